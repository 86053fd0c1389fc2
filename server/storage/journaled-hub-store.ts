import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from '../../shared/core/assert';
import type { HubStore } from '../engine/hub-store';
import { lockFolder } from './folder-lock';
import { openHubJournal, type HubJournal } from './journal/hub-journal';
import { decodeWriteSet, encodeWriteSet } from './journal/write-set-codec';
import { createPowerWatch, removeDatabase, systemBootId, type PowerWatch } from './power-watch';
import { enterLane } from './sql/lane-lock';
import { migrate } from './sql/migrate';
import { openPglitePort } from './sql/pglite-port';
import { createSqlHubStore } from './sql/sql-hub-store';
import { StoreProblemError } from './store-problem';
import type { SqlConnection, SqlPort } from './sql/sql-port';
import { writeAll } from './sql/sql-writer';

export interface JournaledStoreOptions {
  /** The hub's folder; `journal/` and `database/` lie in it. */
  readonly folder: string;
  /** Told in a line when the database is filled from the journal. */
  readonly onRebuild?: (reason: 'missing' | 'power' | 'unreadable') => void;
  readonly rotateBytes?: number;
  /** The folder was put back from a backup, perhaps from one of a hub that ran: its database may be torn. */
  readonly isCopy?: boolean;
  readonly bootId?: () => Promise<string | null>;
}

/**
 * A county in PGlite, which never flushes, behind a journal of our own, which does: the journal is the memory, the database a view of
 * it that can be thrown away. One process has the folder. Rejects with `StoreProblemError`
 * or an error of the file system.
 */
export async function openJournaledHubStore(options: JournaledStoreOptions): Promise<HubStore> {
  const lock = await lockFolder(options.folder);
  const undo: (() => Promise<void>)[] = [lock.release];
  try {
    const journal = await openHubJournal({
      folder: join(options.folder, 'journal'),
      ...(options.rotateBytes === undefined ? {} : { rotateBytes: options.rotateBytes }),
    });
    undo.unshift(journal.close);
    const database = join(options.folder, 'database');
    const note = join(options.folder, 'database-state');
    const watch = createPowerWatch({ note, folder: database, bootId: options.bootId ?? systemBootId });
    const { onRebuild, isCopy = false } = options;
    const port = await openDatabase({ journal, database, note, watch, isCopy, onRebuild });
    return storeOver({ port, journal, watch, release: lock.release });
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}

interface DatabaseFiles {
  readonly journal: HubJournal;
  readonly database: string;
  readonly note: string;
  readonly watch: PowerWatch;
  readonly isCopy: boolean;
  readonly onRebuild: JournaledStoreOptions['onRebuild'];
}

async function openDatabase(files: DatabaseFiles): Promise<SqlPort> {
  const { journal, database, note, watch, isCopy, onRebuild } = files;
  if (!(await isThere(database))) {
    if (journal.last() > 0) onRebuild?.('missing');
  } else if (await watch.isTrusted(isCopy)) {
    try {
      return await openCaughtUp(files);
    } catch (error) {
      // Another start would not cure these, and a rebuild might make them worse.
      if (error instanceof StoreProblemError) throw error;
      onRebuild?.('unreadable');
    }
  } else {
    // Files of the journal that are gone must not turn a full hub into an empty one.
    if (journal.isNew) throw new StoreProblemError({ type: 'journal_behind', journal: 0, database: null });
    onRebuild?.('power');
  }
  await readThrough(journal);
  await removeDatabase(note, database);
  return openCaughtUp(files);
}

/** The database is thrown away only when the journal can make it again. */
async function readThrough(journal: HubJournal): Promise<void> {
  for await (const { body } of journal.records(1)) await decodeWriteSet(body);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function openCaughtUp({ journal, database, watch }: DatabaseFiles): Promise<SqlPort> {
  await watch.begin();
  const port = await openPglitePort(database);
  try {
    await migrate(port);
    await catchUp(port, journal);
    return port;
  } catch (error) {
    await port.close().catch(() => undefined);
    throw error;
  }
}

async function catchUp(port: SqlPort, journal: HubJournal): Promise<void> {
  const number = await port.withConnection(async ({ query }) =>
    Number((await query('SELECT number FROM hub.journaled'))[0]?.['number'] ?? 0),
  );
  if (number > journal.last())
    throw new StoreProblemError({ type: 'journal_behind', journal: journal.last(), database: number });
  for await (const record of journal.records(number + 1)) {
    const writes = await decodeWriteSet(record.body);
    await port.withConnection(async (connection) => {
      await connection.run(enterLane);
      await writeAll(connection, writes);
      await setNumber(connection, record.number);
      await connection.run('COMMIT');
    });
  }
}

const setNumber = async ({ query }: SqlConnection, number: number): Promise<void> => {
  await query(
    'INSERT INTO hub.journaled (number) VALUES ($1) ON CONFLICT (one) DO UPDATE SET number = excluded.number',
    [number],
  );
};

interface Opened {
  readonly port: SqlPort;
  readonly journal: HubJournal;
  readonly watch: PowerWatch;
  readonly release: () => Promise<void>;
}

function storeOver({ port, journal, watch, release }: Opened): HubStore {
  /** A record stands in the journal that the database lacks: only a new start brings them together. */
  let isApart = false;
  const store = createSqlHubStore(port, {
    beforeCommit: async (writes, connection) => {
      assert(!isApart, 'the hub is started again after its database failed');
      await setNumber(connection, journal.last() + 1);
      await journal.append(await encodeWriteSet(writes));
    },
    onCommitFailed: () => {
      isApart = true;
    },
  });
  return {
    lane: store.lane,
    read: store.read,
    close: async () => {
      await store.close();
      await watch.endCleanly();
      await journal.close();
      await release();
    },
  };
}
