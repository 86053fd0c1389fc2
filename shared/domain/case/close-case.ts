import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import { newFact } from '../ops';
import { caseById } from './case-fold';
import type { CaseCommand, CaseNotThere, CaseVoided } from './case-command';
import { CLOSING_WAYS } from './closing-ways';
import { checkDone, checkLength, dayOf, LIMITS } from './check-values';
import { present } from './check-case';
import { openRequestCount, type OpenRequests } from './open-requests';
import type { InvalidInput, ValueProblem } from './problems';
import type { ClosingWay } from './records';
import { stored } from './stored-values';

export interface CloseInput {
  readonly case: EntityId;
  readonly way: ClosingWay | '';
  readonly on: string;
  /** Number of the ruling and what else belongs to it. */
  readonly note: string;
  readonly openRequestsSeen: boolean;
}

export type CloseError = CaseNotThere | CaseVoided | { readonly type: 'already_closed' } | InvalidInput | OpenRequests;

/** Closes a case by one of its legal ways. */
export function closeCase(input: CloseInput): CaseCommand<CloseError> {
  return (world, context) => {
    const view = caseById(world, input.case);
    if (!view) return err({ type: 'not_found' });
    if (view.state !== 'open') return err({ type: view.state === 'voided' ? 'voided' : 'already_closed' });
    const problems = closeProblems(input, context.today);
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const count = openRequestCount(world, input.case);
    if (count > 0 && !input.openRequestsSeen) return err({ type: 'open_requests', count });
    const body = { way: input.way, note: stored(input.note) || undefined };
    return ok({
      kind: 'case.close',
      ops: [newFact(view.row, { id: context.newId(), type: 'closed', on: dayOf(input.on), body })],
    });
  };
}

/** What stops a closing, by field. */
export function closeProblems(input: Pick<CloseInput, 'way' | 'on' | 'note'>, today: string): InvalidInput['problems'] {
  return present<ValueProblem>([
    ['way', CLOSING_WAYS.some(({ way }) => way === input.way) ? null : { type: 'not_chosen' }],
    ['on', checkDone(input.on, today)],
    ['note', checkLength(input.note, LIMITS.note)],
  ]);
}
