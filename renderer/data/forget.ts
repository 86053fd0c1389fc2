import type { EntityId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import { namingsIn } from '../../shared/exchange/files-named';
import type { FeedRecord } from '../../shared/exchange/device/feed-record';
import type { Standing } from '../../shared/exchange/device/standing';
import { packRows } from '../../shared/exchange/packed-rows';
import type { Row } from '../../shared/exchange/row';
import type { JournalRecord } from '../../shared/platform/ports';
import type { SaveError } from './api';
import { attachmentName } from './attachments';
import { attachmentsInDraft, attachmentsOfChange } from './backup/attachments-named';
import { newFeedKey } from './crypto/feed-key';
import type { Keyring } from './crypto/keyring';
import type { Feed } from './feed';
import type { HeaderStore } from './headers';
import { payloadOf } from './ledger';
import { sealFeed } from './records';
import { sealPage } from './row-pages';
import { feedJournalRecord, writeDatabase, type Store } from './store';
import { feedWriteOf } from './write-feed';

/** After a hub was restored its records may lack what only other machines still have; so long nothing is forgotten here. */
const AFTER_RESTORE_MS = 30 * 24 * 3_600_000;
const ROWS_A_RECORD = 500;

export interface ForgetDeps {
  readonly store: Store;
  readonly headers: HeaderStore;
  readonly keyring: () => Keyring;
  readonly keepKeyring: (keyring: Keyring) => Promise<void>;
}

/**
 * Whether the hub has taken something back that is still to be read here, and it may go now: every stream is followed, and no change of this
 * machine that has yet to arrive was made upon a record that has left.
 */
export function mayForget({ feed, databaseBehind }: Store): boolean {
  if (!feed?.standing.toForget || databaseBehind) return false;
  const { streams, hubTimeMs, restoredMs } = feed.standing;
  const stands = Object.values(streams);
  const isFollowing = stands.length > 0 && stands.every(({ type }) => type === 'following');
  const isSettled = restoredMs === undefined || hubTimeMs - restoredMs > AFTER_RESTORE_MS;
  return isFollowing && isSettled && ![...feed.bases.values()].some(({ hub }) => hub?.gone);
}

/**
 * Forgets what the hub has taken back, or shows less of: cached files go, what is left of its records is written down anew under a new key,
 * and the old key, which alone opens what came before, is given up. Own changes stay, acknowledged or not (decision 12). Cut off anywhere,
 * everything that counts can be read, and it is done again. Runs when no save is under way.
 */
export async function forget({ store, headers, keyring, keepKeyring }: ForgetDeps): Promise<Result<void, SaveError>> {
  const { feed } = store;
  if (!feed || !mayForget(store)) return ok();
  const { toForget: files = [], ...left } = feed.standing;
  const removed = await removeFiles(store, files);
  if (!removed.ok) return removed;
  const { key: feedKey, sealed } = await newFeedKey(store.keys.data);
  const records: JournalRecord[] = [];
  for (const record of keptRecords(store, feed, left))
    records.push(feedJournalRecord(await sealFeed(record, { ...store.keys, feed: feedKey })));
  const appended = await store.platform.journal.append(store.profile, records);
  if (!appended.ok) return err({ type: 'journal_failed', cause: appended.error });
  store.journalRecords += records.length;
  const next: Keyring = { ...keyring(), v: 4, feedKey: sealed };
  const written = await headers.write(store.profile, next);
  if (!written.ok) return err({ type: 'nothing_to_save' });
  store.keys = { ...store.keys, feed: feedKey };
  await keepKeyring(next);
  store.feed = { ...feed, standing: left };
  await cleanDatabase(store);
  return ok();
}

/** The hub's records as they stand, in the form in which they came; the first says that it stands for all before it. */
function* keptRecords(store: Store, { bases }: Feed, standing: Standing): Generator<FeedRecord> {
  const rows = [...store.world.everything()].map((row) => bases.get(`${row.kind}/${row.id}`) ?? row);
  let isFirst = true;
  for (const sid of Object.keys(standing.streams)) {
    const those = rows.filter(({ hub }) => hub?.sid === sid && !hub.gone);
    for (let from = 0; from < those.length; from += ROWS_A_RECORD) {
      const part = those.slice(from, from + ROWS_A_RECORD);
      // `after` says that there is more, as there was: nothing is swept away by it.
      const page = { sid, p: packRows(part.map(withoutMark)), g: part.map(({ hub }) => hub?.gcn ?? 0), after: sid };
      yield { s: standing, p: [page], e: [], ...(isFirst ? { anew: true } : {}) };
      isFirst = false;
    }
  }
  if (isFirst) yield { s: standing, p: [], e: [], anew: true };
}

function withoutMark(row: Row): Row {
  const { hub, ...bare } = row;
  return hub ? bare : row;
}

/** Removes the files that nothing names any more that is left on this machine: no record, no own change, no draft. */
async function removeFiles(store: Store, files: readonly string[]): Promise<Result<void, SaveError>> {
  if (files.length === 0) return ok();
  const named = await stillNamed(store);
  for (const hash of files) {
    if (named.has(hash)) continue;
    const removed = await store.platform.blobs.remove(store.profile, await attachmentName(store.keys, hash));
    if (!removed.ok) return err({ type: 'journal_failed', cause: removed.error });
  }
  return ok();
}

async function stillNamed({ world, locals, database, keys, incarnations }: Store): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (const row of world.everything()) for (const { sha256 } of namingsIn(row)) named.add(sha256);
  for (const { value } of locals.values()) for (const hash of attachmentsInDraft(value)) named.add(hash);
  for (const device of incarnations) {
    for (const change of await database.changes
      .where('[dn+seq]')
      .between([device.dn, 0], [device.dn, Infinity])
      .toArray()) {
      const payload = await payloadOf(keys, device, change);
      if (payload) for (const hash of attachmentsOfChange(payload)) named.add(hash);
    }
  }
  return named;
}

/** Takes the traces out of the database, and older copies of records out of its pages. */
async function cleanDatabase(store: Store): Promise<void> {
  const { database, book, keys } = store;
  const gone = [...store.world.everything()].flatMap(({ id, hub }) => (hub?.gone ? [id] : []));
  store.world = store.world.withoutTraces();
  const stale = book.pages().filter(({ live, size }) => live.size < size || gone.some((id) => live.has(id)));
  const wanted = new Set<EntityId>(stale.flatMap(({ live }) => [...live]));
  const byId = new Map([...store.world.everything()].flatMap((row) => (wanted.has(row.id) ? [[row.id, row]] : [])));
  const pages = stale.map(({ page, resting, raw, live }) => ({
    page,
    resting,
    ...(raw ? { raw } : {}),
    rows: [...live].flatMap((id) => byId.get(id) ?? []),
  }));
  const sealed = await Promise.all(pages.filter(({ rows }) => rows.length > 0).map((page) => sealPage(page, keys)));
  const empty = pages.filter(({ rows }) => rows.length === 0).map(({ page }) => page);
  try {
    await database.transaction('rw', [database.pages, database.rows], async () => {
      await database.pages.bulkPut(sealed);
      await database.pages.bulkDelete(empty);
      await database.rows.bulkDelete(gone);
    });
    book.cleaned(
      pages.map(({ page }) => page),
      gone,
    );
    if (store.feed) {
      const feed = await feedWriteOf(store, store.feed, store.feed.bases);
      await writeDatabase(store, { changes: [], rows: [], locals: [], removedLocals: [], feed });
    }
  } catch {
    // Reopening a failed store is what makes Chromium empty it: it is left alone and rebuilt at the next start.
    store.databaseBehind = true;
  }
}

/** Quiet after the last change before something is forgotten. */
const QUIET_MS = 2000;

export interface Forgetter {
  /** Something has changed. */
  readonly wake: () => void;
  readonly end: () => void;
}

/** Forgets once nothing has changed for a moment. What cannot be kept then is tried again after the next change, or start. */
export function createForgetter(
  deps: ForgetDeps,
  inTurn: (work: () => Promise<Result<void, SaveError>>) => Promise<unknown>,
): Forgetter {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    wake: () => {
      clearTimeout(waiting);
      if (mayForget(deps.store)) waiting = setTimeout(() => void inTurn(() => forget(deps)), QUIET_MS);
    },
    end: () => clearTimeout(waiting),
  };
}
