import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from './write-atomically';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nyamdrel-atomic-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

test('replaces a file whole and leaves nothing beside it', async () => {
  const path = join(folder, 'deep', 'a.pdf');
  expect(await writeAtomically(path, Uint8Array.of(1, 2))).toMatchObject({ ok: true });
  expect(await writeAtomically(path, Uint8Array.of(3))).toMatchObject({ ok: true });
  expect([...readFileSync(path)]).toEqual([3]);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['a.pdf']);
});

test('a write that cannot be finished keeps the old file and tidies up', async () => {
  const target = join(folder, 'taken');
  mkdirSync(join(target, 'full'), { recursive: true }); // a folder that is not empty cannot be replaced by a file
  expect(await writeAtomically(target, Uint8Array.of(1))).toMatchObject({ ok: false });
  expect(readdirSync(folder)).toEqual(['taken']);
});

test('a place that is no folder is an answer, not a crash', async () => {
  writeFileSync(join(folder, 'file'), 'x');
  expect(await writeAtomically(join(folder, 'file', 'a'), Uint8Array.of(1))).toMatchObject({
    ok: false,
    error: { type: 'unknown' },
  });
});
