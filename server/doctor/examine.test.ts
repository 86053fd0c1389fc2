import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../../test/helpers/postgres-server';
import { hubConfig, type HubConfig } from '../hub-config';
import { rememberTime } from '../identity/known-time';
import { openHub, systemRandom } from '../open-hub';
import type { HubProblem } from '../problem-words';
import { lockFolder } from '../storage/folder-lock';
import { createPgPort } from '../storage/sql/pg-port';
import { openHubTls } from '../tls/hub-tls';
import { examine } from './examine';

const NOW = Date.now();
const DAY = 86_400_000;

let folder: string;
let config: HubConfig;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-doctor-'));
  await mkdir(join(folder, 'app'));
  await writeFile(join(folder, 'app/index.html'), '<p>app');
  config = { ...configFrom({}), folder: join(folder, 'hub'), appRoot: join(folder, 'app'), port: await freePort() };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function configFrom(env: Record<string, string>): HubConfig {
  const made = hubConfig(env, '/nowhere');
  if ('type' in made) throw new Error(made.type);
  return made;
}

const listening = (server: Server, port = 0): Promise<number> =>
  new Promise((resolve) => server.listen(port, '0.0.0.0', () => resolve((server.address() as AddressInfo).port)));

async function freePort(): Promise<number> {
  const server = createTcpServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const found = async (given: Partial<HubConfig> = {}, nowMs = NOW): Promise<readonly HubProblem[]> =>
  examine({ ...config, ...given }, { clock: { nowMs: () => nowMs } });

describe('the doctor of a hub', { timeout: 60_000 }, () => {
  it('finds nothing wrong before the first start, nor while the hub runs', async () => {
    expect(await found()).toEqual([]);
    const hub = await openHub(config, {
      version: '1',
      clock: { nowMs: () => NOW },
      random: systemRandom,
      log: () => undefined,
    });
    try {
      expect(await found()).toEqual([]);
    } finally {
      await hub.close();
    }
    expect(await found()).toEqual([]);
  });

  it('finds another program on the port', async () => {
    const other = createTcpServer((socket) => socket.end('hello'));
    const port = await listening(other);
    expect(await found({ port })).toEqual([{ type: 'port_taken', port }]);
    other.close();
  });

  it('finds a folder that cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const inFile = join(folder, 'file/hub');
    expect(await found({ folder: inFile })).toEqual([{ type: 'folder_not_writable', folder: inFile, code: 'ENOTDIR' }]);
  });

  it.runIf(process.getuid?.() !== 0)('finds a folder of somebody else', async () => {
    await mkdir(config.folder);
    await chmod(config.folder, 0o500);
    expect(await found()).toMatchObject([{ type: 'folder_not_writable', code: 'EACCES' }]);
  });

  it('finds another hub process in the folder', async () => {
    const lock = await lockFolder(config.folder);
    expect(await found()).toEqual([{ type: 'folder_in_use', folder: config.folder, pid: process.pid }]);
    await lock.release();
  });

  it('finds a certificate that has ended, begins later, is for other names or from another authority', async () => {
    const tls = join(config.folder, 'tls');
    await openHubTls({ folder: tls, own: null, names: ['localhost'], nowMs: NOW });
    const types = async (nowMs: number) => [...new Set((await found({}, nowMs)).map(({ type }) => type))];
    expect(await types(NOW)).toEqual(['other_name']);
    expect(await found({ names: ['hub.example'] })).toContainEqual({ type: 'other_name', name: 'hub.example' });
    expect(await types(NOW + 900 * DAY)).toEqual(['expired', 'other_name']);
    expect(await types(NOW - 900 * DAY)).toEqual(['not_yet_valid', 'other_name']);
    const other = await openHubTls({ folder: join(folder, 'other'), own: null, names: ['localhost'], nowMs: NOW });
    await writeFile(join(tls, 'ca.crt'), other.caPem);
    expect(await types(NOW)).toContain('not_from_ca');
    await writeFile(join(tls, 'server.crt'), 'nonsense');
    expect(await types(NOW)).toEqual(['certificate_unreadable']);
  });

  it("warns before the court's own certificate ends", async () => {
    const tls = join(folder, 'own');
    await openHubTls({ folder: tls, own: null, names: ['hub.example'], nowMs: NOW });
    const ownCertificate = {
      certFile: join(tls, 'server.crt'),
      keyFile: join(tls, 'server.key'),
      caFile: join(tls, 'ca.crt'),
    };
    expect(await found({ ownCertificate, names: ['hub.example'] })).toEqual([]);
    expect(await found({ ownCertificate }, NOW + 790 * DAY)).toMatchObject([{ type: 'certificate_ends_soon' }]);
    expect(await found({ ownCertificate: { ...ownCertificate, certFile: '/nowhere.pem' } })).toEqual([
      { type: 'certificate_unreadable', code: 'ENOENT' },
    ]);
  });

  it('finds a clock that cannot be right', async () => {
    await mkdir(config.folder);
    await rememberTime(config.folder, NOW);
    expect(await found({}, NOW - 5 * 60_000)).toEqual([]);
    expect(await found({}, NOW + 300 * DAY)).toEqual([]);
    expect(await found({}, NOW - 3_600_000)).toEqual([{ type: 'clock_wrong', minutes: -60 }]);
    expect(await found({}, NOW + 2000 * DAY)).toEqual([{ type: 'clock_wrong', minutes: 2000 * 24 * 60 }]);
  });

  it('finds a damaged journal', async () => {
    const deps = { version: '1', clock: { nowMs: () => NOW }, random: systemRandom, log: () => undefined };
    await (await openHub({ ...config, port: 0 }, deps)).close();
    const file = join(config.folder, 'journal/hub-000000000001.nyj');
    const bytes = await readFile(file);
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(await found()).toEqual([{ type: 'journal_damaged', file: 'hub-000000000001.nyj', atByte: 8 }]);
  });

  it('finds a disk that is nearly full', async () => {
    const given = { clock: { nowMs: () => NOW }, freeBytes: async () => 900_000_000 };
    expect(await examine(config, given)).toMatchObject([{ type: 'disk_nearly_full', freeBytes: 900_000_000 }]);
  });

  it('finds an app that is not built', async () => {
    await rm(join(folder, 'app/index.html'));
    expect(await found()).toEqual([{ type: 'app_not_built', folder: join(folder, 'app') }]);
  });

  it('finds a database that does not answer', async () => {
    const databaseUrl = `postgres://hub@127.0.0.1:${await freePort()}/county`;
    expect(await found({ databaseUrl })).toEqual([{ type: 'database_unreachable', code: 'ECONNREFUSED' }]);
  });

  describe('with PostgreSQL', () => {
    let careless: PostgresServer;
    beforeAll(async () => {
      careless = await startPostgres({ settings: ['fsync=off'] });
    }, 120_000);
    afterAll(() => careless.stop(), 60_000);

    it('finds one that loses what it acknowledged', async () => {
      expect(await found({ databaseUrl: await careless.newDatabase() })).toEqual([{ type: 'fsync_off' }]);
    });

    it('finds one that refuses to let it in', async () => {
      const databaseUrl = (await careless.newDatabase()).replace('/county_', '/none_');
      expect(await found({ databaseUrl })).toMatchObject([{ type: 'database_unreachable', code: '3D000' }]);
    });

    it('touches nothing in it', async () => {
      const databaseUrl = await careless.newDatabase();
      await found({ databaseUrl });
      const port = createPgPort(databaseUrl);
      const tables = await port.withConnection(({ query }) =>
        query("SELECT 1 FROM pg_namespace WHERE nspname = 'hub'"),
      );
      expect(tables).toEqual([]);
      await port.close();
    });
  });
});
