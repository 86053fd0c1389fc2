import { assert, must } from '../../../shared/core/assert';
import { err, ok, type Result } from '../../../shared/core/result';
import { isTemporaryName, type JournalFiles } from '../../../shared/journal/files-port';
import type { PortError } from '../../../shared/platform/ports';
import { createOpfsHandles, type OpfsHandles } from './opfs-handles';
import type { OpfsFile, SyncHandle } from './opfs-types';
import { portErrorOf } from './port-error-of';

/** `JournalFiles` in a folder of the origin private file system. Only in a worker, and only in one at a time. */
export function createOpfsFiles(path: readonly string[]): JournalFiles {
  const folder = (options: { readonly create: boolean }) => openFolder(path, options);
  const handles = createOpfsHandles(folder);
  const onFile = <T>(name: string, work: (handle: SyncHandle) => T): Promise<Result<T, PortError>> =>
    attempt(async () => work(await handles.open(name, { create: false })));
  return {
    list: async () => {
      const names = await attempt(async () => namesIn(await folder({ create: false })));
      return !names.ok && names.error.type === 'missing' ? ok([]) : names;
    },
    size: (name) => onFile(name, (handle) => handle.getSize()),
    read: (name, offset, length) => onFile(name, (handle) => readFully(handle, offset, length)),
    write: async (name, offset, bytes) => {
      const written = await attempt(async () => writeFully(await handles.open(name, { create: true }), offset, bytes));
      if (!written.ok) return written;
      return written.value ? ok() : err({ type: 'disk_full' });
    },
    flush: (name) => onFile(name, (handle) => handle.flush()),
    truncate: (name, length) => onFile(name, (handle) => handle.truncate(length)),
    rename: (from, to) => attempt(async () => rename(await folder({ create: false }), handles, { from, to })),
    removeTemporary: async (name) => {
      assert(isTemporaryName(name), 'only a temporary file is removed');
      handles.letGo(name);
      const removed = await attempt(async () => (await folder({ create: false })).removeEntry(name));
      return !removed.ok && removed.error.type === 'missing' ? ok() : removed;
    },
    // The browser keeps its own list of names; it offers no way to flush it.
    flushDirectory: async () => ok(),
    close: async () => handles.letGoAll(),
  };
}

/** Removes a folder with all that is in it; nothing of it may be open. One that is not there is ok. */
export async function removeOpfsFolder(path: readonly string[]): Promise<Result<void, PortError>> {
  const removed = await attempt(async () => {
    const parent = await openFolder(path.slice(0, -1), { create: false });
    await parent.removeEntry(must(path.at(-1), 'a folder has a name'), { recursive: true });
  });
  return !removed.ok && removed.error.type === 'missing' ? ok() : removed;
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T, PortError>> {
  try {
    return ok(await work());
  } catch (thrown) {
    return err(portErrorOf(thrown));
  }
}

async function openFolder(
  path: readonly string[],
  options: { readonly create: boolean },
): Promise<FileSystemDirectoryHandle> {
  let folder = await navigator.storage.getDirectory();
  for (const name of path) folder = await folder.getDirectoryHandle(name, options);
  return folder;
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

function readFully(handle: SyncHandle, offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, handle.getSize() - offset)));
  let at = 0;
  while (at < bytes.length) {
    const count = handle.read(bytes.subarray(at), { at: offset + at });
    if (count === 0) break;
    at += count;
  }
  return bytes.subarray(0, at);
}

/** False when the browser takes no more: some browsers then answer 0 instead of throwing. */
function writeFully(handle: SyncHandle, offset: number, bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const count = handle.write(bytes.subarray(at), { at: offset + at });
    if (count === 0) return false;
    at += count;
  }
  return true;
}

async function rename(
  folder: FileSystemDirectoryHandle,
  handles: OpfsHandles,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  handles.letGo(from);
  handles.letGo(to);
  const file: OpfsFile = (await folder.getFileHandle(from)) as OpfsFile; // a worker's handle has the worker's methods
  if (file.move) return file.move(to);
  await copy(handles, { from, to });
  handles.letGo(from);
  await folder.removeEntry(from);
}

/** Not atomic, where the browser cannot rename: a crash leaves a part under the new name, which the journal tells from a whole file. */
async function copy(handles: OpfsHandles, { from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  const source = await handles.open(from, { create: false });
  const target = await handles.open(to, { create: true });
  const bytes = readFully(source, 0, source.getSize());
  target.truncate(0);
  if (!writeFully(target, 0, bytes)) throw new DOMException('', 'QuotaExceededError');
  target.flush();
}
