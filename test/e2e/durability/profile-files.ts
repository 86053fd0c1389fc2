import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { must } from '../../../shared/core/assert';
import { profileOf } from './machine';

const JOURNAL_MAGIC = 'NYJ1';

/** Every file below a folder; a file that vanishes meanwhile is left out. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Folder of the working database, Chromium's LevelDB. */
export function databaseFolder(disk: string): string {
  const parent = path.join(profileOf(disk), 'Default/IndexedDB');
  return path.join(parent, must(folderEnding(parent, '.indexeddb.leveldb'), 'the browser keeps a LevelDB'));
}

const folderEnding = (parent: string, ending: string): string | undefined =>
  readdirSync(parent).find((name) => name.endsWith(ending));

/** Folder of the origin private file system: contents as plain files, names in a LevelDB beside them. */
export const opfsFolder = (disk: string): string => path.join(profileOf(disk), 'Default/File System');

/** The journal's files in the order of their making, found by their first bytes. */
export function journalFiles(disk: string): readonly string[] {
  return filesBelow(opfsFolder(disk))
    .filter((file) => readFileSync(file).subarray(0, JOURNAL_MAGIC.length).toString('latin1') === JOURNAL_MAGIC)
    .toSorted((a, b) => statSync(a).birthtimeMs - statSync(b).birthtimeMs);
}

export const newestJournalFile = (disk: string): string => must(journalFiles(disk).at(-1), 'there is a journal');

export const deleteDatabaseFolder = (disk: string): void =>
  rmSync(path.join(profileOf(disk), 'Default/IndexedDB'), { recursive: true });
