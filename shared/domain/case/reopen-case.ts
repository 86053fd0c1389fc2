import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import { newFact } from '../ops';
import { caseById } from './case-fold';
import type { CaseCommand, CaseNotThere, CaseVoided } from './case-command';
import { checkDone, checkRequired, dayOf, LIMITS } from './check-values';
import { present } from './check-case';
import type { InvalidInput, ValueProblem } from './problems';
import { stored } from './stored-values';

export interface ReopenInput {
  readonly case: EntityId;
  readonly on: string;
  readonly reason: string;
}

export type ReopenError = CaseNotThere | CaseVoided | { readonly type: 'not_closed' } | InvalidInput;

/** Resumes enforcement (恢复执行). The fact names the closings it ends, so that their order on other devices does not matter. */
export function reopenCase(input: ReopenInput): CaseCommand<ReopenError> {
  return (world, context) => {
    const view = caseById(world, input.case);
    if (!view) return err({ type: 'not_found' });
    if (view.state !== 'closed') return err({ type: view.state === 'voided' ? 'voided' : 'not_closed' });
    const problems = reopenProblems(input, context.today);
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const closings = view.closings.filter((closing) => closing.reopened === null).map((closing) => closing.fact);
    const body = { reason: stored(input.reason), closings };
    return ok({
      kind: 'case.reopen',
      ops: [newFact(view.row, { id: context.newId(), type: 'reopened', on: dayOf(input.on), body })],
    });
  };
}

/** What stops a reopening, by field. */
export const reopenProblems = (input: Pick<ReopenInput, 'on' | 'reason'>, today: string): InvalidInput['problems'] =>
  present<ValueProblem>([
    ['on', checkDone(input.on, today)],
    ['reason', checkRequired(input.reason, LIMITS.note)],
  ]);
