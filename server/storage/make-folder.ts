import { mkdir } from 'node:fs/promises';

/** Makes a folder where there is none, in a folder that has to be there: a hub's own that was deleted is not begun anew unseen. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
