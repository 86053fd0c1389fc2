import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../../test/contract/hub-store-contract';
import { fullWriteSet } from '../../test/contract/hub-store-samples';
import type { HubStore } from '../engine/hub-store';
import { openJournaledHubStore, type JournaledStoreOptions } from './journaled-hub-store';

let folder: string;
let rebuilds: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-hub-'));
  rebuilds = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (more: Partial<JournaledStoreOptions> = {}) =>
  openJournaledHubStore({ folder, onRebuild: (reason) => rebuilds.push(reason), ...more });

const database = () => join(folder, 'database');
const lastFile = async () =>
  join(
    folder,
    'journal',
    (await readdir(join(folder, 'journal')))
      .filter((name) => name.endsWith('.nyj'))
      .sort()
      .at(-1) ?? '',
  );

async function write(store: HubStore, from: number, to: number): Promise<void> {
  for (let gcn = from; gcn <= to; gcn++) await commit(store, fullWriteSet(gcn));
}

/** How far the hub has come, with every table looked into. */
const reached = (store: HubStore): Promise<readonly number[]> =>
  store.read(async (reader) => [
    (await reader.head())?.gcn ?? 0,
    (await reader.changes(1, 0, 10_000)).length,
    (await reader.rowsIn('court', null, 10_000)).length,
    (await reader.entries([{ sid: 'unit:u1', n: 0 }], 10_000)).length,
    (await reader.docs('code')).length,
  ]);

const all = (count: number): readonly number[] => [count, count, count, count, count];

/** Runs a hub in another process until it has acknowledged so many commits, then kills it outright. */
function killedAfter(commits: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/helpers/hub-writer.ts', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let acknowledged = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      acknowledged = Number(chunk.toString().trim().split('\n').at(-1));
      if (acknowledged >= commits) child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('exit', () => resolve(acknowledged));
  });
}

describe('a hub on PGlite behind its journal', { timeout: 120_000 }, () => {
  it('loses nothing acknowledged when it is killed, not even with its database gone', async () => {
    const acknowledged = await killedAfter(60);
    const killed = await start();
    const found = await reached(killed);
    expect(found[0]).toBeGreaterThanOrEqual(acknowledged);
    expect(found).toEqual(all(found[0] ?? 0));
    expect(rebuilds).toEqual([]);
    await killed.close();
    expect((await readdir(join(folder, 'journal'))).length).toBeGreaterThan(2); // several files were needed

    await rm(database(), { recursive: true });
    const rebuilt = await start();
    expect(await reached(rebuilt)).toEqual(found);
    expect(rebuilds).toEqual(['missing']);
    await write(rebuilt, (found[0] ?? 0) + 1, (found[0] ?? 0) + 1);
    await rebuilt.close();
  });

  it('makes its database anew when the machine went down under it', async () => {
    const first = await start({ bootId: async () => 'boot 1' });
    await write(first, 1, 3);
    // The machine goes down: what the folder holds now is all there is.
    const note = await readFile(join(folder, 'database-state'), 'utf8');
    await first.close();
    await writeFile(join(folder, 'database-state'), note);
    const second = await start({ bootId: async () => 'boot 2' });
    expect(rebuilds).toEqual(['power']);
    expect(await reached(second)).toEqual(all(3));
    await second.close();
  });

  it('makes its database anew when that cannot be opened', async () => {
    const first = await start();
    await write(first, 1, 2);
    await first.close();
    await truncate(join(database(), 'global', 'pg_control'), 10);
    const second = await start();
    expect(rebuilds).toEqual(['unreadable']);
    expect(await reached(second)).toEqual(all(2));
    await second.close();
  });

  it('sets a torn end aside and goes on', async () => {
    const first = await start();
    await write(first, 1, 2);
    await first.close();
    const file = await lastFile();
    const { size } = await stat(file);
    await appendFile(file, Uint8Array.of(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 3, 7, 7));
    const second = await start();
    expect(await reached(second)).toEqual(all(2));
    expect((await stat(file)).size).toBe(size);
    expect((await stat(`${file}.torn-1`)).size).toBe(14);
    await write(second, 3, 3);
    await second.close();
    await rm(database(), { recursive: true });
    const third = await start();
    expect(await reached(third)).toEqual(all(3));
    await third.close();
  });

  it('refuses to start on a damaged journal, and leaves everything as it is', async () => {
    const first = await start();
    await write(first, 1, 3);
    await first.close();
    const handle = await open(await lastFile(), 'r+');
    await handle.write(Uint8Array.of(0xee), 0, 1, 40);
    await handle.close();
    await expect(start()).rejects.toMatchObject({ problem: { type: 'journal_damaged', atByte: 8 } });
    expect((await stat(database())).isDirectory()).toBe(true);
    await expect(start()).rejects.toMatchObject({ problem: { type: 'journal_damaged' } }); // the lock was given back
  });

  it('refuses to start when its journal is gone or older than its database', async () => {
    const first = await start();
    await write(first, 1, 2);
    const short = (await stat(await lastFile())).size;
    await write(first, 3, 3);
    await first.close();
    await truncate(await lastFile(), short);
    await expect(start()).rejects.toMatchObject({ problem: { type: 'journal_behind', journal: 2, database: 3 } });
    await rm(join(folder, 'journal'), { recursive: true });
    await expect(start()).rejects.toMatchObject({ problem: { type: 'journal_behind', journal: 0, database: 3 } });
    await writeFile(join(folder, 'database-state'), 'an earlier boot\n');
    await rm(join(folder, 'journal'), { recursive: true });
    await expect(start()).rejects.toMatchObject({ problem: { type: 'journal_behind', journal: 0, database: null } });
  });

  it('has its folder to itself', async () => {
    const first = await start();
    await expect(start()).rejects.toMatchObject({ problem: { type: 'folder_in_use', pid: process.pid } });
    await first.close();
    await (await start()).close();
  });
});
