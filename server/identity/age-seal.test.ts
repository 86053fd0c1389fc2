import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '../../shared/core/result';
import { openHubSeal } from './age-seal';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-seal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const LETTER = new TextEncoder().encode('གཏོང་སྒམ');

describe('the seal of a hub', () => {
  it('is made once, readable by the hub alone, and is the same after every start', async () => {
    const first = await openHubSeal(folder);
    const again = await openHubSeal(folder);
    expect(first.recipient).toMatch(/^age1[0-9a-z]{58}$/);
    expect(again.recipient).toBe(first.recipient);
    expect(await readFile(join(folder, 'hub.age'), 'utf8')).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]+\n$/);
    if (process.platform !== 'win32') expect((await stat(join(folder, 'hub.age'))).mode & 0o077).toBe(0);
    const sealed = await first.seal.seal(first.recipient, LETTER);
    expect(await again.seal.open(sealed)).toEqual(ok(LETTER));
  });

  it('opens nothing that is for another, damaged or cut, and says which', async () => {
    const [hub, other] = [await openHubSeal(folder), await openHubSeal(join(folder, 'other'))];
    const sealed = await hub.seal.seal(hub.recipient, LETTER);
    expect(await other.seal.open(sealed)).toEqual(err({ type: 'for_another' }));
    for (let length = 1; length < sealed.length; length += 7)
      expect(await hub.seal.open(sealed.subarray(0, length)), `${length}`).toEqual(err({ type: 'damaged' }));
    const altered = sealed.map((byte, i) => (i === sealed.length - 3 ? byte ^ 1 : byte));
    expect(await hub.seal.open(altered)).toEqual(err({ type: 'damaged' }));
    await expect(hub.seal.seal('age1nobody', LETTER)).rejects.toThrow();
  });
});
