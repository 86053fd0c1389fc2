import { inSlices } from '../../shared/core/in-slices';
import { restingAmong } from '../../shared/domain/resting';
import { inShortSlices } from './breathe';
import { Database, type PageRecord } from './database';
import { incarnationsOf } from './feed';
import type { OpenInput } from './open-input';
import { PageBook } from './page-book';
import { localRecord, sealLocal, type Local } from './records';
import type { Replayed } from './replay';
import { pagesOf, sealPage } from './row-pages';
import { feedWriteOf } from './write-feed';
import { writeDatabase, type Store } from './store';

interface Rebuilt extends Replayed {
  readonly locals: ReadonlyMap<string, Local>;
  readonly journalRecords: number;
}

/** Writes a fresh database. If even that fails, work goes on with the journal alone and the app says so. */
export async function rebuildDatabase(input: OpenInput, content: Rebuilt): Promise<Store> {
  const { platform, profile, keys, device, onProgress } = input;
  const { world, tip, clock, locals, journalRecords, feed } = content;
  const database = new Database(profile);
  const store: Store = {
    platform,
    profile,
    keys,
    device,
    database,
    world,
    locals,
    tip,
    clock,
    journalRecords,
    book: new PageBook(),
    feed,
    incarnations: incarnationsOf(input),
    databaseBehind: false,
  };
  onProgress({ step: 'rebuild', done: 0, total: content.good.length });
  try {
    await deleteDatabase(database);
    await writeAll(store, content);
  } catch {
    store.databaseBehind = true;
  }
  return store;
}

async function deleteDatabase(database: Database): Promise<void> {
  database.close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(database.name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('delete failed'));
  });
  await database.open();
}

async function writeAll(store: Store, { good, world, locals, feed }: Rebuilt): Promise<void> {
  const { database, keys, book } = store;
  const rows = [...world.everything()];
  const ids = new Set(rows.map(({ id }) => id));
  const breathe = inShortSlices();
  const resting = await inSlices(restingAmong(world, ids), breathe);
  const pages = pagesOf(rows, { resting, from: book.nextPage });
  const sealedPages: PageRecord[] = [];
  for (const page of pages) sealedPages.push(await sealPage(page, keys, breathe));
  const sealedLocals = await Promise.all(
    [...locals.values()].map(async (local) => localRecord(local, await sealLocal(local, keys))),
  );
  // The state comes last: without it a database that was cut off here is no usable one.
  await database.pages.bulkPut(sealedPages);
  const feedWrite = feed ? { feed: await feedWriteOf(store, feed, new Map()) } : {};
  await writeDatabase(store, { changes: good, rows: [], locals: sealedLocals, removedLocals: [], ...feedWrite });
  for (const page of pages) book.putPage(page, true);
}
