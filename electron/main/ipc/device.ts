import { statfs } from 'node:fs/promises';
import { ok } from '../../../shared/core/result';
import type { Handlers } from '../../../shared/ipc/contract';
import { requestDatabaseAside } from '../shell/set-database-aside';

export interface DeviceDeps {
  readonly appVersion: string;
  readonly bootId: string;
  readonly userData: string;
  /** Whether the database was moved aside before this start. */
  readonly databaseSetAside: boolean;
  readonly restart: () => void;
}

export const deviceHandlers = ({
  appVersion,
  bootId,
  userData,
  databaseSetAside,
  restart,
}: DeviceDeps): Handlers<'device'> => ({
  facts: async () => ok({ host: 'electron', appVersion, bootId }),
  // Electron marks every origin as persistent, and the journal lies outside Chromium anyway.
  space: async () => ok({ freeBytes: await freeBytes(userData), persisted: true }),
  setDatabaseAside: () => requestDatabaseAside(userData),
  wasDatabaseSetAside: async () => ok(databaseSetAside),
  restart: async () => {
    restart();
    return ok();
  },
});

/** What this user may still write; null where the file system does not say. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
