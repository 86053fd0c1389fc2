import type { Handlers } from '../../../shared/ipc/contract';
import { createBlobPort } from '../../../shared/journal/blob-store';
import { createNodeFiles } from '../journal/node-files';
import type { Folders } from '../shell/folders';

/** `blobs/` and the folder for app data above it are ours as well. */
const PARENTS = 2;

export const blobHandlers = (folders: Folders): Handlers<'blobs'> =>
  createBlobPort((profile) => createNodeFiles(folders.blobs(profile), { parents: PARENTS }));
