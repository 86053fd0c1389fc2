import { Select } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PREFETCH_CHOICES,
  PREFETCH_KEY,
  prefetchChoiceOf,
  type PrefetchChoice,
} from '../../../shared/domain/settings/file-prefetch';
import { useExchange, useSession, useWorld } from '../../app/session-context';
import { FormField } from '../../components/form-field';
import { useFormat } from '../../i18n/use-format';

/** How many photos and papers of the records in sight lie on this machine, in words. */
export function useFilesHere(): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { subscribe, files } = useExchange();
  const world = useWorld();
  const { here, all } = useSyncExternalStore(subscribe, files.counts);
  useEffect(() => void files.look(), [files, world]);
  if (all === 0) return t('files.here.none');
  return format.digits(
    t(here === all ? 'files.here.all' : 'files.here.some', { count: all, here: format.number(here) }),
  );
}

/** Which of them are fetched before somebody asks. */
export function PrefetchField() {
  const { t } = useTranslation();
  const session = useSession();
  const stored = useSyncExternalStore(session.subscribe, () => session.machinePreference(PREFETCH_KEY));
  return (
    <FormField className="settings-prefetch" label={t('files.prefetch.label')} hint={t('files.prefetch.hint')}>
      {(control) => (
        <Select<PrefetchChoice>
          {...control}
          value={prefetchChoiceOf(stored)}
          onChange={(choice) => void session.putMachinePreference(PREFETCH_KEY, choice)}
          options={PREFETCH_CHOICES.map((choice) => ({ value: choice, label: t(`files.prefetch.${choice}`) }))}
        />
      )}
    </FormField>
  );
}
