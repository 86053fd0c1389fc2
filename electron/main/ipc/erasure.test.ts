import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOfMachine } from '../journal/files-of-machine';
import { foldersOf } from '../shell/folders';
import { blobHandlers } from './blobs';
import { erasureHandlers } from './erasure';
import { journalHandlers } from './journal';

let userData = '';
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'nyamdrel-erasure-'));
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

const BLOB = 'ab'.repeat(16);

function start() {
  const folders = foldersOf(userData);
  const files = filesOfMachine(folders);
  return {
    folders,
    journal: journalHandlers(files),
    blobs: blobHandlers(files),
    erasure: erasureHandlers(folders, files),
  };
}

async function fill() {
  const main = start();
  for (const profile of ['county', 'rehearsal'] as const) {
    expect(await main.journal.create(profile, Uint8Array.of(1))).toEqual({ ok: true });
    expect(await main.blobs.put(profile, BLOB, Uint8Array.of(2))).toEqual({ ok: true });
    mkdirSync(dirname(main.folders.secret(profile)), { recursive: true });
    writeFileSync(main.folders.secret(profile), 'sealed');
  }
  mkdirSync(join(userData, 'set-aside', 'IndexedDB-1'), { recursive: true });
  return main;
}

test('a profile is erased with its journal, attachments, secret and databases set aside; the other one stays', async () => {
  const { folders, erasure, journal } = await fill();
  expect(await erasure.begin('county')).toEqual({ ok: true });
  expect(await erasure.begun()).toEqual({ ok: true, value: ['county'] });
  expect(await erasure.finish('county')).toEqual({ ok: true });
  for (const path of [folders.journal('county'), folders.blobs('county'), folders.secret('county')])
    expect(existsSync(path)).toBe(false);
  expect(readdirSync(userData).toSorted()).toEqual(['blobs', 'erasing', 'journal', 'secrets']);
  expect(await erasure.begun()).toEqual({ ok: true, value: [] });
  expect(await journal.profiles()).toEqual({ ok: true, value: ['rehearsal'] });
});

test('nothing is erased that was not given up first', async () => {
  const { erasure, journal } = await fill();
  expect(await erasure.finish('county')).toEqual({ ok: false, error: { type: 'refused' } });
  expect(await journal.profiles()).toEqual({ ok: true, value: ['county', 'rehearsal'] });
});

test('the next start knows what was begun, and goes on where half of it is gone', async () => {
  const { folders, erasure } = await fill();
  await erasure.begin('county');
  rmSync(folders.journal('county'), { recursive: true });
  const next = start();
  expect(await next.erasure.begun()).toEqual({ ok: true, value: ['county'] });
  expect(await next.erasure.finish('county')).toEqual({ ok: true });
  expect(existsSync(folders.blobs('county'))).toBe(false);
});
