import { inSlices } from '../../shared/core/in-slices';
import { applyChange, type StampedChange } from '../../shared/exchange/apply';
import { chainStart, type ChainTip } from '../../shared/exchange/chain';
import type { ChangePayload } from '../../shared/exchange/change';
import type { HybridClock } from '../../shared/exchange/clock';
import type { FeedRecord } from '../../shared/exchange/device/feed-record';
import type { Row } from '../../shared/exchange/row';
import { stampOf, type Stamp } from '../../shared/exchange/stamp';
import type { JournalRecord } from '../../shared/platform/ports';
import { inShortSlices } from './breathe';
import type { DataKeys, FormerDevice, HubLink, KnownDevice } from './crypto/keyring';
import { feedSteps, isPending, newFeed, stepFeed, type Feed, type Incarnation } from './feed';
import { readChange, sealerOf, type DeviceIdentity, type OwnedChange, type SealedChange } from './ledger';
import { MemoryWorld } from './memory-world';
import type { OpenInput } from './open-input';
import { unsealFeed, unsealLocal, type Local } from './records';

/** Whose changes are read, with which keys. */
export interface ReplayInput {
  readonly keys: DataKeys;
  readonly device: DeviceIdentity;
  readonly former: readonly FormerDevice[];
  /** Null or left out for a device that was not enrolled. */
  readonly hub?: HubLink | null;
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
  /** Where it stands with its hub; null where there is none. */
  readonly feed: Feed | null;
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
export async function replay(
  input: ReplayInput,
  given: readonly OwnedChange[],
  strange = 0,
  feeds: readonly FeedRecord[] = [],
): Promise<Replayed> {
  // What a former incarnation wrote behind its end was signed anew by the one that followed it.
  const ends = new Map(input.former.map(({ dn, upTo }) => [dn, upTo]));
  const kept = given.filter(({ dn, seq }) => seq <= (ends.get(dn) ?? seq));
  const own: StampedChange[] = [];
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
      if (input.hub) own.push({ dot, payload });
      for (const row of applyChange((kind, id) => rows.get(`${kind}/${id}`), { dot, payload })) {
        rows.set(`${row.kind}/${row.id}`, row);
      }
    }
    total += Math.max(tip.seq, input.former.find(({ dn }) => dn === device.dn)?.upTo ?? 0);
  }
  const shown = input.hub
    ? await replayFeed(input.hub, { own, feeds, incarnations: devicesOf(input) })
    : { world: new MemoryWorld().with([...rows.values()]), feed: null };
  return {
    ...shown,
    tip,
    clock,
    good,
    bad: Math.max(total, kept.length + strange) - good.length,
    total,
  };
}

/** The records of an enrolled device: what the hub sent, with what this device wrote since on top. */
async function replayFeed(
  hub: HubLink,
  {
    own,
    feeds,
    incarnations,
  }: {
    readonly own: readonly StampedChange[];
    readonly feeds: readonly FeedRecord[];
    readonly incarnations: readonly Incarnation[];
  },
): Promise<{ readonly world: MemoryWorld; readonly feed: Feed }> {
  const breathe = inShortSlices();
  let at: { world: MemoryWorld; feed: Feed } = { world: new MemoryWorld(), feed: newFeed(hub, null, []) };
  for (const record of feeds) at = await inSlices(feedSteps(at, record, incarnations), breathe);
  const pending = own.filter(({ dot }) => isPending(dot, at.feed.standing, incarnations));
  const nothingNew: FeedRecord = { s: at.feed.standing, p: [], e: [] };
  return stepFeed({ world: at.world, feed: { ...at.feed, pending } }, nothingNew, incarnations);
}

/**
 * What the hub sent, in the order of the journal. An answer that is damaged ends it: the hub tells the rest again. One that begins anew
 * stands for all before it.
 */
export async function feedsOf(
  { keys }: Pick<OpenInput, 'keys'>,
  records: readonly JournalRecord[],
): Promise<readonly FeedRecord[]> {
  const feeds: FeedRecord[] = [];
  for (const { type, body } of records) {
    if (type !== 'feed') continue;
    const feed = await unsealFeed(body, keys);
    if (feed === 'left') continue;
    if (feed === 'damaged') break;
    if (feed.anew) feeds.length = 0;
    feeds.push(feed);
  }
  return feeds;
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
