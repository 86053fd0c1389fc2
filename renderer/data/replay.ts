import { applyChange } from '../../shared/exchange/apply';
import { chainStart, type ChainTip } from '../../shared/exchange/chain';
import type { HybridClock } from '../../shared/exchange/clock';
import type { Row } from '../../shared/exchange/row';
import type { JournalRecord } from '../../shared/platform/ports';
import { readChange, type SealedChange } from './ledger';
import { MemoryWorld } from './memory-world';
import type { OpenInput } from './open-input';
import { unsealLocal, type Local } from './records';

/** What kept changes amount to, and how many of them could not be read. */
export interface Replayed {
  readonly world: MemoryWorld;
  readonly tip: ChainTip;
  readonly clock: HybridClock;
  readonly good: ReadonlyMap<number, SealedChange>;
  readonly bad: number;
}

/** Checks seal, signature and chain of every change in order and applies the good ones. */
export async function replay(
  { keys, device, onProgress }: OpenInput,
  kept: readonly SealedChange[],
): Promise<Replayed> {
  const rows = new Map<string, Row>();
  const good = new Map<number, SealedChange>();
  let tip = chainStart(device.dev);
  let clock: HybridClock = { ms: 0, counter: 0 };
  for (const [done, change] of kept.entries()) {
    if (done % 50 === 0) onProgress({ step: 'verify', done, total: kept.length });
    const read = await readChange(keys, device, tip, change);
    if (!read.ok) continue;
    good.set(change.seq, change);
    tip = read.value.tip;
    const [ms, counter] = read.value.payload.t;
    clock = { ms, counter };
    const dot = { dn: device.dn, seq: change.seq };
    for (const row of applyChange((kind, id) => rows.get(`${kind}/${id}`), { dot, payload: read.value.payload })) {
      rows.set(`${row.kind}/${row.id}`, row);
    }
  }
  const holes = tip.seq - good.size;
  return {
    world: new MemoryWorld().with([...rows.values()]),
    tip,
    clock,
    good,
    bad: Math.max(holes, kept.length - good.size),
  };
}

/** The last word of the journal on every draft and preference; null where it was taken away. Its order counts, not the clock. */
export async function lastLocalsOf(
  { keys }: OpenInput,
  records: readonly JournalRecord[],
): Promise<Map<string, Local>> {
  const newest = new Map<string, Local>();
  for (const { type, body } of records) {
    const local = type === 'local' ? await unsealLocal(body, keys) : null;
    if (local) newest.set(local.key, local);
  }
  return newest;
}
