import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderPlace } from './identity/folder-place';
import { knownTime } from './identity/known-time';
import { noteHere, noteStillHere } from './note-place';
import type { HubNews } from './words/hub-news';

it('a running hub notes every hour that it works, until its folder is deleted or replaced: that it says', async () => {
  const root = await mkdtemp(join(tmpdir(), 'nyamdrel-place-'));
  try {
    const [folder, backup] = [join(root, 'hub'), join(root, 'backup')];
    const said: HubNews[] = [];
    const hour = (nowMs: number) => noteStillHere(folder, { clock: { nowMs: () => nowMs }, log: (l) => said.push(l) });
    await noteHere(folder, 1000);
    await cp(folder, backup, { recursive: true });
    await hour(2000);
    expect(await knownTime(folder)).toBe(2000);
    expect(said).toEqual([]);

    await rm(folder, { recursive: true });
    await hour(3000);
    expect(said).toEqual([{ type: 'problem', problem: { type: 'folder_gone', folder } }]);
    expect(await readdir(root)).toEqual(['backup']); // made anew it would look like a hub's folder

    await cp(backup, folder, { recursive: true });
    await hour(4000);
    expect(said).toHaveLength(2);
    expect(await folderPlace(folder)).toBe('another'); // which the next start has to see
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
