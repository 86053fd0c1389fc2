import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../../shared/core/result';
import type { Handlers } from '../../../shared/ipc/contract';
import { createErasurePort } from '../../../shared/journal/erasure';
import type { PortError, ProfileId } from '../../../shared/platform/ports';
import { flushFolder } from '../files/flush-folder';
import { portErrorFrom } from '../files/port-error';
import type { FilesOfMachine } from '../journal/files-of-machine';
import { createNodeFiles } from '../journal/node-files';
import { SET_ASIDE } from '../shell/set-database-aside';
import type { Folders } from '../shell/folders';

/** A virus scanner holds what was just closed for a moment. */
const PATIENT = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

export const erasureHandlers = (folders: Folders, files: FilesOfMachine): Handlers<'erasure'> =>
  createErasurePort({
    notes: createNodeFiles(folders.erasing, { parents: 1 }),
    removeAll: async (profile) => {
      await files.journal(profile).close();
      await files.blobs(profile).close();
      return removeKept(folders, profile);
    },
  });

/** The journal goes first: it alone would be a county. */
async function removeKept(folders: Folders, profile: ProfileId): Promise<Result<void, PortError>> {
  const kept = [
    folders.journal(profile),
    folders.blobs(profile),
    folders.secret(profile),
    // Databases that were set aside hold both profiles, sealed; nothing ever reads them again.
    ...(profile === 'county' ? [join(folders.userData, SET_ASIDE), folders.backupFolderFile] : []),
  ];
  try {
    for (const path of kept) {
      await rm(path, PATIENT);
      await flushFolder(dirname(path)).catch(() => undefined); // there may never have been one
    }
    return ok();
  } catch (error) {
    return err(portErrorFrom(error, 'write'));
  }
}
