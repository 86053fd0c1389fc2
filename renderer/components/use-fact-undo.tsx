import { createContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Stamp } from '../../shared/exchange/stamp';
import { useSession } from '../app/session-context';
import type { Command } from '../data/api';
import { UndoBar, type Undoable } from './undo-bar';
import { useSaveFeedback } from './use-save-feedback';

/** What was recorded by a change, in words, and the command that takes it back; null when nothing of it can be taken back. */
export type TakingBack = (
  stamp: Stamp,
  why: string,
) => { readonly what: string; readonly command: Command<{ readonly type: string }> } | null;

/** Called by whatever saved something on the page, with the stamp of its change. */
export type OfferUndo = (stamp: Stamp) => void;

export const OfferUndoContext = createContext<OfferUndo | null>(null);

/** For eight seconds after something was recorded it can be taken back, by a fact that voids it; both stay in the history. */
export function useFactUndo(takingBack: TakingBack) {
  const { t } = useTranslation();
  const session = useSession();
  const tellSave = useSaveFeedback();
  const [done, setDone] = useState<Undoable | null>(null);
  const offer: OfferUndo = (stamp) => {
    const found = takingBack(stamp, t('lists.undo.why'));
    if (!found) return setDone(null);
    setDone({
      text: t('lists.undo.recorded', { what: found.what }),
      undo: async () => {
        tellSave(await session.save(found.command), () => t('lists.undo.gone'));
      },
    });
  };
  // The same element while it stands, so that its time is not counted anew whenever the page is drawn.
  const bar = useMemo(() => done && <UndoBar done={done} onGone={() => setDone(null)} />, [done]);
  return { offer, bar };
}
