import { ok, type Result } from '../../shared/core/result';
import { applyChange } from '../../shared/exchange/apply';
import { chainStart, type ChainTip } from '../../shared/exchange/chain';
import { ENTITY_KINDS } from '../../shared/exchange/change';
import type { HybridClock } from '../../shared/exchange/clock';
import type { Row } from '../../shared/exchange/row';
import type { JournalOpened, JournalRecord, PortError, ProfileId } from '../../shared/platform/ports';
import type { Platform } from '../platform/platform';
import type { DataKeys } from './crypto/keyring';
import { Database } from './database';
import type { Healing, OpenProgress } from './gate-api';
import { readChange, type DeviceIdentity, type SealedChange } from './ledger';
import { MemoryWorld } from './memory-world';
import { readJournal } from './read-journal';
import {
  localRecord,
  ROWS_VERSION,
  sealLocal,
  sealRow,
  unsealLocal,
  unsealRow,
  unsealState,
  type DatabaseState,
  type Local,
} from './records';
import { changeRecord, localJournalRecord, replaceHeader, writeDatabase, type Store } from './store';

export interface OpenInput {
  readonly platform: Platform;
  readonly profile: ProfileId;
  readonly keys: DataKeys;
  readonly device: DeviceIdentity;
  readonly opened: JournalOpened;
  readonly header: Uint8Array;
  readonly onProgress: (progress: OpenProgress) => void;
}

export interface OpenedStore {
  readonly store: Store;
  readonly healing: readonly Healing[];
}

/**
 * Opens the working database beside the journal and lets each heal the other: what the database lacks is replayed from the
 * journal, what the journal lacks is appended from the database, and a lost or unreadable database is rebuilt.
 */
export async function openStore(input: OpenInput): Promise<Result<OpenedStore, PortError>> {
  const { opened, onProgress } = input;
  onProgress({ step: 'compare', done: 0, total: opened.records });
  const found = await readDatabase(input);
  const inStep =
    found !== null &&
    found.state.tip.seq === opened.lastSeq &&
    found.state.journalRecords === opened.records &&
    opened.damagedRecords === 0;
  const result = inStep ? ok(storeFromDatabase(input, found)) : await reconcile(input, found);
  if (!result.ok) return result;
  const { store, healing } = result.value;
  await replaceHeader(store, input.header);
  return ok({ store, healing: [...tailHealing(opened), ...healing] });
}

const tailHealing = ({ damagedTailBytes }: JournalOpened): readonly Healing[] =>
  damagedTailBytes > 0 ? [{ type: 'tail_set_aside', bytes: damagedTailBytes }] : [];

interface FoundDatabase {
  readonly database: Database;
  readonly state: DatabaseState;
  readonly rows: readonly Row[];
  readonly locals: readonly Local[];
}

/** The database's whole content, or null when there is none, it cannot be opened, or any of it cannot be read. */
async function readDatabase({ profile, keys }: OpenInput): Promise<FoundDatabase | null> {
  const database = new Database(profile);
  try {
    const state = await unsealState((await database.meta.get('state'))?.value, keys);
    if (!state || state.rowsVersion !== ROWS_VERSION) throw new Error('no usable state');
    const rows = await Promise.all((await database.rows.toArray()).map((row) => unsealRow(row, keys)));
    const locals = await Promise.all((await database.locals.toArray()).map(({ body }) => unsealLocal(body, keys)));
    if (rows.includes(null) || locals.includes(null)) throw new Error('a sealed record does not open');
    return { database, state, rows: rows as Row[], locals: locals as Local[] };
  } catch {
    database.close();
    return null;
  }
}

function storeFromDatabase(input: OpenInput, found: FoundDatabase): OpenedStore {
  const { platform, profile, keys, device, opened } = input;
  const store: Store = {
    platform,
    profile,
    keys,
    device,
    database: found.database,
    world: new MemoryWorld().with(found.rows),
    locals: new Map(found.locals.map((local) => [local.key, local])),
    tip: found.state.tip,
    clock: found.state.clock,
    journalRecords: opened.records,
    databaseBehind: false,
  };
  return { store, healing: [] };
}

/** Brings journal and database together from the union of their changes; the database is written anew. */
async function reconcile(input: OpenInput, found: FoundDatabase | null): Promise<Result<OpenedStore, PortError>> {
  const { platform, profile, opened, onProgress } = input;
  const journal = await readJournal(platform.journal, profile, (done) =>
    onProgress({ step: 'journal', done, total: opened.records }),
  );
  if (!journal.ok) return journal;
  const inJournal = new Map<number, SealedChange>();
  for (const record of journal.value) if (record.type === 'change') inJournal.set(record.seq, record);
  const inDatabase = await salvage(input);
  const onlyInDatabase = inDatabase.changes.filter(({ seq }) => !inJournal.has(seq));
  const all = [...inJournal.values(), ...onlyInDatabase].sort((a, b) => a.seq - b.seq);
  const replayed = await replay(input, all);
  const newest = await localsOfJournal(input, journal.value);
  const lostLocals = inDatabase.locals.filter(({ key, atMs }) => (newest.get(key)?.atMs ?? -1) < atMs);
  for (const local of lostLocals) newest.set(local.key, local);
  const lost = [
    ...onlyInDatabase.filter(({ seq }) => replayed.good.has(seq)).map(changeRecord),
    ...(await Promise.all(lostLocals.map((local) => sealLocal(local, input.keys)))).map(localJournalRecord),
  ];
  if (lost.length > 0) {
    const appended = await platform.journal.append(profile, lost);
    if (!appended.ok) return appended;
  }
  const locals = new Map([...newest].filter(([, { value }]) => value !== null));
  found?.database.close();
  const store = await rebuild(input, { ...replayed, locals, journalRecords: opened.records + lost.length });
  return ok({
    store,
    healing: healingOf({ input, found, replayed, lost: lost.length, before: found?.state.tip.seq ?? 0 }),
  });
}

function healingOf(facts: {
  readonly input: OpenInput;
  readonly found: FoundDatabase | null;
  readonly replayed: Replayed;
  readonly lost: number;
  readonly before: number;
}): readonly Healing[] {
  const { found, replayed, lost, before } = facts;
  const healing: Healing[] = [];
  const missing = replayed.tip.seq - (found ? before : 0);
  // Nothing at all was there and nothing was to be replayed: a county just founded, not a repair.
  if (missing > 0) healing.push({ type: 'database_rebuilt', changes: missing });
  if (lost > 0) healing.push({ type: 'journal_healed', changes: lost });
  if (replayed.bad > 0) healing.push({ type: 'records_damaged', count: replayed.bad });
  return healing;
}

interface Salvaged {
  readonly changes: readonly SealedChange[];
  readonly locals: readonly Local[];
}

/** Whatever can still be read of the database, however broken the rest of it is. */
async function salvage({ profile, device, keys }: OpenInput): Promise<Salvaged> {
  const database = new Database(profile);
  try {
    const changes = (await database.changes.toArray()).filter(({ dn }) => dn === device.dn);
    const locals = await Promise.all((await database.locals.toArray()).map(({ body }) => unsealLocal(body, keys)));
    return { changes, locals: locals.filter((local) => local !== null) };
  } catch {
    return { changes: [], locals: [] };
  } finally {
    database.close();
  }
}

interface Replayed {
  readonly world: MemoryWorld;
  readonly tip: ChainTip;
  readonly clock: HybridClock;
  readonly good: ReadonlyMap<number, SealedChange>;
  readonly bad: number;
}

async function replay({ keys, device, onProgress }: OpenInput, kept: readonly SealedChange[]): Promise<Replayed> {
  const rows = new Map<string, Row>();
  const good = new Map<number, SealedChange>();
  let tip = chainStart(device.dev);
  let clock: HybridClock = { ms: 0, counter: 0 };
  for (const [done, change] of kept.entries()) {
    if (done % 50 === 0) onProgress({ step: 'verify', done, total: kept.length });
    const read = await readChange(keys, device, tip, change);
    if (!read.ok) continue;
    good.set(change.seq, change);
    tip = read.value.tip;
    const [ms, counter] = read.value.payload.t;
    clock = { ms, counter };
    const dot = { dn: device.dn, seq: change.seq };
    for (const row of applyChange((kind, id) => rows.get(`${kind}/${id}`), { dot, payload: read.value.payload })) {
      rows.set(`${row.kind}/${row.id}`, row);
    }
  }
  const holes = tip.seq - good.size;
  return {
    world: new MemoryWorld().with([...rows.values()]),
    tip,
    clock,
    good,
    bad: Math.max(holes, kept.length - good.size),
  };
}

/** The last word of the journal on every draft and preference; null where it was taken away. Its order counts, not the clock. */
async function localsOfJournal({ keys }: OpenInput, records: readonly JournalRecord[]): Promise<Map<string, Local>> {
  const newest = new Map<string, Local>();
  for (const { type, body } of records) {
    const local = type === 'local' ? await unsealLocal(body, keys) : null;
    if (local) newest.set(local.key, local);
  }
  return newest;
}

interface Rebuilt extends Replayed {
  readonly locals: ReadonlyMap<string, Local>;
  readonly journalRecords: number;
}

/** Writes a fresh database. If even that fails, work goes on with the journal alone and the app says so. */
async function rebuild(input: OpenInput, content: Rebuilt): Promise<Store> {
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
  onProgress({ step: 'rebuild', done: 0, total: content.good.size });
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
    changes: [...good.values()],
    rows: sealedRows,
    locals: sealedLocals,
    removedLocals: [],
  });
}

const lastStampOf = (row: Row): string => row.facts.at(-1)?.stamp ?? row.writes.at(-1)?.stamp ?? row.created.stamp;
