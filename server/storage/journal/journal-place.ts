import { stat, type FileHandle } from 'node:fs/promises';

/** Whether a path still leads to the file that is open, and that file is as long as it should be. */
export async function isInPlace(handle: FileHandle, path: string, bytes: number): Promise<boolean> {
  const named = await stat(path, { bigint: true }).catch(() => null);
  if (named === null) return false;
  const opened = await handle.stat({ bigint: true });
  // Windows does not number its disks the same way for a path and for an open file.
  const isSameDisk = process.platform === 'win32' || named.dev === opened.dev;
  return isSameDisk && named.ino === opened.ino && named.size === BigInt(bytes);
}
