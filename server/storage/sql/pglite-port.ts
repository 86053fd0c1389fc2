import { PGlite } from '@electric-sql/pglite';
import { createLane } from '../lane';
import type { SqlPort } from './sql-port';

/** PostgreSQL inside this process, in a folder (or in memory without one). It never flushes to disk: see docs/decisions/0011-hub-storage.md. */
export async function openPglitePort(folder?: string): Promise<SqlPort> {
  const database = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  const inTurn = createLane(); // there is one connection
  const connection = {
    query: async (sql: string, values: readonly unknown[] = []) =>
      (await database.query<Record<string, unknown>>(sql, [...values])).rows,
    run: async (sql: string) => {
      await database.exec(sql);
    },
  };
  return {
    withConnection: (work) =>
      inTurn(async () => {
        try {
          return await work(connection);
        } catch (error) {
          await database.exec('ROLLBACK').catch(() => undefined); // the connection cannot be thrown away
          throw error;
        }
      }),
    close: () => inTurn(() => database.close()),
  };
}
