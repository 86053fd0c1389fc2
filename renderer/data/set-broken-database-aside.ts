import Dexie from 'dexie';
import type { ProfileId } from '../../shared/platform/ports';
import type { DesktopPlatform } from '../platform/electron';
import type { Platform } from '../platform/platform';
import { databaseName } from './database';

const PROFILES: readonly ProfileId[] = ['county', 'rehearsal'];

/** With less room the database may fail to open for want of it: what is whole is not moved away. */
const ENOUGH_ROOM_BYTES = 16 * 1024 * 1024;

export const recoveryOf = (platform: Platform): DesktopPlatform['recovery'] | null =>
  'recovery' in platform ? (platform as DesktopPlatform).recovery : null; // only the desktop has it

/**
 * Chromium empties a database that it could not open, or never opens it again. So the very first failure ends this start: the
 * desktop puts aside what is left of the folder and starts again with an empty one, which is then rebuilt from the journal. At most
 * once in a row: if the new one cannot be opened either, work goes on with the journal alone.
 */
export async function setBrokenDatabaseAside(platform: Platform): Promise<'usable' | 'restarting'> {
  const recovery = recoveryOf(platform);
  if (recovery === null || (await everyDatabaseOpens())) return 'usable';
  if (await recovery.wasDatabaseSetAside()) return 'usable';
  const { freeBytes } = await platform.device.space();
  if (freeBytes !== null && freeBytes < ENOUGH_ROOM_BYTES) return 'usable';
  const asked = await recovery.setDatabaseAside();
  const restarted = asked.ok ? await recovery.restart() : asked;
  return restarted.ok ? 'restarting' : 'usable';
}

async function everyDatabaseOpens(): Promise<boolean> {
  try {
    const listed = new Set((await indexedDB.databases()).map(({ name }) => name));
    for (const profile of PROFILES) if (listed.has(databaseName(profile))) await openOnce(profile);
    return true;
  } catch {
    return false;
  }
}

/** Without a version, so that one of a newer program is left as it is. */
async function openOnce(profile: ProfileId): Promise<void> {
  const database = new Dexie(databaseName(profile));
  try {
    await database.open();
  } finally {
    database.close();
  }
}
