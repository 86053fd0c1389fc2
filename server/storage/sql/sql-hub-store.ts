import type { HubStore, WriteSet } from '../../engine/hub-store';
import { StoreProblemError } from '../store-problem';
import { beginRead, enterLane } from './lane-lock';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations';
import type { SqlConnection, SqlPort } from './sql-port';
import { sqlReader } from './sql-reader';
import { writeAll } from './sql-writer';

export interface SqlHubStoreOptions {
  /** Runs when everything is written and nothing committed yet: what it rejects is rolled back. */
  readonly beforeCommit?: (writes: WriteSet, connection: SqlConnection) => Promise<void>;
  /** Runs when what `beforeCommit` had agreed to could not be committed. */
  readonly onCommitFailed?: () => void;
}

/** A county in PostgreSQL whose tables are there and current. Several stores, in as many processes, may work on one database. */
export function createSqlHubStore(port: SqlPort, { beforeCommit, onCommitFailed }: SqlHubStoreOptions = {}): HubStore {
  return {
    lane: (work) =>
      port.withConnection(async (connection) => {
        await connection.run(enterLane);
        const { writes, value } = await work(sqlReader(connection));
        if (writes === null) {
          await connection.run('ROLLBACK');
          return value;
        }
        await writeAll(connection, writes);
        await beforeCommit?.(writes, connection);
        try {
          await connection.run('COMMIT');
        } catch (error) {
          onCommitFailed?.();
          throw error;
        }
        return value;
      }),
    read: (work) =>
      port.withConnection(async (connection) => {
        await connection.run(beginRead);
        const value = await work(sqlReader(connection));
        await connection.run('COMMIT');
        return value;
      }),
    close: port.close,
  };
}

/** Whether a server can be trusted with a county, without changing anything. Rejects with `fsync_off`, `database_newer` or the driver's error. */
export async function checkPostgres(port: SqlPort): Promise<void> {
  await port.withConnection(async ({ query }) => {
    const [row] = await query('SHOW fsync');
    if (row?.['fsync'] !== 'on') throw new StoreProblemError({ type: 'fsync_off' });
    const [there] = await query("SELECT to_regclass('hub.migration') IS NOT NULL AS yes");
    if (there?.['yes'] !== true) return;
    const [last] = await query('SELECT coalesce(max(version), 0) AS version FROM hub.migration');
    const version = Number(last?.['version']);
    if (version > MIGRATIONS.length)
      throw new StoreProblemError({ type: 'database_newer', version, known: MIGRATIONS.length });
  });
}

/** Opens a county on a PostgreSQL server, whose own log is its journal. Rejects with `fsync_off`, `database_newer` or the driver's error. */
export async function openPostgresHubStore(port: SqlPort): Promise<HubStore> {
  try {
    await checkPostgres(port);
    await migrate(port);
  } catch (error) {
    await port.close();
    throw error;
  }
  return createSqlHubStore(port);
}
