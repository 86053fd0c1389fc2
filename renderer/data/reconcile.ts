import { ok, type Result } from '../../shared/core/result';
import type { Row } from '../../shared/exchange/row';
import { stampOf } from '../../shared/exchange/stamp';
import type { PortError } from '../../shared/platform/ports';
import { Database } from './database';
import type { Feed } from './feed';
import type { Healing } from './gate-api';
import type { OwnedChange } from './ledger';
import type { OpenInput } from './open-input';
import type { PageBook } from './page-book';
import { readJournal } from './read-journal';
import { rebuildDatabase } from './rebuild-database';
import { sealLocal, unsealLocal, type DatabaseState, type Local } from './records';
import { attribute, feedsOf, lastLocalsOf, replay, type Replayed } from './replay';
import { changeRecord, localJournalRecord, type Store } from './store';

export interface OpenedStore {
  readonly store: Store;
  readonly healing: readonly Healing[];
}

/** A database that could be opened; all of it was read but the pages in `rest`. */
export interface FoundDatabase {
  readonly database: Database;
  readonly state: DatabaseState;
  readonly rows: readonly Row[];
  readonly locals: readonly Local[];
  readonly feed: Feed | null;
  readonly book: PageBook;
  /** Pages that were not read yet, in the order of their numbers. */
  readonly rest: readonly number[];
}

/** Brings journal and database together from the union of their changes; the database is written anew. */
export async function reconcile(
  input: OpenInput,
  found: FoundDatabase | null,
): Promise<Result<OpenedStore, PortError>> {
  const { platform, profile, opened, onProgress } = input;
  const journal = await readJournal(platform.journal, profile, (done) =>
    onProgress({ step: 'journal', done, total: opened.records }),
  );
  if (!journal.ok) return journal;
  const { owned, strange } = await attribute(
    input,
    journal.value.filter(({ type }) => type === 'change'),
  );
  const inJournal = new Map(owned.map((change) => [stampOf(change), change]));
  const inDatabase = await salvage(input);
  const onlyInDatabase = inDatabase.changes.filter((change) => !inJournal.has(stampOf(change)));
  const feeds = await feedsOf(input, journal.value);
  const replayed = await replay(input, [...inJournal.values(), ...onlyInDatabase], strange, feeds);
  const good = new Set(replayed.good.map(stampOf));
  const newest = await lastLocalsOf(input, journal.value);
  const lostLocals = inDatabase.locals.filter(({ key, atMs }) => (newest.get(key)?.atMs ?? -1) < atMs);
  for (const local of lostLocals) newest.set(local.key, local);
  const lost = [
    ...onlyInDatabase.filter((change) => good.has(stampOf(change))).map(changeRecord),
    ...(await Promise.all(lostLocals.map((local) => sealLocal(local, input.keys)))).map(localJournalRecord),
  ];
  if (lost.length > 0) {
    const appended = await platform.journal.append(profile, lost);
    if (!appended.ok) return appended;
  }
  const locals = new Map([...newest].filter(([, { value }]) => value !== null));
  found?.database.close();
  const store = await rebuildDatabase(input, { ...replayed, locals, journalRecords: opened.records + lost.length });
  return ok({
    store,
    healing: healingOf({ found, replayed, lost: lost.length }),
  });
}

function healingOf(facts: {
  readonly found: FoundDatabase | null;
  readonly replayed: Replayed;
  readonly lost: number;
}): readonly Healing[] {
  const { found, replayed, lost } = facts;
  const healing: Healing[] = [];
  // A draft or preference that only the journal had is no repair: any end of the program may cut between the two.
  const behind = found ? replayed.tip.seq - found.state.tip.seq : 0;
  if (behind > 0) healing.push({ type: 'database_caught_up', changes: behind });
  // Nothing at all was there and nothing was to be replayed: a county just founded, not a repair.
  if (!found && replayed.total > 0) healing.push({ type: 'database_rebuilt', changes: replayed.total });
  if (lost > 0) healing.push({ type: 'journal_healed', changes: lost });
  if (replayed.bad > 0) healing.push({ type: 'records_damaged', count: replayed.bad });
  return healing;
}

interface Salvaged {
  readonly changes: readonly OwnedChange[];
  readonly locals: readonly Local[];
}

/** Whatever can still be read of the database, however broken the rest of it is. */
async function salvage({ profile, device, former, keys }: OpenInput): Promise<Salvaged> {
  const known = new Set([device.dn, ...former.map(({ dn }) => dn)]);
  const database = new Database(profile);
  try {
    const changes = (await database.changes.toArray()).filter(({ dn }) => known.has(dn));
    const locals = await Promise.all((await database.locals.toArray()).map(({ body }) => unsealLocal(body, keys)));
    return { changes, locals: locals.filter((local) => local !== null) };
  } catch {
    return { changes: [], locals: [] };
  } finally {
    database.close();
  }
}
