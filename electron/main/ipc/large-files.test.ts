import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { err, ok } from '../../../shared/core/result';
import { largeFileHandlers } from './large-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nyamdrel-large-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const setup = ({ chosen = [], target = null }: { chosen?: readonly string[]; target?: string | null }) =>
  largeFileHandlers({ chooseFiles: async () => chosen, chooseTarget: async () => target }, 0o666);

describe('a file that is too large for memory', () => {
  test('is read in pieces under a number, and only the one that the person chose last', async () => {
    const [one, two] = [join(folder, '一.nyb'), join(folder, 'two.nyb')];
    writeFileSync(one, 'abcdef');
    writeFileSync(two, 'xyz');
    const chosen = [one];
    const files = setup({ chosen });
    expect(await files.openLarge([])).toEqual(ok({ id: 1, name: '一.nyb', size: 6 }));
    expect(await files.readLarge(1, 2, 4)).toEqual(ok(new TextEncoder().encode('cd')));
    expect(await files.readLarge(1, 4, 100)).toEqual(ok(new TextEncoder().encode('ef')));
    expect(await files.readLarge(1, 4, 2)).toEqual(err({ type: 'refused' }));
    expect(await files.readLarge(1, 0, 2 ** 30)).toEqual(err({ type: 'refused' }));
    chosen[0] = two;
    expect(await files.openLarge([])).toEqual(ok({ id: 2, name: 'two.nyb', size: 3 }));
    expect(await files.readLarge(1, 0, 2)).toEqual(err({ type: 'refused' }));
    rmSync(two);
    expect(await files.readLarge(2, 0, 2)).toEqual(err({ type: 'missing' }));
    chosen.length = 0;
    expect(await files.openLarge([])).toEqual(ok(null));
  });

  test('stands under its name when all of it is written and was read again, not before', async () => {
    const target = join(folder, 'out.nyb');
    const files = setup({ target });
    expect(await files.beginLarge('out.nyb', [])).toEqual(ok(1));
    expect(await files.writeLarge(1, Uint8Array.of(1, 2))).toEqual(ok());
    expect(await files.writeLarge(1, Uint8Array.of(3))).toEqual(ok());
    expect(readdirSync(folder)).not.toContain('out.nyb');
    expect(await files.endLarge(1)).toEqual(ok({ name: 'out.nyb', checked: true }));
    expect([...readFileSync(target)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(['out.nyb']);
    expect(await files.writeLarge(1, Uint8Array.of(4))).toEqual(err({ type: 'refused' }));
    expect(await files.endLarge(1)).toEqual(err({ type: 'refused' }));
  });

  test('that is given up leaves what stood there, and nothing beside it', async () => {
    const target = join(folder, 'out.nyb');
    writeFileSync(target, 'before');
    const files = setup({ target });
    await files.beginLarge('out.nyb', []);
    await files.writeLarge(1, Uint8Array.of(1));
    expect(await files.dropLarge(1)).toEqual(ok());
    await files.beginLarge('out.nyb', []);
    await files.writeLarge(2, Uint8Array.of(1));
    // The next one begins, as after a page that went away.
    await files.beginLarge('out.nyb', []);
    await files.dropLarge(3);
    expect(readFileSync(target, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['out.nyb']);
    expect(await setup({}).beginLarge('out.nyb', [])).toEqual(ok(null));
    expect(await setup({ target: join(folder, 'gone', 'out.nyb') }).beginLarge('out.nyb', [])).toEqual(
      err({ type: 'missing' }),
    );
  });
});
