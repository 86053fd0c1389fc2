import { must } from '../../shared/core/assert';
import type { PersonId } from '../../shared/core/ids';
import { inSlices, type Breathe } from '../../shared/core/in-slices';
import { err, ok, type Result } from '../../shared/core/result';
import type { ChangeDraft } from '../../shared/domain/world';
import { applyChange, type RowLookup, type StampedChange } from '../../shared/exchange/apply';
import type { ChainTip } from '../../shared/exchange/chain';
import { SCHEMA_VERSION, type ChangePayload } from '../../shared/exchange/change';
import { tick, type HybridClock } from '../../shared/exchange/clock';
import type { FeedRecord } from '../../shared/exchange/device/feed-record';
import type { Row } from '../../shared/exchange/row';
import { stampOf } from '../../shared/exchange/stamp';
import type { JournalRecord } from '../../shared/platform/ports';
import type { SaveError, Saved } from './api';
import { inShortSlices } from './breathe';
import { feedSteps, feedWithOwn, type Feed } from './feed';
import { chainChange, signChange, type ChainedChange, type OwnedChange } from './ledger';
import type { MemoryWorld } from './memory-world';
import { localRecord, sealFeed, sealLocal, sealRow, type Local } from './records';
import { rawPagesOf, sealPage } from './row-pages';
import { feedWriteOf } from './write-feed';
import {
  changeRecord,
  feedJournalRecord,
  localJournalRecord,
  sealStateOf,
  writeDatabase,
  type DatabaseWrite,
  type SealedPage,
  type Store,
} from './store';

interface Prepared {
  readonly changes: readonly OwnedChange[];
  readonly tip: ChainTip;
  readonly clock: HybridClock;
  readonly world: MemoryWorld;
  readonly touched: readonly Row[];
  readonly feed: Feed | null;
}

export interface CommitInput {
  readonly person: PersonId;
  readonly drafts: readonly ChangeDraft[];
  readonly wallMs: number;
  /** Told while many changes are signed, which takes a while. */
  readonly onPrepared?: ((count: number) => void) | undefined;
}

/**
 * The one way into the data. Signs the changes, appends them to the journal (the commit point), then stores rows and changes.
 * A journal failure is a failed save and leaves no trace. If only the database fails, the change is saved.
 */
export async function commitChanges(store: Store, input: CommitInput): Promise<Result<Saved, SaveError>> {
  const prepared = await prepare(store, input);
  if (!prepared.ok) return prepared;
  const { changes, tip, clock, world, touched, feed } = prepared.value;
  if (changes.length === 0) return err({ type: 'nothing_to_save' });
  const stamp = stampOf({ dn: store.device.dn, seq: tip.seq });
  const rows = await Promise.all(touched.map((row) => sealRow(row, stamp, store.keys)));
  // Sealed while the journal is written, because it is known already how things will stand then.
  const state = sealStateOf({ tip, clock, journalRecords: store.journalRecords + changes.length, keys: store.keys });
  const feedWrite = feed ? { feed: await feedWriteOf(store, feed, store.feed?.bases ?? new Map()) } : {};
  const journaled = await appendToJournal(store, changes.map(changeRecord));
  if (!journaled.ok) return journaled;
  store.tip = tip;
  store.clock = clock;
  store.world = world;
  store.feed = feed;
  await storeOrFallBehind(store, { changes, rows, locals: [], removedLocals: [], ...feedWrite }, state);
  return ok({ stamp, databaseBehind: store.databaseBehind });
}

async function prepare(
  store: Store,
  { person, drafts, wallMs, onPrepared }: CommitInput,
): Promise<Result<Prepared, SaveError>> {
  let { tip, clock } = store;
  const standing = store.feed?.standing;
  const own: StampedChange[] = [];
  const chained: ChainedChange[] = [];
  // What the changes have touched so far lies over the world; one new world is made of it at the end, however many they are.
  const touched = new Map<string, Row>();
  const find: RowLookup = (kind, id) => touched.get(`${kind}/${id}`) ?? store.world.row(kind, id);
  for (const draft of drafts) {
    if (draft.ops.length === 0) continue;
    const ticked = tick(clock, wallMs + (standing?.offsetMs ?? 0));
    clock = ticked.clock;
    const payload: ChangePayload = {
      u: person,
      t: [clock.ms, clock.counter],
      q: ticked.flags,
      s: Math.floor((standing?.hubTimeMs ?? 0) / 1000),
      sv: SCHEMA_VERSION,
      k: draft.kind,
      o: draft.ops,
    };
    const next = chainChange(store.device, tip, payload);
    if (!next.ok) return next;
    tip = next.value.tip;
    chained.push(next.value);
    const change = { dot: { dn: store.device.dn, seq: tip.seq }, payload };
    own.push(change);
    const rows = applyChange(find, change);
    for (const row of rows) touched.set(`${row.kind}/${row.id}`, row);
  }
  let signed = 0;
  const changes = await Promise.all(
    chained.map(async (change) => {
      const sealed = await signChange(store.keys, store.device, change);
      onPrepared?.((signed += 1));
      return { ...sealed, dn: store.device.dn };
    }),
  );
  const rows = [...touched.values()];
  const before = rows.map((row) => store.world.row(row.kind, row.id));
  const feed = store.feed && feedWithOwn(store.feed, own, before);
  return ok({ changes, tip, clock, world: store.world.with(rows), touched: rows, feed });
}

/** Writes or takes away (value null) a draft or preference: journal first, then the database. */
export async function commitLocal(store: Store, given: Local): Promise<Result<void, SaveError>> {
  // Newer than what it replaces, even under a clock that went back: by this a heal tells which of two copies is the last.
  const local = { ...given, atMs: Math.max(given.atMs, (store.locals.get(given.key)?.atMs ?? 0) + 1) };
  const body = await sealLocal(local, store.keys);
  const journaled = await appendToJournal(store, [localJournalRecord(body)]);
  if (!journaled.ok) return journaled;
  const locals = new Map(store.locals);
  if (local.value === null) locals.delete(local.key);
  else locals.set(local.key, local);
  store.locals = locals;
  const gone = local.value === null;
  await storeOrFallBehind(store, {
    changes: [],
    rows: [],
    locals: gone ? [] : [localRecord(local, body)],
    removedLocals: gone ? [local.key] : [],
  });
  return ok();
}

/** Keeps an answer of the hub: journaled (the commit point), then shown. The clock never runs ahead of what the hub allows. */
export async function commitFeed(store: Store, record: FeedRecord): Promise<Result<void, SaveError>> {
  const before = must(store.feed, 'a device that hears a hub was enrolled');
  const breathe = inShortSlices();
  const steps = feedSteps({ feed: before, world: store.world }, record, store.incarnations);
  const { feed, world, rows } = await inSlices(steps, breathe);
  await breathe();
  const sealed = await sealedRows(store, rows, breathe);
  const feedWrite = await feedWriteOf(store, feed, before.bases);
  const journaled = await appendToJournal(store, [feedJournalRecord(await sealFeed(record, store.keys))]);
  if (!journaled.ok) return journaled;
  store.world = world;
  store.feed = feed;
  store.clock = notAhead(store.clock, record.s.hubTimeMs);
  await storeOrFallBehind(store, { changes: [], ...sealed, locals: [], removedLocals: [], feed: feedWrite });
  return ok();
}

/** So many rows at once are written as pages, in which a row takes a tenth of the time. */
const A_PAGE_FROM = 200;

async function sealedRows(
  { keys, book }: Store,
  rows: readonly Row[],
  breathe: Breathe,
): Promise<Pick<DatabaseWrite, 'rows' | 'pages'>> {
  if (rows.length < A_PAGE_FROM)
    return { rows: await Promise.all(rows.map((row) => sealRow(row, row.created.stamp, keys))) };
  const pages: SealedPage[] = [];
  for (const page of rawPagesOf(rows, book.nextPage)) {
    pages.push({ page, record: await sealPage(page, keys, breathe) });
  }
  return { rows: [], pages };
}

/** Keeps where an enrolment has put the device. */
export async function commitStanding(store: Store, feed: Feed, record: FeedRecord): Promise<Result<void, SaveError>> {
  const feedWrite = await feedWriteOf(store, feed, store.feed?.bases ?? new Map());
  const journaled = await appendToJournal(store, [feedJournalRecord(await sealFeed(record, store.keys))]);
  if (!journaled.ok) return journaled;
  store.feed = feed;
  await storeOrFallBehind(store, { changes: [], rows: [], locals: [], removedLocals: [], feed: feedWrite });
  return ok();
}

const MAX_AHEAD_MS = 5 * 60_000;

/** A clock that was wrong once must not stay so for ever (sync.md 2.2). */
const notAhead = (clock: HybridClock, hubMs: number): HybridClock =>
  hubMs > 0 && clock.ms > hubMs + MAX_AHEAD_MS ? { ms: hubMs, counter: 0 } : clock;

async function appendToJournal(store: Store, records: readonly JournalRecord[]): Promise<Result<void, SaveError>> {
  const appended = await store.platform.journal.append(store.profile, records);
  if (!appended.ok) return err({ type: 'journal_failed', cause: appended.error });
  store.journalRecords += records.length;
  return ok();
}

async function storeOrFallBehind(store: Store, write: DatabaseWrite, state?: Promise<Uint8Array>): Promise<void> {
  // After the first failure IndexedDB is left alone: reopening a failed store is what makes Chromium empty it.
  if (store.databaseBehind) return;
  try {
    await writeDatabase(store, write, state);
  } catch {
    store.databaseBehind = true;
  }
}
