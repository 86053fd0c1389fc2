import type { EntityId } from '../../core/ids';
import { applyChange, type StampedChange } from '../apply';
import { recordOps, type EntityKind } from '../change';
import type { Row } from '../row';
import { stampOf, type Stamp } from '../stamp';

/**
 * The record as the screen shows it: what the hub sent, with what this device wrote since on top. Null when it has left this device's
 * sight and nothing written to it here is still to come back. What a hub that was restored has lost goes out of sight with its own changes
 * in it; they are pending again and keep it on the screen until they are there anew.
 */
export function visibleRow(
  canonical: Row | undefined,
  { kind, id }: { readonly kind: EntityKind; readonly id: EntityId },
  pending: readonly StampedChange[],
): Row | null {
  let row = canonical;
  let isTouched = false;
  for (const change of pending) {
    const ops = recordOps(change.payload.o).filter((op) => op[1] === kind && op[2] === id);
    isTouched ||= ops.length > 0;
    if (ops.length === 0 || (canonical && holds(canonical, stampOf(change.dot)))) continue;
    [row] = applyChange(() => row, { ...change, payload: { ...change.payload, o: ops } });
  }
  if (!row || (row.hub?.gone && !isTouched)) return null;
  return row;
}

/** Whether what the hub sent has the change in it already. */
const holds = (row: Row, stamp: Stamp): boolean =>
  row.created.stamp === stamp ||
  row.writes.some((write) => write.stamp === stamp) ||
  row.facts.some((fact) => fact.stamp === stamp);
