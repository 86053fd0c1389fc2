import type { ChangePayload, Op } from '../change';
import { rootOf } from '../signed-change';
import { stampOf, type Stamp } from '../stamp';

/** A change of the former incarnation that has to be made again. */
export interface FormerChange {
  readonly seq: number;
  /** Chain hash, hex. */
  readonly hash: string;
  readonly payload: ChangePayload;
}

/**
 * The changes of a device whose numbers another machine has used, as its successor signs them: each says under which dot it was first made,
 * and what builds on another of them names it by its new dot (sync.md 2.11). The first gets number `firstSeq`.
 */
export function reincarnate(
  changes: readonly FormerChange[],
  { oldDn, newDn, firstSeq }: { readonly oldDn: number; readonly newDn: number; readonly firstSeq: number },
): readonly ChangePayload[] {
  const moved = new Map<Stamp, Stamp>();
  return changes.map(({ seq, hash, payload }, i) => {
    const old = stampOf({ dn: oldDn, seq });
    const o = payload.o.map((op) => withMovedBases(op, moved));
    moved.set(old, stampOf({ dn: newDn, seq: firstSeq + i }));
    return { ...payload, o, r: payload.r ?? rootOf(old, hash) };
  });
}

function withMovedBases(op: Op, moved: ReadonlyMap<Stamp, Stamp>): Op {
  if (op[0] !== 'set') return op;
  const fields = Object.entries(op[3]).map(
    ([field, [value, base]]) => [field, [value, base === null ? null : (moved.get(base) ?? base)]] as const,
  );
  return ['set', op[1], op[2], Object.fromEntries(fields)];
}
