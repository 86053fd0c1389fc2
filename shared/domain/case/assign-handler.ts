import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import type { Op } from '../../exchange/change';
import type { CaseCommand } from './case-command';
import { caseFieldsOf } from './case-fields';
import { foldCase } from './case-fold';
import { settleOp } from './edit-ops';

/** Cases in one change; the change stays far below what the worst link can carry (design section 3). */
export const MAX_ASSIGNED = 400;

/** Who handles a case; null for nobody. */
export interface Assignment {
  readonly case: EntityId;
  readonly handler: string | null;
}

export type AssignError = { readonly type: 'nothing_changed' } | { readonly type: 'too_many'; readonly limit: number };

/** Gives cases to their handlers, in one change. Voided cases, unknown ones and those that are so already are left out. */
export function assignHandlers(assignments: readonly Assignment[]): CaseCommand<AssignError> {
  return (world) => {
    if (assignments.length > MAX_ASSIGNED) return err({ type: 'too_many', limit: MAX_ASSIGNED });
    const ops = assignments.flatMap(({ case: id, handler }): readonly Op[] => {
      const row = world.row('case', id);
      if (!row || caseFieldsOf(row).handler === handler || foldCase(row, []).state === 'voided') return [];
      return [settleOp(row, 'handler', handler)];
    });
    return ops.length === 0 ? err({ type: 'nothing_changed' }) : ok({ kind: 'case.assign', ops });
  };
}

/** What has to be assigned so that these cases are again as they were before the assignment; only where nobody has changed it since. */
export function undoOf(
  before: readonly Assignment[],
  assigned: string | null,
  handlerNow: (id: EntityId) => string | null,
): readonly Assignment[] {
  return before.filter(({ case: id, handler }) => handler !== assigned && handlerNow(id) === assigned);
}
