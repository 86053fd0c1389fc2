import { ENTITY_KINDS } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';
import { Database } from './database';
import type { OpenInput } from './open-input';
import { localRecord, sealLocal, sealRow, type Local } from './records';
import type { Replayed } from './replay';
import { writeDatabase, type Store } from './store';

interface Rebuilt extends Replayed {
  readonly locals: ReadonlyMap<string, Local>;
  readonly journalRecords: number;
}

/** Writes a fresh database. If even that fails, work goes on with the journal alone and the app says so. */
export async function rebuildDatabase(input: OpenInput, content: Rebuilt): Promise<Store> {
  const { platform, profile, keys, device, onProgress } = input;
  const { world, tip, clock, locals, journalRecords } = content;
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

async function writeAll(store: Store, { good, world, locals }: Rebuilt): Promise<void> {
  const rows = ENTITY_KINDS.flatMap((kind) => world.rows(kind));
  const sealedRows = await Promise.all(rows.map((row) => sealRow(row, lastStampOf(row), store.keys)));
  const sealedLocals = await Promise.all(
    [...locals.values()].map(async (local) => localRecord(local, await sealLocal(local, store.keys))),
  );
  await writeDatabase(store, {
    changes: good,
    rows: sealedRows,
    locals: sealedLocals,
    removedLocals: [],
  });
}

const lastStampOf = (row: Row): string => row.facts.at(-1)?.stamp ?? row.writes.at(-1)?.stamp ?? row.created.stamp;
