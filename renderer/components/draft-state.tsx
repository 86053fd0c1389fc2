import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format';

/** "Draft saved at 09:30", read out when it changes. Give it `savedAtMs` of `useDraft`. */
export function DraftState({ savedAtMs }: { readonly savedAtMs: number | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <output className="ny-draft-state">
      {savedAtMs === null ? '' : t('common.state.draftSavedAt', { time: format.clock(savedAtMs) })}
    </output>
  );
}
