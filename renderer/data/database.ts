import Dexie, { type Table } from 'dexie';
import type { EntityKind } from '../../shared/exchange/change';
import type { ProfileId } from '../../shared/platform/ports';

/** A signed change as the journal holds it. In the clear: its dot. */
export interface ChangeRecord {
  readonly dn: number;
  readonly seq: number;
  readonly body: Uint8Array;
}

/** A record in its present state; newer than any copy in a page. In the clear: id, kind, stamp of the last change. */
export interface RowRecord {
  readonly id: string;
  readonly kind: EntityKind;
  readonly stamp: string;
  readonly body: Uint8Array;
}

/** Records that were not changed for a while, sealed together. In the clear: its number, and whether cases under way stand in it. */
export interface PageRecord {
  readonly page: number;
  readonly resting: 0 | 1;
  readonly body: Uint8Array;
}

/** A draft or preference. In the clear: who (a random id) and which form (words and random ids). */
export interface LocalRecord {
  readonly key: string;
  readonly body: Uint8Array;
}

export interface MetaRecord {
  readonly key: 'state' | 'header' | 'standing';
  readonly value: unknown;
}

/** Version of the tables. Versions are only appended; Dexie multiplies by ten for IndexedDB. History: 2 = pages, 3 = bases. */
export const DATABASE_VERSION = 3;

/** The working store of one profile. The journal is the memory: whatever is here can be rebuilt from it. */
export class Database extends Dexie {
  readonly changes!: Table<ChangeRecord, [number, number]>;
  readonly rows!: Table<RowRecord, string>;
  readonly pages!: Table<PageRecord, number>;
  /** Records as the hub sent them, of which the newer copy has changes of this device that the hub has not told back. */
  readonly bases!: Table<RowRecord, string>;
  readonly locals!: Table<LocalRecord, string>;
  readonly meta!: Table<MetaRecord, string>;

  /** `version` lets a migration test stop at an older one. */
  constructor(profile: ProfileId, version: number = DATABASE_VERSION) {
    // Strict: Chromium's default flushes late and loses rows on a power cut.
    super(databaseName(profile), { chromeTransactionDurability: 'strict' });
    if (version >= 1) this.version(1).stores({ changes: '[dn+seq]', rows: 'id, kind', locals: 'key', meta: 'key' });
    if (version >= 2) this.version(2).stores({ pages: 'page, resting' });
    if (version >= 3) this.version(3).stores({ bases: 'id' });
  }
}

export const databaseName = (profile: ProfileId): string => `nyamdrel-${profile}`;

/** Looks before anything is opened: Dexie opens a database of a newer program in silence. */
export async function databaseOnDisk(profile: ProfileId): Promise<'none' | 'ours' | 'newer'> {
  // A damaged store cannot even be listed. It counts as ours: opening it fails too, and it is rebuilt.
  const listed = await indexedDB.databases().catch(() => null);
  if (listed === null) return 'ours';
  const found = listed.find(({ name }) => name === databaseName(profile));
  if (!found) return 'none';
  return (found.version ?? 0) > DATABASE_VERSION * 10 ? 'newer' : 'ours';
}
