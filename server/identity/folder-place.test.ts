import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderPlace, markPlace } from './folder-place';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nyamdrel-place-'));
  folder = join(root, 'hub-data');
  await cp(import.meta.dirname, folder, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the place of a hub’s folder', () => {
  it('is not known before it was marked, and stays the same from start to start', async () => {
    expect(await folderPlace(folder)).toBe('unknown');
    await markPlace(folder);
    expect(await folderPlace(folder)).toBe('same');
    await markPlace(folder);
    expect(await folderPlace(folder)).toBe('same');
  });

  it('is another where the folder was put back from a copy, also over what is there', async () => {
    await markPlace(folder);
    await cp(folder, join(root, 'backup'), { recursive: true, preserveTimestamps: true });
    await markPlace(folder);
    await cp(join(root, 'backup'), folder, { recursive: true, preserveTimestamps: true });
    expect(await folderPlace(folder)).toBe('another');
    await markPlace(folder);
    expect(await folderPlace(folder)).toBe('same');
    await rm(folder, { recursive: true });
    await cp(join(root, 'backup'), folder, { recursive: true, preserveTimestamps: true });
    expect(await folderPlace(folder)).toBe('another');
  });

  it('is the same when the folder is given another name', async () => {
    await markPlace(folder);
    await rename(folder, join(root, 'renamed'));
    expect(await folderPlace(join(root, 'renamed'))).toBe('same');
  });
});
