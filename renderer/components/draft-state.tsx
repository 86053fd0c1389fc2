import { useTranslation } from 'react-i18next';
import type { DraftHandle } from '../app/use-draft';
import { useFormat } from '../i18n/use-format';

/**
 * "Draft saved at 09:30" about everything in the form, read out when it changes. While something typed is not yet kept it does not
 * stand there: whoever reads it may switch the machine off. A draft that could not be kept is told with what to do.
 */
export function DraftState({
  draft,
}: {
  readonly draft: Pick<DraftHandle<unknown>, 'savedAtMs' | 'pending' | 'failed'>;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { savedAtMs, pending, failed } = draft;
  if (failed) {
    return (
      <p className="ny-draft-state ny-field-error" role="alert">
        {t('common.state.draftFailed')}
      </p>
    );
  }
  return (
    <span className="ny-draft-state">
      {pending && t('common.state.saving')}
      <output>
        {pending || savedAtMs === null ? '' : t('common.state.draftSavedAt', { time: format.clock(savedAtMs) })}
      </output>
    </span>
  );
}
