import { Pool, type PoolClient } from 'pg';
import type { SqlConnection, SqlPort } from './sql-port';

const CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 10_000;

/** A PostgreSQL server. */
export function createPgPort(url: string): SqlPort {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'nyamdrel-hub',
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  return {
    withConnection: async (work) => {
      const client = await pool.connect();
      // The same for a connection that breaks while the work does something else.
      const ignore = () => undefined;
      client.on('error', ignore);
      let isSound = false;
      try {
        const value = await work(connectionOf(client));
        isSound = true;
        return value;
      } finally {
        client.off('error', ignore);
        client.release(!isSound);
      }
    },
    close: () => pool.end(),
  };
}

const connectionOf = (client: PoolClient): SqlConnection => ({
  query: async (sql, values) => (await client.query(sql, values === undefined ? [] : [...values])).rows,
  run: async (sql) => {
    await client.query(sql);
  },
});
