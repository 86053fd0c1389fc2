import type { EntityId } from '../../shared/core/ids';
import type { ChainTip } from '../../shared/exchange/chain';
import type { HybridClock } from '../../shared/exchange/clock';
import type { JournalRecord, ProfileId } from '../../shared/platform/ports';
import type { Platform } from '../platform/platform';
import type { DataKeys } from './crypto/keyring';
import type { ChangeRecord, Database, LocalRecord, PageRecord, RowRecord } from './database';
import type { Feed, Incarnation } from './feed';
import type { DeviceIdentity } from './ledger';
import type { MemoryWorld } from './memory-world';
import type { PageBook } from './page-book';
import type { Page } from './row-pages';
import type { Local } from './records';
import { ROWS_VERSION, sealState } from './records';

/** The data of one unlocked profile. Changed only by `commit`, opened only by `openStore`. */
export interface Store {
  readonly platform: Platform;
  readonly profile: ProfileId;
  keys: DataKeys;
  readonly device: DeviceIdentity;
  readonly database: Database;
  world: MemoryWorld;
  /** Newest value by key. */
  locals: ReadonlyMap<string, Local>;
  tip: ChainTip;
  clock: HybridClock;
  journalRecords: number;
  /** Where each row lies in the database. */
  readonly book: PageBook;
  /** Null for a device that was not enrolled at a hub. */
  feed: Feed | null;
  /** This device's incarnations, oldest first, the present one last. */
  incarnations: readonly Incarnation[];
  /** IndexedDB failed after the journal had the change: nothing more is written to it, the next start rebuilds it. */
  databaseBehind: boolean;
}

/** What goes into the working database in one transaction. */
export interface DatabaseWrite {
  readonly changes: readonly ChangeRecord[];
  readonly rows: readonly RowRecord[];
  /** Many rows at once lie in pages. They take the place of whatever lay of these rows before. */
  readonly pages?: readonly SealedPage[];
  readonly locals: readonly LocalRecord[];
  readonly removedLocals: readonly string[];
  readonly feed?: FeedWrite;
}

/** A page and what is written of it. */
export interface SealedPage {
  readonly page: Page;
  readonly record: PageRecord;
}

/** What an enrolled device keeps besides: where it stands, and the bases of records with changes pending. */
export interface FeedWrite {
  readonly standing: Uint8Array;
  readonly bases: readonly RowRecord[];
  readonly removedBases: readonly string[];
}

/** One transaction with strict durability: rows, changes and the state, or nothing. Everything is sealed before it opens. */
export async function writeDatabase(store: Store, write: DatabaseWrite, sealed?: Promise<Uint8Array>): Promise<void> {
  const state = await (sealed ?? sealStateOf(store));
  const { database, book } = store;
  const { changes, rows, pages, locals, bases, meta } = database;
  const gone = [...write.removedLocals];
  const { feed, pages: full = [] } = write;
  const moved = full.flatMap(({ page }) => page.rows.flatMap(({ id }) => (book.loose.has(id) ? [id] : [])));
  await database.transaction('rw', [changes, rows, pages, locals, bases, meta], () =>
    // All at once: each answer that is waited for is a way to the database and back. What is empty is not asked.
    Promise.all([
      write.changes.length > 0 && changes.bulkPut(write.changes.map(({ dn, seq, body }) => ({ dn, seq, body }))),
      write.rows.length > 0 && rows.bulkPut([...write.rows]),
      full.length > 0 && pages.bulkPut(full.map(({ record }) => record)),
      moved.length > 0 && rows.bulkDelete(moved),
      write.locals.length > 0 && locals.bulkPut([...write.locals]),
      gone.length > 0 && locals.bulkDelete(gone),
      meta.put({ key: 'state', value: state }),
      feed && meta.put({ key: 'standing', value: feed.standing }),
      feed && feed.bases.length > 0 && bases.bulkPut([...feed.bases]),
      feed && feed.removedBases.length > 0 && bases.bulkDelete([...feed.removedBases]),
    ]),
  );
  book.putLoose(write.rows.map(({ id }) => id as EntityId));
  for (const { page } of full) book.putPage(page, true);
}

type Standing = Pick<Store, 'tip' | 'clock' | 'journalRecords' | 'keys'>;

export const sealStateOf = ({ tip, clock, journalRecords, keys }: Standing): Promise<Uint8Array> =>
  sealState({ rowsVersion: ROWS_VERSION, tip, clock, journalRecords }, keys);

/** Keeps the second copy of the keyring. A failure here is no failed save: the journal holds the first one. */
export async function replaceHeader(store: Store, header: Uint8Array): Promise<void> {
  if (store.databaseBehind) return;
  try {
    await store.database.meta.put({ key: 'header', value: header });
  } catch {
    store.databaseBehind = true;
  }
}

/** Records in the journal's form. */
export const changeRecord = ({ seq, body }: { readonly seq: number; readonly body: Uint8Array }): JournalRecord => ({
  type: 'change',
  seq,
  body,
});
export const feedJournalRecord = (body: Uint8Array): JournalRecord => ({ type: 'feed', seq: 0, body });
export const localJournalRecord = (body: Uint8Array): JournalRecord => ({ type: 'local', seq: 0, body });
