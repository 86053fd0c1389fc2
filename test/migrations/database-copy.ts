import { Buffer } from 'node:buffer';

interface StoreCopy {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly { readonly name: string; readonly keyPath: string | string[]; readonly unique: boolean }[];
  readonly rows: readonly unknown[];
}

/** An IndexedDB database as plain JSON: its version, its stores as they were made, and every row. */
export interface DatabaseCopy {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly StoreCopy[];
}

/** Through IndexedDB itself: today's table definitions must not touch what an older program left. */
export async function copyDatabase(name: string): Promise<DatabaseCopy> {
  // oxlint-disable-next-line nyamdrel/no-native-indexeddb -- today's upgrades must not run on a copy
  const database = await done(indexedDB.open(name));
  const stores: StoreCopy[] = [];
  for (const store of database.objectStoreNames) {
    const source = database.transaction(store).objectStore(store);
    const indexes = [...source.indexNames].map((index) => {
      const { keyPath, unique } = source.index(index);
      return { name: index, keyPath, unique };
    });
    stores.push({ name: store, keyPath: source.keyPath, indexes, rows: (await done(source.getAll())).map(toJson) });
  }
  const { version } = database;
  database.close();
  return { name, version, stores };
}

export async function restoreDatabase({ name, version, stores }: DatabaseCopy): Promise<void> {
  // oxlint-disable-next-line nyamdrel/no-native-indexeddb -- the database must be as the older program made it
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: store, keyPath, indexes, rows } of stores) {
      const target = opening.result.createObjectStore(store, { keyPath });
      for (const index of indexes) target.createIndex(index.name, index.keyPath, { unique: index.unique });
      for (const row of rows) target.put(fromJson(row));
    }
  };
  (await done(opening)).close();
}

export async function deleteDatabase(name: string): Promise<void> {
  await done(indexedDB.deleteDatabase(name));
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no IndexedDB'));
  });

const BYTES = '$bytes';

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [BYTES]: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toJson(part)]));
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  const bytes = (value as { readonly [BYTES]?: unknown })[BYTES];
  if (typeof bytes === 'string') return new Uint8Array(Buffer.from(bytes, 'base64'));
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, fromJson(part)]));
}
