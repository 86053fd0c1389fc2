import { spawn } from 'node:child_process';
import { appendFile, cp, mkdtemp, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../../test/contract/hub-store-contract';
import { fullWriteSet } from '../../test/contract/hub-store-samples';
import type { HubStore } from '../engine/hub-store';
import { openJournaledHubStore, type JournaledStoreOptions } from './journaled-hub-store';

let folder: string;
let rebuilds: string[];

/** A hub that was ended cleanly after three commits, and the length of its journal after two. */
let ended: string;
let bytesAfterTwo: number;

beforeAll(async () => {
  ended = folder = await mkdtemp(join(tmpdir(), 'nyamdrel-hub-'));
  const store = await start();
  await write(store, 1, 2);
  bytesAfterTwo = (await stat(await lastFile())).size;
  await write(store, 3, 3);
  await store.close();
}, 60_000);
afterAll(() => rm(ended, { recursive: true }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-hub-'));
  rebuilds = [];
});
const copyEnded = () => cp(ended, folder, { recursive: true });
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
    await copyEnded();
    await writeFile(join(folder, 'database-state'), 'boot 1\n');
    const store = await start({ bootId: async () => 'boot 2' });
    expect(rebuilds).toEqual(['power']);
    expect(await reached(store)).toEqual(all(3));
    await store.close();
  });

  it('makes its database anew when the folder is a copy of a hub that ran, and not when that one had ended', async () => {
    await copyEnded();
    await (await start({ isCopy: true })).close();
    expect(rebuilds).toEqual([]);
    await writeFile(join(folder, 'database-state'), 'boot 1\n');
    const store = await start({ isCopy: true, bootId: async () => 'boot 1' });
    expect(rebuilds).toEqual(['power']);
    expect(await reached(store)).toEqual(all(3));
    await store.close();
  });

  it('makes its database anew when that cannot be opened', async () => {
    await copyEnded();
    await truncate(join(database(), 'global', 'pg_control'), 10);
    const store = await start();
    expect(rebuilds).toEqual(['unreadable']);
    expect(await reached(store)).toEqual(all(3));
    await store.close();
  });

  it('sets a torn end aside and goes on', async () => {
    await copyEnded();
    const file = await lastFile();
    const { size } = await stat(file);
    await appendFile(file, Uint8Array.of(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 4, 7, 7));
    const store = await start();
    expect((await stat(file)).size).toBe(size);
    expect((await stat(`${file}.torn-1`)).size).toBe(14);
    await write(store, 4, 4);
    await store.close();
    await rm(database(), { recursive: true });
    const rebuilt = await start();
    expect(await reached(rebuilt)).toEqual(all(4));
    await rebuilt.close();
  });

  it('refuses to start on a damaged journal, and leaves everything as it is', async () => {
    await copyEnded();
    const handle = await open(await lastFile(), 'r+');
    await handle.write(Uint8Array.of(0xee), 0, 1, 40);
    await handle.close();
    await expect(start()).rejects.toMatchObject({ problem: { type: 'journal_damaged', atByte: 8 } });
    expect((await stat(database())).isDirectory()).toBe(true);
    await expect(start()).rejects.toMatchObject({ problem: { type: 'journal_damaged' } }); // the lock was given back
  });

  it('refuses to start when its journal is gone or older than its database', async () => {
    await copyEnded();
    await truncate(await lastFile(), bytesAfterTwo);
    await expect(start()).rejects.toMatchObject({ problem: { type: 'journal_behind', journal: 2, database: 3 } });
    await rm(join(folder, 'journal'), { recursive: true });
    await expect(start()).rejects.toMatchObject({ problem: { type: 'journal_behind', journal: 0, database: 3 } });
    await writeFile(join(folder, 'database-state'), 'an earlier boot\n');
    await rm(join(folder, 'journal'), { recursive: true });
    await expect(start()).rejects.toMatchObject({ problem: { type: 'journal_behind', journal: 0, database: null } });
  });

  it('has its folder to itself', async () => {
    await copyEnded();
    const first = await start();
    await expect(start()).rejects.toMatchObject({ problem: { type: 'folder_in_use', pid: process.pid } });
    await first.close();
    await (await start()).close();
  });
});
