import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import { newFact } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';
import { DECIDED, decisionOf } from './parked';

export const MAX_REASON = 500;

export interface DecideParkedInput {
  readonly id: EntityId;
  readonly accept: boolean;
  /** In the words of whoever decides; asked for either way, because the author is told. */
  readonly reason: string;
}

export type DecideParkedError =
  | { readonly type: 'not_found' }
  | { readonly type: 'already_accepted' }
  | { readonly type: 'already_set_aside' }
  | { readonly type: 'reason_missing' }
  | { readonly type: 'reason_too_long'; readonly limit: number };

/** Decides about a change that the hub has put aside. Accepting lets it count as its author wrote it; setting aside leaves it on record. */
export const decideParked =
  ({ id, accept, reason }: DecideParkedInput) =>
  (world: World, context: CommandContext): Result<ChangeDraft, DecideParkedError> => {
    const row = world.row('parked', id);
    if (!row) return err({ type: 'not_found' });
    const decision = decisionOf(row);
    if (decision?.accepted) return err({ type: 'already_accepted' });
    if (decision && !accept) return err({ type: 'already_set_aside' });
    const words = reason.normalize('NFC').trim();
    if (words === '') return err({ type: 'reason_missing' });
    if (words.length > MAX_REASON) return err({ type: 'reason_too_long', limit: MAX_REASON });
    const body = { accept, reason: words };
    return ok({
      kind: 'parked.decide',
      ops: [newFact(row, { id: context.newId(), type: DECIDED, on: context.today, body })],
    });
  };
