import { mkdir, open, readFile, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { assert, must } from '../../../shared/core/assert';
import { StoreProblemError } from '../store-problem';
import { journalFileName, journalFiles, syncFolder } from './journal-files';
import { isInPlace } from './journal-place';
import { encodeRecord, MAGIC, scanFile, type JournalRecord } from './journal-record';

/** The hub's memory: every write, in order, flushed before anybody hears of it. */
export interface HubJournal {
  /** No file of it was there when it was opened. */
  readonly isNew: boolean;
  /** Number of the last record, 0 when there is none. */
  readonly last: () => number;
  /**
   * Adds the record that follows the last and flushes it. After a failure nothing of it is left, or the journal refuses all further work.
   * Rejects with `folder_gone` when the next start would not find what is written.
   */
  readonly append: (body: Uint8Array) => Promise<number>;
  /** Records from a number on. Rejects with `journal_damaged`. */
  readonly records: (from: number) => AsyncIterable<JournalRecord>;
  readonly close: () => Promise<void>;
}

export interface HubJournalOptions {
  readonly folder: string;
  /** A file that has grown past this is left for a new one. */
  readonly rotateBytes?: number;
}

const ROTATE_BYTES = 32 * 1024 * 1024;

/** Opens the journal of a folder. A torn end, which nobody was told of, is set aside in a file of its own. Rejects with `journal_damaged`. */
export async function openHubJournal({ folder, rotateBytes = ROTATE_BYTES }: HubJournalOptions): Promise<HubJournal> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const isNew = (await journalFiles(folder)).length === 0;
  let { handle, path, size, last } = await openLast(folder);
  let isBroken = false;

  const assertInPlace = async (bytes: number) => {
    if (!(await isInPlace(handle, path, bytes))) throw new StoreProblemError({ type: 'folder_gone', folder });
  };

  const rotate = async () => {
    const next = await newFile(folder, last + 1);
    await handle.close();
    ({ handle, path } = next);
    size = MAGIC.length;
  };

  const append = async (body: Uint8Array) => {
    assert(!isBroken, 'a journal that could not take back a half-written record writes no more');
    await assertInPlace(size);
    if (size > rotateBytes) await rotate();
    const bytes = encodeRecord({ number: last + 1, body });
    try {
      await writeAt(handle, bytes, size);
      await handle.datasync();
      await assertInPlace(size + bytes.length); // an open file takes writes and flushes also after its name is deleted
    } catch (error) {
      isBroken = true;
      await handle.truncate(size);
      await handle.datasync();
      isBroken = false;
      throw error;
    }
    size += bytes.length;
    last += 1;
    return last;
  };

  return {
    isNew,
    last: () => last,
    append,
    records: (from) => recordsFrom(folder, from, last),
    close: () => handle.close(),
  };
}

interface OpenFile {
  handle: FileHandle;
  path: string;
  size: number;
  last: number;
}

async function openLast(folder: string): Promise<OpenFile> {
  const file = (await journalFiles(folder)).at(-1);
  if (file === undefined) return { ...(await newFile(folder, 1)), size: MAGIC.length, last: 0 };
  const path = join(folder, file.name);
  const bytes = await readFile(path);
  const { records, soundBytes, isDamaged } = scanFile(bytes, file.first);
  if (isDamaged) throw new StoreProblemError({ type: 'journal_damaged', file: file.name, atByte: soundBytes });
  if (soundBytes < bytes.length) await setAside(path, bytes.subarray(soundBytes));
  const handle = await open(path, 'r+');
  if (soundBytes < bytes.length || soundBytes === 0) {
    await handle.truncate(soundBytes);
    if (soundBytes === 0) await writeAt(handle, MAGIC, 0);
    await handle.datasync();
  }
  return { handle, path, size: Math.max(soundBytes, MAGIC.length), last: file.first + records.length - 1 };
}

/** Kept for whoever wants to look; never read again. */
async function setAside(path: string, bytes: Uint8Array): Promise<void> {
  for (let i = 1; ; i++) {
    try {
      return await writeFile(`${path}.torn-${i}`, bytes, { flag: 'wx', flush: true, mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

async function newFile(folder: string, first: number): Promise<Pick<OpenFile, 'handle' | 'path'>> {
  const path = join(folder, journalFileName(first));
  const handle = await open(path, 'w+', 0o600);
  await writeAt(handle, MAGIC, 0);
  await handle.datasync();
  await syncFolder(folder);
  return { handle, path };
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function* recordsFrom(folder: string, from: number, last: number): AsyncIterable<JournalRecord> {
  const files = await journalFiles(folder);
  const start = files[0];
  if (start !== undefined && from <= last && start.first > from)
    throw new StoreProblemError({ type: 'journal_damaged', file: start.name, atByte: 0 });
  for (const [i, file] of files.entries()) {
    const next = files[i + 1];
    const end = next === undefined ? last + 1 : next.first;
    if (end <= from) continue;
    const { records, soundBytes } = scanFile(await readFile(join(folder, file.name)), file.first);
    if (file.first + records.length < end)
      throw new StoreProblemError({ type: 'journal_damaged', file: file.name, atByte: soundBytes });
    for (let number = Math.max(from, file.first); number < end; number++)
      yield must(records[number - file.first], 'every record of the file was read');
  }
}
