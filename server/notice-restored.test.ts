import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstAdministrator } from './identity/first-administrator';
import { markPlace } from './identity/folder-place';
import { noticeRestored } from './notice-restored';
import { systemRandom as random } from './open-hub';
import { createMemoryHubStore } from './storage/memory-hub-store';
import type { HubNews } from './words/hub-news';

it('a hub whose folder was put back from yesterday’s copy is another one to its machines, once, and says so', async () => {
  const root = await mkdtemp(join(tmpdir(), 'nyamdrel-restored-'));
  try {
    const folder = await mkdtemp(join(root, 'hub-'));
    const store = createMemoryHubStore();
    await firstAdministrator(store, { random, nowMs: 0, caFingerprint: 'ab'.repeat(32), renew: false });
    const said: HubNews[] = [];
    const start = async (): Promise<string | undefined> => {
      await noticeRestored(folder, store, { random, log: (news) => said.push(news) });
      await markPlace(folder);
      return (await store.read((reader) => reader.head()))?.epoch;
    };
    const epoch = await start();
    expect(epoch).toMatch(/^[\w-]{22}$/);
    expect(await start()).toBe(epoch);
    expect(said).toEqual([]);

    await cp(folder, join(root, 'backup'), { recursive: true, preserveTimestamps: true });
    await rm(folder, { recursive: true });
    await cp(join(root, 'backup'), folder, { recursive: true, preserveTimestamps: true });
    const next = await start();
    expect(next).not.toBe(epoch);
    expect(said).toEqual([{ type: 'put_back' }]);
    expect(await start()).toBe(next);
    expect(said).toHaveLength(1);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
