import { err, ok, type Result } from '../../core/result';
import type { DirectoryError } from '../organisation/checks';
import { proposeChange } from '../organisation/contact-change';
import { setContact } from '../organisation/contacts';
import type { ChangeDraft, CommandContext, World } from '../world';
import type { PlannedContact } from './plan-receipt';

export interface ImportReceipt {
  readonly rows: readonly PlannedContact[];
  /** Who may not change contacts proposes them. */
  readonly as: 'change' | 'proposal';
  /** Reason of the proposals, and who makes them. */
  readonly why: string;
  readonly by: string;
}

/** Takes the rows over in one change: all or none. Rows that change nothing are left out. */
export const importReceipt =
  ({ rows, as, why, by }: ImportReceipt) =>
  (world: World, context: CommandContext): Result<ChangeDraft, DirectoryError> => {
    const drafts = rows
      .filter(({ effect }) => effect !== 'same')
      .map(({ unit, role, before, after }) => {
        const place = { unit: unit.id, role, contact: before?.id ?? null };
        return as === 'change'
          ? setContact({ ...place, input: after })(world, context)
          : proposeChange({ ...place, input: { ...after, why, by } })(world, context);
      });
    const wrong = drafts.find((draft) => !draft.ok);
    if (wrong && !wrong.ok) return wrong;
    const ops = drafts.flatMap((draft) => (draft.ok ? draft.value.ops : []));
    return ops.length > 0 ? ok({ kind: 'contact.import', ops }) : err({ type: 'nothing_to_save' });
  };
