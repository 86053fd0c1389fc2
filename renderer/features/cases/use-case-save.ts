import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../data/api';
import { useSession } from '../../app/session-context';
import { OfferUndoContext } from '../../components/use-fact-undo';
import { useSaveFeedback } from '../../components/use-save-feedback';
import { useFormat } from '../../i18n/use-format';

/** The errors of the commands on a case that are told in a sentence; the others stand at their fields. */
const TOLD = [
  'not_found',
  'voided',
  'already_closed',
  'not_closed',
  'already_registered',
  'nothing_changed',
  'last_debtor',
  'fact_not_found',
  'not_correctable',
  'already_merged',
  'already_archived',
] as const;

export interface CaseSave {
  readonly saving: boolean;
  /** Saves, tells how it ended, and resolves to whether it was saved. A second call while one runs does nothing. */
  readonly save: <E extends { readonly type: string }>(command: Command<E>) => Promise<boolean>;
}

/** Saves a command and tells the person how it ended. */
export function useCaseSave(): CaseSave {
  const { t } = useTranslation();
  const session = useSession();
  const format = useFormat();
  const tellSave = useSaveFeedback();
  const offerUndo = use(OfferUndoContext);
  const [saving, setSaving] = useState(false);
  const textOf = (error: { readonly type: string; readonly count?: unknown }): string | null => {
    if (error.type === 'open_requests')
      return format.digits(t('cases.error.open_requests', { count: Number(error.count) }));
    const told = TOLD.find((type) => type === error.type);
    return told ? t(`cases.error.${told}`) : null;
  };
  return {
    saving,
    save: async (command) => {
      if (saving) return false;
      setSaving(true);
      const result = await session.save(command);
      setSaving(false);
      if (result.ok) offerUndo?.(result.value.stamp);
      return tellSave(result, textOf);
    },
  };
}
