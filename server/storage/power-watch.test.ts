import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPowerWatch } from './power-watch';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-power-'));
  await mkdir(join(folder, 'database/base'), { recursive: true });
  await writeFile(join(folder, 'database/base/1'), 'x');
});
afterEach(() => rm(folder, { recursive: true }));

const watch = (boot: string | null) =>
  createPowerWatch({
    note: join(folder, 'note'),
    folder: join(folder, 'database'),
    bootId: async () => boot,
  });

describe('whether a database that never flushes can be trusted', () => {
  it('not when nothing is known of it', async () => {
    expect(await watch('boot 1').isTrusted(false)).toBe(false);
    await writeFile(join(folder, 'note'), '');
    expect(await watch(null).isTrusted(false)).toBe(false);
  });

  it('after a clean end, whatever happened to the machine since', async () => {
    const first = watch('boot 1');
    await first.begin();
    await writeFile(join(folder, 'database/base/2'), 'y');
    await first.endCleanly();
    expect(await watch('boot 2').isTrusted(false)).toBe(true);
    expect(await watch(null).isTrusted(false)).toBe(true);
    expect(await readFile(join(folder, 'note'), 'utf8')).toBe('clean\n');
  });

  it('after a kill, while the machine has not gone down', async () => {
    await watch('boot 1').begin();
    expect(await watch('boot 1').isTrusted(false)).toBe(true);
    expect(await watch('boot 1').isTrusted(true)).toBe(false);
    expect(await watch('boot 2').isTrusted(false)).toBe(false);
  });

  it('not after a kill where the system does not say whether it went down', async () => {
    await watch(null).begin();
    expect(await watch(null).isTrusted(false)).toBe(false);
  });
});
