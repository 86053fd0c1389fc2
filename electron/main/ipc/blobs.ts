import type { Handlers } from '../../../shared/ipc/contract';
import { createBlobPort } from '../../../shared/journal/blob-store';
import type { FilesOfMachine } from '../journal/files-of-machine';

export const blobHandlers = (files: FilesOfMachine): Handlers<'blobs'> => createBlobPort(files.blobs);
