import type { ChangePayload } from '../change';
import { rootOf } from '../signed-change';
import { stampOf, type Stamp } from '../stamp';
import { withBases } from '../with-bases';

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
    const o = payload.o.map((op) => withBases(op, (stamp) => moved.get(stamp) ?? stamp));
    moved.set(old, stampOf({ dn: newDn, seq: firstSeq + i }));
    return { ...payload, o, r: payload.r ?? rootOf(old, hash) };
  });
}
