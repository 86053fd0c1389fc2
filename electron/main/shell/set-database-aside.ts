import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../../shared/core/result';
import type { PortError } from '../../../shared/platform/ports';
import { writeAtomically } from '../files/write-atomically';

const MARKER = 'set-database-aside';
export const SET_ASIDE = 'set-aside';

export interface DatabaseFolders {
  readonly userData: string;
  /** Where Chromium keeps its profile. */
  readonly sessionData: string;
}

/**
 * A database that cannot be opened is emptied by Chromium soon after (a broken MANIFEST or log) or can never be opened again
 * (a broken CURRENT). So the page stops after the first failure and asks for this: whatever is left of the folder is moved away
 * before anything opens it again, and the app rebuilds from the journal.
 */
export const requestDatabaseAside = (userData: string): Promise<Result<void, PortError>> =>
  writeAtomically(join(userData, MARKER), new Uint8Array());

/**
 * Moves the folder if that was asked for; keeps every folder it ever moved, newest number last. Synchronous and before
 * Chromium starts. Dying between the steps is harmless: the marker goes last, and a second run finds nothing to move.
 */
export function moveDatabaseAside({ userData, sessionData }: DatabaseFolders): 'moved' | 'nothing_to_do' {
  const marker = join(userData, MARKER);
  if (!existsSync(marker)) return 'nothing_to_do';
  const database = join(sessionData, 'IndexedDB');
  if (existsSync(database)) {
    mkdirSync(join(userData, SET_ASIDE), { recursive: true, mode: 0o700 });
    renameSync(database, nextFreeName(join(userData, SET_ASIDE, 'IndexedDB')));
  }
  rmSync(marker);
  return 'moved';
}

function nextFreeName(path: string): string {
  let number = 1;
  while (existsSync(`${path}-${number}`)) number++;
  return `${path}-${number}`;
}
