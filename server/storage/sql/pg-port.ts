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

/** From here on a text goes as bytes: the driver would turn it into bytes twice, the first time only to count them. */
const LONG_TEXT = 4096;

const connectionOf = (client: PoolClient): SqlConnection => ({
  query: async (sql, values = []) => {
    const sent = values.map((value) =>
      typeof value === 'string' && value.length > LONG_TEXT ? Buffer.from(value) : value,
    );
    return (await client.query(sql, sent)).rows;
  },
  run: async (sql) => {
    await client.query(sql);
  },
});
