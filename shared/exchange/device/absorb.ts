import type { EntityId } from '../../core/ids';
import type { Steps } from '../../core/in-slices';
import type { StampedChange } from '../apply';
import { recordOps, type EntityKind } from '../change';
import { namingsIn } from '../files-named';
import type { Row } from '../row';
import { applyFeedRecord, rowKey, type CanonicalRows, type FeedRecord } from './feed-record';
import { visibleRow } from './visible';

/** The records of a device: as the screen shows them, and as the hub sent those that this device has written to since. */
export interface DeviceRows {
  readonly visible: (kind: EntityKind, id: EntityId) => Row | undefined;
  readonly all: () => Iterable<Row>;
  /** The streams of those that have not gone. */
  readonly streams: () => Iterable<string>;
  /** Every record that came from the hub and has changes pending on it stands here as it came. */
  readonly bases: ReadonlyMap<string, Row>;
}

export interface Absorbed {
  /** Records in the state that the screen shows from now on. */
  readonly rows: readonly Row[];
  /** Records that have left this device's sight. */
  readonly dropped: readonly { readonly kind: EntityKind; readonly id: EntityId }[];
  readonly bases: ReadonlyMap<string, Row>;
  /** The files named in what the hub took back or shows no longer; null when it shows all that it showed. */
  readonly lost: readonly string[] | null;
}

const ROWS_A_STEP = 50;

const touchedBy = ({ payload }: StampedChange): readonly (readonly [EntityKind, EntityId])[] =>
  recordOps(payload.o).map((op) => [op[1], op[2]] as const);

/**
 * What the record of an answer does to what the screen shows, in small steps. `before` and `after`: this device's changes that had not come back from the
 * hub in front of it, and those that still have not.
 */
export function* absorb(
  rows: DeviceRows,
  record: FeedRecord,
  { before, after }: { readonly before: readonly StampedChange[]; readonly after: readonly StampedChange[] },
): Steps<Absorbed> {
  const canonical = canonicalOf(rows);
  const edits = yield* applyFeedRecord(canonical, record);
  const keys = new Map<string, readonly [EntityKind, EntityId]>();
  // A hub that was restored lacks changes that had come back: they are pending again.
  const isAgain = after.length > 0 && stampsDiffer(before[0], after[0]);
  for (const [kind, id] of [...before, ...(isAgain ? after : [])].flatMap(touchedBy))
    keys.set(rowKey(kind, id), [kind, id]);
  for (const [key, { kind, id }] of edits) keys.set(key, [kind, id]);
  const pending = byRow(after);
  const bases = new Map(rows.bases);
  const shown: Row[] = [];
  const dropped: { kind: EntityKind; id: EntityId }[] = [];
  let looked = 0;
  for (const [key, [kind, id]] of keys) {
    if (++looked % ROWS_A_STEP === 0) yield;
    const now = edits.get(key) ?? canonical.get(kind, id);
    const own = pending.get(key) ?? [];
    if (now && own.length > 0) bases.set(key, now);
    else bases.delete(key);
    const row = visibleRow(now, { kind, id }, own);
    if (row) shown.push(row);
    else if (rows.visible(kind, id)) dropped.push({ kind, id });
  }
  return { rows: shown, dropped, bases, lost: yield* lostIn(canonical, edits) };
}

function* lostIn(canonical: CanonicalRows, edits: ReadonlyMap<string, Row>): Steps<readonly string[] | null> {
  const files = new Set<string>();
  let isLost = false;
  let looked = 0;
  for (const row of edits.values()) {
    if (++looked % ROWS_A_STEP === 0) yield;
    const before = canonical.get(row.kind, row.id);
    if (!before || before.hub?.gone || !showsLess(before, row)) continue;
    isLost = true;
    for (const { sha256 } of namingsIn(before)) files.add(sha256);
  }
  return isLost ? [...files] : null;
}

/** Whether something that a record said is gone. A fact that says something else counts too: facts do not change by themselves. */
function showsLess(before: Row, { hub, writes, facts }: Row): boolean {
  if (hub?.gone) return true;
  const written = new Set(writes.map(({ stamp, field }) => `${stamp} ${field}`));
  if (before.writes.some(({ stamp, field }) => !written.has(`${stamp} ${field}`))) return true;
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  return before.facts.some((fact) => {
    const now = known.get(fact.id);
    return now !== fact && JSON.stringify(now?.body) !== JSON.stringify(fact.body);
  });
}

const stampsDiffer = (a: StampedChange | undefined, b: StampedChange | undefined): boolean =>
  a?.dot.dn !== b?.dot.dn || a?.dot.seq !== b?.dot.seq;

/** The bases after a change of this device's own: what it touches of the hub's is kept as it came. */
export function basesWith(
  bases: ReadonlyMap<string, Row>,
  before: readonly (Row | undefined)[],
): ReadonlyMap<string, Row> {
  const added = before.filter((row): row is Row => row?.hub !== undefined && !bases.has(rowKey(row.kind, row.id)));
  if (added.length === 0) return bases;
  return new Map([...bases, ...added.map((row) => [rowKey(row.kind, row.id), row] as const)]);
}

function canonicalOf({ visible, all, streams, bases }: DeviceRows): CanonicalRows {
  const get = (kind: EntityKind, id: EntityId): Row | undefined => {
    const base = bases.get(rowKey(kind, id));
    if (base) return base;
    const row = visible(kind, id);
    return row?.hub ? row : undefined;
  };
  function* ofStream(sid: string): Iterable<Row> {
    for (const row of all()) {
      const known = (bases.size > 0 && bases.get(rowKey(row.kind, row.id))) || row;
      if (known.hub?.sid === sid) yield known;
    }
  }
  return { get, ofStream, streams };
}

function byRow(changes: readonly StampedChange[]): ReadonlyMap<string, readonly StampedChange[]> {
  const found = new Map<string, StampedChange[]>();
  for (const change of changes) {
    for (const key of new Set(touchedBy(change).map(([kind, id]) => rowKey(kind, id)))) {
      const list = found.get(key);
      if (list) list.push(change);
      else found.set(key, [change]);
    }
  }
  return found;
}
