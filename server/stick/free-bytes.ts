import { statfs } from 'node:fs/promises';

/** Room on the disk of a folder for this user, bytes; null where the system does not say. */
export const freeBytesOf = (folder: string): Promise<number | null> =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  );
