import { applyChange } from '../../shared/exchange/apply';
import { chainStart, type ChainTip } from '../../shared/exchange/chain';
import type { ChangePayload } from '../../shared/exchange/change';
import type { HybridClock } from '../../shared/exchange/clock';
import type { Row } from '../../shared/exchange/row';
import { stampOf, type Stamp } from '../../shared/exchange/stamp';
import type { JournalRecord } from '../../shared/platform/ports';
import type { DataKeys, FormerDevice, KnownDevice } from './crypto/keyring';
import { readChange, sealerOf, type DeviceIdentity, type OwnedChange, type SealedChange } from './ledger';
import { MemoryWorld } from './memory-world';
import type { OpenInput } from './open-input';
import { unsealLocal, type Local } from './records';

/** Whose changes are read, with which keys. */
export interface ReplayInput {
  readonly keys: DataKeys;
  readonly device: DeviceIdentity;
  readonly former: readonly FormerDevice[];
  readonly onProgress: OpenInput['onProgress'];
  /** Told every change that is whole, in order. */
  readonly onChange?: (payload: ChangePayload) => void;
}

/** What kept changes amount to, and how many of them could not be read. */
export interface Replayed {
  readonly world: MemoryWorld;
  /** Where this device's own chain stands. */
  readonly tip: ChainTip;
  readonly clock: HybridClock;
  readonly good: readonly OwnedChange[];
  readonly bad: number;
  /** Changes that there must have been, of all devices. */
  readonly total: number;
}

/** The devices in the order in which their changes are applied: a restored one goes on where the former ended. */
const devicesOf = ({ keys, device, former }: ReplayInput): readonly KnownDevice[] => [
  ...former,
  { ...device, verify: keys.verify },
];

/** Finds the device of each change of a journal, which does not write it down. What no device sealed is `strange`. */
export async function attribute(
  input: ReplayInput,
  kept: readonly SealedChange[],
): Promise<{ readonly owned: readonly OwnedChange[]; readonly strange: number }> {
  const devices = devicesOf(input);
  const owned = new Map<Stamp, OwnedChange>(); // a heal may have written one twice
  let strange = 0;
  for (const change of kept) {
    const device = devices.length === 1 ? input.device : await sealerOf(input.keys, devices, change);
    const dot = device && { dn: device.dn, seq: change.seq };
    if (dot) owned.set(stampOf(dot), { ...dot, body: change.body });
    else strange++;
  }
  return { owned: [...owned.values()], strange };
}

/** Checks seal, signature and chain of every change in the order of devices and numbers, and applies the good ones. */
export async function replay(input: ReplayInput, kept: readonly OwnedChange[], strange = 0): Promise<Replayed> {
  const rows = new Map<string, Row>();
  const good: OwnedChange[] = [];
  let clock: HybridClock = { ms: 0, counter: 0 };
  let tip = chainStart(input.device.dev);
  let [done, total] = [0, 0];
  for (const device of devicesOf(input)) {
    tip = chainStart(device.dev);
    for (const change of kept.filter(({ dn }) => dn === device.dn).toSorted((a, b) => a.seq - b.seq)) {
      if (done++ % 50 === 0) input.onProgress({ step: 'verify', done, total: kept.length });
      const read = await readChange(input.keys, device, tip, change);
      if (!read.ok) continue;
      const { payload } = read.value;
      good.push(change);
      tip = read.value.tip;
      clock = later(clock, { ms: payload.t[0], counter: payload.t[1] });
      input.onChange?.(payload);
      const dot = { dn: device.dn, seq: change.seq };
      for (const row of applyChange((kind, id) => rows.get(`${kind}/${id}`), { dot, payload })) {
        rows.set(`${row.kind}/${row.id}`, row);
      }
    }
    total += Math.max(tip.seq, input.former.find(({ dn }) => dn === device.dn)?.upTo ?? 0);
  }
  return {
    world: new MemoryWorld().with([...rows.values()]),
    tip,
    clock,
    good,
    bad: Math.max(total, kept.length + strange) - good.length,
    total,
  };
}

const later = (a: HybridClock, b: HybridClock): HybridClock =>
  b.ms > a.ms || (b.ms === a.ms && b.counter > a.counter) ? b : a;

/** The last word of the journal on every draft and preference; null where it was taken away. Its order counts, not the clock. */
export async function lastLocalsOf(
  { keys }: Pick<OpenInput, 'keys'>,
  records: readonly JournalRecord[],
): Promise<Map<string, Local>> {
  const newest = new Map<string, Local>();
  for (const { type, body } of records) {
    const local = type === 'local' ? await unsealLocal(body, keys) : null;
    if (local) newest.set(local.key, local);
  }
  return newest;
}
