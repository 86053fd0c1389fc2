import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormField } from '../../components/form-field';
import { useNotify } from '../../components/use-notify';
import { isComposing } from '../../components/use-shortcut';
import { CaseModal } from './case-modal';
import type { ListPreferences, SavedFilter } from './list-preferences';
import { ListChoice } from './list-choice';
import type { ListQuery } from './list-query';

/** Longest name of a filter, in characters. */
const NAME_LIMIT = 40;

interface Props {
  readonly query: ListQuery;
  readonly preferences: ListPreferences;
  readonly onChange: (preferences: ListPreferences) => void;
  readonly onApply: (query: ListQuery) => void;
}

/** The ways of looking at the list that the person has named: chosen, kept, deleted. */
export function SavedFilters({ query, preferences, onChange, onApply }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [naming, setNaming] = useState(false);
  const { filters } = preferences;
  const current = filters.find((filter) => sameQuery(filter.query, query));
  const apply = (name: string) => {
    const chosen = filters.find((filter) => filter.name === name);
    if (chosen) onApply(chosen.query);
  };
  const remove = ({ name }: SavedFilter) => {
    onChange({ ...preferences, filters: filters.filter((filter) => filter.name !== name) });
    notify.success(t('lists.saved.deleted', { name }));
  };
  return (
    <>
      {filters.length > 0 && (
        <ListChoice
          label={t('lists.saved.label')}
          value={current?.name ?? ''}
          onChange={apply}
          options={[['', t('lists.saved.none')], ...filters.map(({ name }) => [name, name] as const)]}
        />
      )}
      {current ? (
        <Button onClick={() => remove(current)}>{t('lists.saved.delete', { name: current.name })}</Button>
      ) : (
        <Button onClick={() => setNaming(true)}>{t('lists.saved.save')}</Button>
      )}
      {naming && (
        <NameDialog
          taken={filters.map(({ name }) => name)}
          onClose={() => setNaming(false)}
          onName={(name) => {
            setNaming(false);
            onChange({ ...preferences, filters: [...filters, { name, query }] });
            notify.success(t('lists.saved.saved', { name }));
          }}
        />
      )}
    </>
  );
}

interface NameDialogProps {
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameDialog({ taken, onName, onClose }: NameDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const submit = () => {
    const trimmed = name.trim();
    if (trimmed === '') return setFault(t('cases.problem.required'));
    if (taken.includes(trimmed)) return setFault(t('lists.saved.exists'));
    return onName(trimmed);
  };
  return (
    <CaseModal
      title={t('lists.saved.title')}
      onCancel={onClose}
      footer={
        <div className="cases-buttons cases-dialog-footer">
          <Button onClick={onClose}>{t('common.action.cancel')}</Button>
          <Button type="primary" onClick={submit}>
            {t('common.action.save')}
          </Button>
        </div>
      }
    >
      <FormField label={t('lists.saved.name')} required hint={t('lists.saved.hint')} error={fault}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            maxLength={NAME_LIMIT}
            value={name}
            onChange={({ target }) => setName(target.value)}
            onKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && submit()}
          />
        )}
      </FormField>
    </CaseModal>
  );
}

const sameQuery = (a: ListQuery, b: ListQuery): boolean =>
  a.search === b.search && a.state === b.state && a.sort === b.sort;
