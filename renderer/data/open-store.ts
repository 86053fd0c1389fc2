import { ok, type Result } from '../../shared/core/result';
import type { StampedChange } from '../../shared/exchange/apply';
import { rowKey } from '../../shared/exchange/device/feed-record';
import type { JournalOpened, PortError } from '../../shared/platform/ports';
import { Database } from './database';
import type { Healing } from './gate-api';
import { incarnationsOf, isPending, type Feed } from './feed';
import { payloadOf } from './ledger';
import { MemoryWorld } from './memory-world';
import type { OpenInput } from './open-input';
import { readFirstRows, whole } from './page-reader';
import { createRestReader, type ReadRest } from './read-rest';
import { reconcile, type FoundDatabase, type OpenedStore } from './reconcile';
import { ROWS_VERSION, unsealLocal, unsealRow, unsealStanding, unsealState } from './records';
import { replaceHeader, type Store } from './store';

export interface StoreToUse extends OpenedStore {
  /** Reads what the first screen does not need. Null when everything is read. */
  readonly readRest: ReadRest | null;
}

/**
 * Opens the working database beside the journal and lets each heal the other: what the database lacks is replayed from the
 * journal, what the journal lacks is appended from the database, and a lost or unreadable database is rebuilt.
 */
export async function openStore(input: OpenInput): Promise<Result<StoreToUse, PortError>> {
  const { opened, onProgress } = input;
  onProgress({ step: 'compare', done: 0, total: opened.records });
  const found = await readDatabase(input);
  // With a hub the highest number of the journal may be one that a later incarnation signed anew.
  const isLastSeq =
    input.hub !== null ||
    Math.max(found?.state.tip.seq ?? 0, ...input.former.map(({ upTo }) => upTo)) === opened.lastSeq;
  const inStep =
    found !== null && isLastSeq && found.state.journalRecords === opened.records && opened.damagedRecords === 0;
  const result = inStep ? ok(storeFromDatabase(input, found)) : await reconcile(input, found);
  if (!result.ok) return result;
  const { store, healing } = result.value;
  await replaceHeader(store, input.header);
  const readRest = inStep && found.rest.length > 0 ? createRestReader(input, { found, store }) : null;
  return ok({ store, healing: [...tailHealing(opened), ...healing], readRest });
}

const tailHealing = ({ damagedTailBytes }: JournalOpened): readonly Healing[] =>
  damagedTailBytes > 0 ? [{ type: 'tail_set_aside', bytes: damagedTailBytes }] : [];

/** The database's content, or null when there is none, it cannot be opened, or any of it cannot be read. */
async function readDatabase(input: OpenInput): Promise<FoundDatabase | null> {
  const { profile, keys } = input;
  const database = new Database(profile);
  try {
    const state = await unsealState((await database.meta.get('state'))?.value, keys);
    if (!state || state.rowsVersion !== ROWS_VERSION) throw new Error('no usable state');
    const locals = whole(
      await Promise.all((await database.locals.toArray()).map(({ body }) => unsealLocal(body, keys))),
    );
    const first = await readFirstRows(database, keys);
    return { database, state, locals, ...first, feed: await readFeed(input, database) };
  } catch {
    database.close();
    return null;
  }
}

/** Where the device stands with its hub. Throws when that cannot be read, which callers treat as a broken database. */
async function readFeed(input: OpenInput, database: Database): Promise<Feed | null> {
  const { hub, keys, device, former } = input;
  if (!hub) return null;
  const standing = await unsealStanding((await database.meta.get('standing'))?.value, keys);
  if (!standing) throw new Error('no standing');
  const bases = whole(await Promise.all((await database.bases.toArray()).map((row) => unsealRow(row, keys))));
  const incarnations = incarnationsOf(input);
  const pending: StampedChange[] = [];
  for (const { dev, dn, upTo } of [...former, { ...device, upTo: Number.POSITIVE_INFINITY }]) {
    const kept = await database.changes.where('[dn+seq]').between([dn, 0], [dn, upTo], true, true).toArray();
    const waiting = kept.filter((change) => isPending(change, standing, incarnations));
    for (const change of waiting) {
      const payload = await payloadOf(keys, { dev, dn }, change);
      if (!payload) throw new Error('a change does not open');
      pending.push({ dot: { dn, seq: change.seq }, payload });
    }
  }
  return { standing, bases: new Map(bases.map((row) => [rowKey(row.kind, row.id), row])), pending };
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
    book: found.book,
    feed: found.feed,
    incarnations: incarnationsOf(input),
    databaseBehind: false,
  };
  return { store, healing: [] };
}
