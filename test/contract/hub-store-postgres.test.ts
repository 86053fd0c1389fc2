import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPgPort } from '../../server/storage/sql/pg-port';
import { openPostgresHubStore } from '../../server/storage/sql/sql-hub-store';
import { startPostgres, type PostgresServer } from '../helpers/postgres-server';
import { commit, hubStoreContract } from './hub-store-contract';
import { fullWriteSet } from './hub-store-samples';

let server: PostgresServer;

hubStoreContract({
  name: 'PostgreSQL',
  canShare: true,
  before: async () => {
    server = await startPostgres();
  },
  after: () => server.stop(),
  make: async () => {
    const url = await server.newDatabase();
    return { open: () => openPostgresHubStore(createPgPort(url)) };
  },
});

describe('a hub on PostgreSQL', { timeout: 60_000 }, () => {
  let strict: PostgresServer;
  beforeAll(async () => {
    strict = await startPostgres();
  }, 120_000);
  afterAll(() => strict.stop(), 60_000);

  it('lets nobody write past the lane', async () => {
    const url = await strict.newDatabase();
    const store = await openPostgresHubStore(createPgPort(url));
    await commit(store, fullWriteSet(1));
    const port = createPgPort(url);
    const tables = ['head', 'device', 'change', 'record', 'standing', 'entry', 'stream', 'held', 'doc'];
    for (const table of tables) {
      const byHand = port.withConnection(({ query }) => query(`DELETE FROM hub.${table}`));
      await expect(byHand).rejects.toThrow(/written in the lane only/);
    }
    await Promise.all([port.close(), store.close()]);
  });

  it('is migrated once, however many processes start at a time', async () => {
    const url = await strict.newDatabase();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openPostgresHubStore(createPgPort(url))));
    expect(await stores[3]?.read((reader) => reader.head())).toBe(null);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('is not opened by a program older than its database', async () => {
    const url = await strict.newDatabase();
    await (await openPostgresHubStore(createPgPort(url))).close();
    const port = createPgPort(url);
    await port.withConnection(({ query }) => query('INSERT INTO hub.migration (version) VALUES (99)'));
    await port.close();
    await expect(openPostgresHubStore(createPgPort(url))).rejects.toMatchObject({
      problem: { type: 'database_newer', version: 99 },
    });
  });

  it('is not opened where acknowledged work could be lost', async () => {
    const careless = await startPostgres({ settings: ['fsync=off'] });
    const url = await careless.newDatabase();
    await expect(openPostgresHubStore(createPgPort(url))).rejects.toMatchObject({ problem: { type: 'fsync_off' } });
    await careless.stop();
  });

  it('goes on when a connection was cut', async () => {
    const url = await strict.newDatabase();
    const store = await openPostgresHubStore(createPgPort(url));
    await commit(store, fullWriteSet(1));
    const port = createPgPort(url);
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    const interrupted = store.lane(async () => {
      await port.withConnection(({ query }) => query(cut));
      return { writes: fullWriteSet(2), value: null };
    });
    await expect(interrupted).rejects.toThrow();
    expect((await store.read((reader) => reader.head()))?.gcn).toBe(1);
    await commit(store, fullWriteSet(2));
    await Promise.all([port.close(), store.close()]);
  });
});
