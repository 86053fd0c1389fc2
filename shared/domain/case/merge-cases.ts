import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import { newFact } from '../ops';
import type { CaseCommand, CaseNotThere, CaseVoided } from './case-command';
import { checkRequired, LIMITS } from './check-values';
import { isVoidedRow, mergedCases } from './merged-cases';
import type { InvalidInput } from './problems';
import { stored } from './stored-values';

export interface MergeInput {
  /** The record that is shown with the other from now on. */
  readonly case: EntityId;
  /** The record that is kept. */
  readonly into: EntityId;
  readonly reason: string;
}

export type MergeError =
  | CaseNotThere
  | CaseVoided
  | InvalidInput
  /** They are one already. */
  | { readonly type: 'already_merged' };

/**
 * Says that two records are one case: a fact on the record that is not kept. Nothing of either is changed; taking the fact back
 * separates them again (`takeBackFact`).
 */
export function mergeCase({ case: id, into, reason }: MergeInput): CaseCommand<MergeError> {
  return (world, context) => {
    const { keptOf } = mergedCases(world);
    const row = world.row('case', keptOf(id));
    const kept = world.row('case', keptOf(into));
    if (!row || !kept) return err({ type: 'not_found' });
    if (row === kept) return err({ type: 'already_merged' });
    if (isVoidedRow(row) || isVoidedRow(kept)) return err({ type: 'voided' });
    const problem = checkRequired(reason, LIMITS.note);
    if (problem) return err({ type: 'invalid', problems: [{ field: 'reason', problem }] });
    const body = { case: kept.id, reason: stored(reason) };
    const fact = { id: context.newId(), type: 'mergedInto', on: context.today, body };
    return ok({ kind: 'case.merge', ops: [newFact(row, fact)] });
  };
}

/** Says that two records which look alike are two cases, so that nobody is asked again. Taken back like any fact. */
export function keepApart({ case: id, into: other, reason }: MergeInput): CaseCommand<MergeError> {
  return (world, context) => {
    const row = world.row('case', id);
    if (!row || !world.row('case', other)) return err({ type: 'not_found' });
    const { keptOf } = mergedCases(world);
    if (keptOf(id) === keptOf(other)) return err({ type: 'already_merged' });
    const problem = checkRequired(reason, LIMITS.note);
    if (problem) return err({ type: 'invalid', problems: [{ field: 'reason', problem }] });
    const body = { case: other, reason: stored(reason) };
    return ok({
      kind: 'case.keepApart',
      ops: [newFact(row, { id: context.newId(), type: 'keptApart', on: context.today, body })],
    });
  };
}
