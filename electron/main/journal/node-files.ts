import { constants } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { assert } from '../../../shared/core/assert';
import { err, ok, type Result } from '../../../shared/core/result';
import { isTemporaryName, type JournalFiles } from '../../../shared/journal/files-port';
import type { PortError } from '../../../shared/platform/ports';
import { flushFolder } from '../files/flush-folder';
import { errorCode, portErrorFrom } from '../files/port-error';

export type FileHandle = Pick<nodeFs.FileHandle, 'read' | 'write' | 'datasync' | 'sync' | 'truncate' | 'close'>;

/** What is used of `node:fs/promises`; tests put one in that fails or dies at a chosen step. */
export interface FileSystem {
  readonly open: (path: string, flags: string | number, mode?: number) => Promise<FileHandle>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly stat: (path: string) => Promise<{ readonly size: number }>;
  readonly mkdir: (path: string, options: { recursive: true; mode: number }) => Promise<string | undefined>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly rm: (path: string, options: { force: true }) => Promise<void>;
}

type Access = 'read' | 'write';

const FLAGS: Readonly<Record<Access, number>> = {
  read: constants.O_RDONLY,
  // Not O_APPEND: the journal says where each byte goes, and cuts what a failed write left.
  write: constants.O_RDWR | constants.O_CREAT,
};

/**
 * One folder on the disk. The caller does one thing at a time with a file. `parents`: how many folders above it are ours
 * too, and are flushed with it, since a folder that was just made lies in its parent's entries.
 */
export function createNodeFiles(
  folder: string,
  { fs = nodeFs, parents = 0 }: { readonly fs?: FileSystem; readonly parents?: number } = {},
): JournalFiles {
  const handles = createHandles(folder, fs);
  const pathOf = (name: string) => pathIn(folder, name);
  return {
    list: () => attempt('read', () => namesIn(folder, fs)),
    size: (name) => attempt('read', async () => (await fs.stat(pathOf(name))).size),
    read: (name, offset, length) =>
      attempt('read', async () => readFully(await handles.get(name, 'read'), offset, length)),
    write: (name, offset, bytes) =>
      attempt('write', async () => writeFully(await handles.get(name, 'write'), offset, bytes)),
    flush: (name) => attempt('write', async () => (await handles.get(name, 'write')).datasync()),
    truncate: (name, length) => attempt('write', async () => (await handles.get(name, 'write')).truncate(length)),
    rename: (from, to) =>
      attempt('write', async () => {
        await handles.drop(from); // Windows renames no open file, and a kept handle would go on with the replaced one
        await handles.drop(to);
        await fs.rename(pathOf(from), pathOf(to));
      }),
    removeTemporary: (name) =>
      attempt('write', async () => {
        assert(isTemporaryName(name), 'only temporary files are removed');
        await handles.drop(name);
        await fs.rm(pathOf(name), { force: true });
      }),
    flushDirectory: () => attempt('write', () => flushUpwards(folder, parents, fs)),
    close: () => handles.dropAll(),
  };
}

async function attempt<T>(access: Access, work: () => Promise<T>): Promise<Result<T, PortError>> {
  try {
    return ok(await work());
  } catch (error) {
    if (errorCode(error) === null) throw error; // not the system's: a bug
    return err(portErrorFrom(error, access));
  }
}

function pathIn(folder: string, name: string): string {
  assert(name !== '' && basename(name) === name && name !== '..' && name !== '.', 'a name is not a path');
  return join(folder, name);
}

async function namesIn(folder: string, fs: FileSystem): Promise<readonly string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** A folder of photos must not end in an open handle for each of them. */
const MAX_OPEN = 16;

/** Open files by name. A file opened for writing also serves reads; on a read-only disk a file can still be read. */
function createHandles(folder: string, fs: FileSystem) {
  const open = new Map<string, { readonly access: Access; readonly handle: FileHandle }>();

  const drop = async (name: string): Promise<void> => {
    const known = open.get(name);
    open.delete(name);
    await known?.handle.close();
  };

  const get = async (name: string, access: Access): Promise<FileHandle> => {
    const known = open.get(name);
    if (known && (access === 'read' || known.access === 'write')) return known.handle;
    if (access === 'write') await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await fs.open(pathIn(folder, name), FLAGS[access], 0o600);
    await drop(name);
    const [oldest] = open.keys();
    if (oldest !== undefined && open.size >= MAX_OPEN) await drop(oldest);
    open.set(name, { access, handle });
    return handle;
  };

  const dropAll = async (): Promise<void> => {
    await Promise.all([...open.keys()].map(drop));
  };

  return { get, drop, dropAll };
}

/** `read` may give fewer bytes than asked in the middle of a file; only the end of the file ends the loop. */
async function readFully(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done === length ? bytes : bytes.slice(0, done);
}

/** `write` may take fewer bytes than given, as when the disk is nearly full; the next call then says ENOSPC. */
async function writeFully(handle: FileHandle, offset: number, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, offset + done);
    done += bytesWritten;
  }
}

async function flushUpwards(folder: string, parents: number, fs: FileSystem): Promise<void> {
  await flushFolder(folder, fs);
  if (parents > 0) await flushUpwards(dirname(folder), parents - 1, fs);
}
