import type { Row } from '../../shared/exchange/row';
import type { StampedChange } from '../../shared/exchange/apply';
import { absorb, basesWith, type Absorbed } from '../../shared/exchange/device/absorb';
import type { FeedRecord } from '../../shared/exchange/device/feed-record';
import { enrolledStanding, type Standing } from '../../shared/exchange/device/standing';
import type { DeviceId } from '../../shared/core/ids';
import { allAtOnce, type Steps } from '../../shared/core/in-slices';
import type { HubLink } from './crypto/keyring';
import type { MemoryWorld } from './memory-world';

/** What a device that was enrolled has from its hub, besides the records themselves. */
export interface Feed {
  readonly standing: Standing;
  /** See `Database.bases`. */
  readonly bases: ReadonlyMap<string, Row>;
  /** Changes of this device, former incarnations included, that the hub has not told back; in the order of the devices and numbers. */
  readonly pending: readonly StampedChange[];
}

/** Which incarnation has which number, oldest first, the present one last. */
export interface Incarnation {
  readonly dev: DeviceId;
  readonly dn: number;
}

/** The incarnations of a device, oldest first. */
export const incarnationsOf = ({
  device,
  former,
}: {
  readonly device: Incarnation;
  readonly former: readonly Incarnation[];
}): readonly Incarnation[] => [...former, device].map(({ dev, dn }) => ({ dev, dn }));

export const newFeed = (hub: HubLink, before: Standing | null, pending: readonly StampedChange[]): Feed => ({
  standing: enrolledStanding(hub.key, before),
  bases: new Map(),
  pending,
});

/** Whether the hub has yet to tell a change back. */
export function isPending(
  { dn, seq }: { readonly dn: number; readonly seq: number },
  standing: Standing,
  incarnations: readonly Incarnation[],
): boolean {
  const own = incarnations.at(-1);
  if (own?.dn === dn) return seq > standing.covered;
  const former = incarnations.find((each) => each.dn === dn);
  return former !== undefined && seq > (standing.formerCovered[former.dev] ?? 0);
}

export interface FeedStep {
  readonly feed: Feed;
  readonly world: MemoryWorld;
  readonly absorbed: Absorbed;
  /** Rows to write: those that show, and an empty trace of each that has gone. */
  readonly rows: readonly Row[];
}

interface FeedAt {
  readonly feed: Feed;
  readonly world: MemoryWorld;
}

/** Takes an answer of the hub into the records, in small steps. Pure; the caller writes what it answers. */
export function* feedSteps(
  { feed, world }: FeedAt,
  record: FeedRecord,
  incarnations: readonly Incarnation[],
): Steps<FeedStep> {
  const pending = feed.pending.filter(({ dot }) => isPending(dot, record.s, incarnations));
  const rowsNow = {
    visible: world.row,
    all: () => world.everything(),
    streams: () => world.streams(),
    bases: feed.bases,
  };
  const absorbed = yield* absorb(rowsNow, record, { before: feed.pending, after: pending });
  yield;
  const gone = absorbed.dropped.map(({ kind, id }) => traceOf(world.row(kind, id)));
  const rows = [...absorbed.rows, ...gone.filter((row) => row !== null)];
  const standing = withLost(record.s, absorbed.lost);
  return { feed: { standing, bases: absorbed.bases, pending }, world: world.with(rows), absorbed, rows };
}

/** The same in one go. */
export const stepFeed = (at: FeedAt, record: FeedRecord, incarnations: readonly Incarnation[]): FeedStep =>
  allAtOnce(feedSteps(at, record, incarnations));

const withLost = (standing: Standing, lost: readonly string[] | null): Standing =>
  lost === null ? standing : { ...standing, toForget: [...new Set([...(standing.toForget ?? []), ...lost])] };

/** What is kept of a record that has left this device's sight: that it was there, and nothing of what it said. */
function traceOf(row: Row | undefined): Row | null {
  if (!row) return null;
  const hub = { gcn: 0, sid: '', load: 0, ...row.hub, gone: true as const };
  return { ...row, fields: {}, stamps: {}, writes: [], facts: [], conflicts: {}, unknownOps: 0, hub };
}

/** The feed after a change of this device's own. */
export function feedWithOwn(feed: Feed, changes: readonly StampedChange[], before: readonly (Row | undefined)[]): Feed {
  return { ...feed, bases: basesWith(feed.bases, before), pending: [...feed.pending, ...changes] };
}
