import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** A real PostgreSQL of Debian's package in a temporary folder, reachable by its socket only. */
export interface PostgresServer {
  /** An empty database of its own. */
  readonly newDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

export interface PostgresOptions {
  /** Settings of the server, e.g. `fsync=off`. */
  readonly settings?: readonly string[];
}

const PORT = 5432; // only part of the socket's name

/** The folder of the newest server binaries. */
function binaries(): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(root, version, 'bin')).find((bin) => existsSync(join(bin, 'postgres')));
  if (found === undefined) throw new Error('The tests need PostgreSQL: sudo apt-get install -y postgresql');
  return found;
}

/** PostgreSQL refuses to run as root; then it runs as Debian's `postgres` user. */
function account(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:') || entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

export async function startPostgres({ settings = [] }: PostgresOptions = {}): Promise<PostgresServer> {
  const bin = binaries();
  const user = account();
  const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-pg-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (user !== null) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const as = { ...user, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' } };
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'hub', '-A', 'trust', '--locale=C.UTF-8', '--no-sync'],
    { ...as, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const flags = [`unix_socket_directories=${folder}`, 'listen_addresses=', ...settings].flatMap((one) => ['-c', one]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(PORT), ...flags], { ...as, stdio: 'ignore' });
  const url = (database: string) => `postgres://hub@localhost:${PORT}/${database}?host=${folder}`;
  await untilReady(url('postgres'), server);
  let databases = 0;
  return {
    newDatabase: async () => {
      const name = `county_${++databases}`;
      await withClient(url('postgres'), (client) => client.query(`CREATE DATABASE ${name}`));
      return url(name);
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGQUIT'); // at once and without writing anything back: the folder goes too
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await withClient(url, async () => undefined);
    } catch (error) {
      if (tries > 300 || server.exitCode !== null) throw error;
      await sleep(100);
    }
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
