import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import type { Stamp } from '../../exchange/stamp';
import type { CaseCommand } from './case-command';
import { settleOp } from './edit-ops';

export type SettleError = { readonly type: 'not_found' } | { readonly type: 'not_in_conflict' };

export interface SettleInput {
  readonly kind: 'case' | 'party';
  readonly id: EntityId;
  readonly field: string;
  /** Stamp of the write whose value is to stand. */
  readonly chosen: Stamp;
}

/** Decides between two values that were written without knowledge of each other. The other one stays in the history. */
export function settleField({ kind, id, field, chosen }: SettleInput): CaseCommand<SettleError> {
  return (world) => {
    const row = world.row(kind, id);
    if (!row) return err({ type: 'not_found' });
    const write = row.conflicts[field]?.find(({ stamp }) => stamp === chosen);
    if (!write) return err({ type: 'not_in_conflict' });
    return ok({ kind: `${kind}.settle`, ops: [settleOp(row, field, write.value)] });
  };
}
