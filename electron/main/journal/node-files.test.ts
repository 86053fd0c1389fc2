import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBlobStore } from '../../../shared/journal/blob-store';
import { createJournal } from '../../../shared/journal/journal';
import type { JournalRecord } from '../../../shared/platform/ports';
import { createNodeFiles } from './node-files';
import { steppedFs, type FileStep } from './stepped-fs';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'nyamdrel-files-')), 'journal', 'county');
});
afterEach(() => rmSync(join(folder, '../..'), { recursive: true, force: true }));

const systemError = (code: string): Error => Object.assign(new Error(code), { code });
const HEADER = Uint8Array.of(7, 7, 7);
const record = (seq: number): JournalRecord => ({ type: 'change', seq, body: new Uint8Array(300).fill(seq) });

/** A disk with room for so many bytes; a write that does not fit is cut off in the middle, as on a real one. */
function smallDisk(room: { bytes: number }) {
  return steppedFs(({ name, length }: FileStep) => {
    if (name === 'write' && length > room.bytes) throw systemError('ENOSPC');
    room.bytes -= name === 'write' ? length : 0;
  });
}

describe('files of a folder on the disk', () => {
  test('write where they are told, and give back what was written', async () => {
    const files = createNodeFiles(folder, { parents: 2 });
    expect(await files.list()).toEqual({ ok: true, value: [] });
    expect(await files.write('a.nyj', 0, Uint8Array.of(1, 2, 3))).toEqual({ ok: true, value: undefined });
    await files.write('a.nyj', 2, Uint8Array.of(9, 8));
    await files.flush('a.nyj');
    await files.flushDirectory();
    expect(await files.read('a.nyj', 1, 100)).toEqual({ ok: true, value: Uint8Array.of(2, 9, 8) });
    expect(await files.size('a.nyj')).toEqual({ ok: true, value: 4 });
    await files.truncate('a.nyj', 1);
    await files.close();
    expect([...readFileSync(join(folder, 'a.nyj'))]).toEqual([1]);
  });

  test('read the new file after a rename over an open one', async () => {
    const files = createNodeFiles(folder);
    await files.write('a', 0, Uint8Array.of(1));
    await files.write('b.tmp', 0, Uint8Array.of(2));
    await files.rename('b.tmp', 'a');
    expect(await files.read('a', 0, 1)).toEqual({ ok: true, value: Uint8Array.of(2) });
    await files.close();
  });

  test('never touch anything outside their folder, and remove temporary files only', async () => {
    const files = createNodeFiles(folder);
    await expect(files.write('../x', 0, Uint8Array.of(1))).rejects.toThrow('not a path');
    await files.write('a.nyj', 0, Uint8Array.of(1));
    await expect(files.removeTemporary('a.nyj')).rejects.toThrow('temporary');
    expect(await files.removeTemporary('gone.tmp')).toMatchObject({ ok: true });
    await files.close();
  });

  test('are readable by this account only', async () => {
    const files = createNodeFiles(folder);
    await files.write('a.nyj', 0, Uint8Array.of(1));
    await files.close();
    expect(statSync(join(folder, 'a.nyj')).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  test('do not keep a handle open for every file ever read', async () => {
    const files = createNodeFiles(folder);
    const blobs = createBlobStore(files);
    const names = Array.from({ length: 60 }, (_, i) => i.toString(16).padStart(16, '0'));
    for (const name of names) await blobs.put(name, Uint8Array.of(1));
    const before = readdirSync('/dev/fd').length;
    for (const name of names) expect(await blobs.get(name)).toMatchObject({ ok: true });
    expect(readdirSync('/dev/fd').length - before).toBeLessThan(30);
    await files.close();
  });

  test.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['EROFS', 'read_only'],
    ['EACCES', 'read_only'],
    ['EPERM', 'read_only'],
    ['EIO', 'unknown'],
  ])('say what a person can act on when a write fails with %s', async (code, type) => {
    const failing = steppedFs(({ name }) => {
      if (name === 'write') throw systemError(code);
    });
    const files = createNodeFiles(folder, { fs: failing });
    expect(await files.write('a', 0, Uint8Array.of(1))).toMatchObject({ ok: false, error: { type } });
    expect(await files.size('gone')).toEqual({ ok: false, error: { type: 'missing' } });
    await files.close();
  });
});

describe('a journal on a disk that fills', () => {
  const ROOM_FOR_FILE = 40_000;

  test.each(Array.from({ length: 24 }, (_, i) => i * 61))(
    'keeps what it acknowledged and nothing else, %i bytes in, and goes on when there is space',
    async (extra) => {
      const room = { bytes: ROOM_FOR_FILE + extra };
      const files = createNodeFiles(folder, { fs: smallDisk(room) });
      const journal = createJournal(files, { rotateAtBytes: 38_500 });
      expect(await journal.create(HEADER)).toMatchObject({ ok: true });
      await journal.open();
      let kept = 0;
      for (;;) {
        const appended = await journal.append([record(kept + 1), record(kept + 2)]);
        if (!appended.ok) {
          expect(appended.error.type).toBe('disk_full');
          break;
        }
        kept += 2;
      }
      expect(await journal.open()).toMatchObject({ value: { lastSeq: kept, records: kept, damagedTailBytes: 0 } });
      room.bytes = 1_000_000;
      expect(await journal.append([record(kept + 1)])).toMatchObject({ ok: true });
      await journal.close();
      const again = createJournal(createNodeFiles(folder));
      expect(await again.open()).toMatchObject({ value: { lastSeq: kept + 1, records: kept + 1, header: HEADER } });
      await again.close();
    },
  );
});

test('a journal on a read-only disk can be read, says so when asked to write, and stays as it was', async () => {
  const writable = createJournal(createNodeFiles(folder));
  await writable.create(HEADER);
  await writable.open();
  await writable.append([record(1)]);
  await writable.close();
  const name = join(folder, readdirSync(folder)[0] ?? '');
  writeFileSync(name, Buffer.concat([readFileSync(name), Buffer.of(0, 0, 9)])); // a torn tail, which it would like to set aside
  const before = readFileSync(name);

  const readOnly = steppedFs(() => {
    throw systemError('EROFS');
  });
  const journal = createJournal(createNodeFiles(folder, { fs: readOnly }));
  expect(await journal.open()).toMatchObject({ ok: true, value: { lastSeq: 1, damagedTailBytes: 3 } });
  expect(await journal.read(null)).toMatchObject({ ok: true, value: { records: [{ seq: 1 }] } });
  expect(await journal.append([record(2)])).toEqual({ ok: false, error: { type: 'read_only' } });
  expect(await journal.writeHeader(Uint8Array.of(1))).toEqual({ ok: false, error: { type: 'read_only' } });
  await journal.close();
  expect(readFileSync(name).equals(before)).toBe(true);
});
