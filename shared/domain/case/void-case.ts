import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import { newFact } from '../ops';
import { caseById } from './case-fold';
import type { CaseCommand, CaseNotThere, CaseVoided } from './case-command';
import { checkRequired, LIMITS } from './check-values';
import { openRequestCount, type OpenRequests } from './open-requests';
import type { InvalidInput } from './problems';
import { stored } from './stored-values';

export interface VoidInput {
  readonly case: EntityId;
  readonly reason: string;
  /** The person has seen that requests of this case are still open. */
  readonly openRequestsSeen: boolean;
}

export type VoidError = CaseNotThere | CaseVoided | InvalidInput | OpenRequests;

/** Voids a mistaken registration. The case stays, with its reason; its number becomes free for the right one. */
export function voidCase({ case: id, reason, openRequestsSeen }: VoidInput): CaseCommand<VoidError> {
  return (world, context) => {
    const view = caseById(world, id);
    if (!view) return err({ type: 'not_found' });
    if (view.state === 'voided') return err({ type: 'voided' });
    const problem = checkRequired(reason, LIMITS.note);
    if (problem) return err({ type: 'invalid', problems: [{ field: 'reason', problem }] });
    const count = openRequestCount(world, id);
    if (count > 0 && !openRequestsSeen) return err({ type: 'open_requests', count });
    const fact = { id: context.newId(), type: 'voided', on: context.today, body: { reason: stored(reason) } };
    return ok({ kind: 'case.void', ops: [newFact(view.row, fact)] });
  };
}
