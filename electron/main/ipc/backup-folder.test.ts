import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backupFolderHandlers } from './backup-folder';

let root = '';
let stick = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nyamdrel-stick-'));
  stick = join(root, '优盘');
  mkdirSync(stick);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A start of the program, in which the person chooses this folder whenever asked. */
const start = (chosen: string | null = stick) =>
  backupFolderHandlers({ file: join(root, 'backup-folder.json'), chooseFolder: async () => chosen });

const NAME = 'nyamdrel-county-20261121-0930.nybak';
const backups = () => readdirSync(stick).filter((name) => name.endsWith('.nybak'));

test('a folder is remembered over starts by its name alone, and forgotten on demand', async () => {
  expect(await start().remembered()).toEqual({ ok: true, value: null });
  expect(await start(null).choose()).toEqual({ ok: true, value: null });
  expect(await start().choose()).toEqual({ ok: true, value: { name: '优盘', present: true } });
  expect(await start().remembered()).toEqual({ ok: true, value: { name: '优盘', present: true } });
  await start().forget();
  expect(await start().remembered()).toEqual({ ok: true, value: null });
  expect(await start().ready()).toEqual({ ok: false, error: { type: 'missing' } });
});

test('older backups are never written over: the next of the same minute gets a number', async () => {
  const main = start();
  await main.choose();
  for (const [byte, name] of [
    [1, NAME],
    [2, 'nyamdrel-county-20261121-0930-2.nybak'],
    [3, 'nyamdrel-county-20261121-0930-3.nybak'],
  ] as const) {
    expect(await main.save(NAME, Uint8Array.of(byte))).toEqual({ ok: true, value: { name, checked: true } });
    expect([...readFileSync(join(stick, name))]).toEqual([byte]);
  }
  expect(backups()).toHaveLength(3);
});

test('a stick that is not there, and a folder or another stick in its place, are told as missing; nothing is written', async () => {
  const main = start();
  await main.choose();
  const missing = { ok: false, error: { type: 'missing' } };
  renameSync(stick, join(root, 'away'));
  expect(await main.remembered()).toEqual({ ok: true, value: { name: '优盘', present: false } });
  expect(await main.save(NAME, Uint8Array.of(1))).toEqual(missing);
  mkdirSync(stick);
  expect(await main.save(NAME, Uint8Array.of(1))).toEqual(missing);
  writeFileSync(join(stick, 'nyamdrel-backups.txt'), 'of another computer');
  expect(await main.ready()).toEqual(missing);
  expect(backups()).toEqual([]);
  rmSync(stick, { recursive: true });
  renameSync(join(root, 'away'), stick);
  expect(await main.ready()).toEqual({ ok: true });
});

test('a stick that another computer of the court uses already is shared, not taken away from it', async () => {
  await start().choose();
  const other = backupFolderHandlers({ file: join(root, 'other.json'), chooseFolder: async () => stick });
  await other.choose();
  expect(await start().ready()).toEqual({ ok: true });
  expect(await other.ready()).toEqual({ ok: true });
});

test('a note that cannot be read counts as none', async () => {
  writeFileSync(join(root, 'backup-folder.json'), '{"path":');
  expect(await start().remembered()).toEqual({ ok: true, value: null });
});
