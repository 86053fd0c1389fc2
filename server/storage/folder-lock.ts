import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreProblemError } from './store-problem';

export interface FolderLock {
  readonly release: () => Promise<void>;
}

const NOTE = 'in-use-by';

/**
 * Takes a folder for this process. Held by a name that the system gives to one process only and takes back when it ends, however it ends;
 * a lock file would stay behind after a power cut. The note in the folder only tells people who has it. For processes of one machine:
 * the folder is not to lie on a share. Rejects with `folder_in_use`.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const server = createServer((socket) => socket.destroy());
  const isTaken = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(true) : reject(error),
    );
    void lockName(folder).then((path) => server.listen({ path }, () => resolve(false)), reject);
  });
  if (isTaken) throw new StoreProblemError({ type: 'folder_in_use', folder, pid: await pidInNote(folder) });
  server.unref();
  await writeFile(join(folder, NOTE), `${process.pid}\n`);
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function lockName(folder: string): Promise<string> {
  const name = `nyamdrel-hub-${createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

async function pidInNote(folder: string): Promise<number | null> {
  const pid = Number(await readFile(join(folder, NOTE), 'utf8').catch(() => ''));
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}
