import { open } from 'node:fs/promises';
import { errorCode } from './port-error';

/** Some network and memory-stick file systems know no such call; there is nothing more that could be done on them. */
const UNSUPPORTED: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP']);

/** The part of `node:fs/promises` that flushing a folder needs. */
export interface FolderFlushFs {
  readonly open: (path: string, flags: string) => Promise<{ sync(): Promise<void>; close(): Promise<void> }>;
}

/**
 * Makes creations and renames in a folder survive a power cut. Windows cannot open a folder and needs no such call:
 * NTFS journals its directory entries.
 */
export async function flushFolder(folder: string, fs: FolderFlushFs = { open }): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!UNSUPPORTED.has(errorCode(error) ?? '')) throw error;
  } finally {
    await handle.close();
  }
}
