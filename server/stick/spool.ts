import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../storage/make-folder';
import type { Spool } from './take-sealed-stick';

/** What an earlier process left behind is of no use to anybody. */
const FORGOTTEN_MS = 24 * 3_600_000;

/** Keeps what is made in parts in a folder until it is read. Only what is sealed is put there. */
export const createSpool =
  (folder: string, nowMs: () => number): Spool =>
  async (parts) => {
    await makeFolder(folder);
    await sweep(folder, nowMs());
    const path = join(folder, randomUUID());
    const hash = createHash('sha256');
    let size = 0;
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const part of parts) {
        hash.update(part);
        size += part.length;
        await handle.writeFile(part);
      }
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return { hash: hash.digest('hex'), size, parts: () => readOnce(path) };
  };

async function* readOnce(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } finally {
    await rm(path, { force: true });
  }
}

async function sweep(folder: string, nowMs: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: nowMs })); // another process has read it
    if (nowMs - mtimeMs > FORGOTTEN_MS) await rm(path, { force: true });
  }
}
