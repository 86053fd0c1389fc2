import { join } from 'node:path';
import type { ProfileId } from '../../../shared/platform/ports';

/** The program's name in paths. Renaming it would orphan everybody's data. */
export const APP_NAME = 'Nyamdrel';

/** Where everything lies; ours beside Chromium's, never inside it. */
export const foldersOf = (userData: string) => ({
  userData,
  /** Chromium's own profile: the working database, which may vanish. */
  sessionData: join(userData, 'chromium'),
  /** For an engine that may not touch the data: Chromium needs some folder to start. */
  emptySessionData: join(userData, 'not-opened'),
  engineFile: join(userData, 'engine.json'),
  journals: join(userData, 'journal'),
  journal: (profile: ProfileId) => join(userData, 'journal', profile),
  blobs: (profile: ProfileId) => join(userData, 'blobs', profile),
  /** Where the remembered folder for backups lies. */
  backupFolderFile: join(userData, 'backup-folder.json'),
  /** Notes of profiles that are being erased. */
  erasing: join(userData, 'erasing'),
  secret: (profile: ProfileId) => join(userData, 'secrets', profile),
});

export type Folders = ReturnType<typeof foldersOf>;

/** `NYAMDREL_USER_DATA` (an absolute path) is for portable installs and for tests. */
export const userDataPath = (env: NodeJS.ProcessEnv, appData: string): string =>
  env['NYAMDREL_USER_DATA'] ?? join(appData, APP_NAME);
