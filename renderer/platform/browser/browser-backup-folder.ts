import { sameBytes } from '../../../shared/core/bytes';
import { err, ok, type Result } from '../../../shared/core/result';
import type { BackupFolderPort, CheckedFile, PortError } from '../../../shared/platform/ports';
import { portErrorOf } from './port-error-of';

/** File System Access; only Chromium has it, so the type library does not. */
interface FolderPicker {
  showDirectoryPicker?(options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

/** The same for the rights of a handle; Chromium asks anew after a restart. */
interface WithRights {
  queryPermission(of: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(of: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

const RIGHTS = { mode: 'readwrite' } as const;

/** Of its own: a handle is no record of the county, and tells nothing but the name of a folder. */
export const FOLDER_DATABASE = 'nyamdrel-backup-folder';
const STORE = 'folder';
const KEY = 'remembered';

/** Null where the browser has no such picker: there each backup is saved by hand. */
export const browserBackupFolder = (): BackupFolderPort | null =>
  'showDirectoryPicker' in window ? { remembered, choose, ready, save, forget: forgetBackupFolder } : null;

const rightsOf = (handle: FileSystemDirectoryHandle): WithRights => handle as unknown as WithRights; // see WithRights

async function attempt<T>(work: () => Promise<Result<T, PortError>>): Promise<Result<T, PortError>> {
  try {
    return await work();
  } catch (thrown) {
    return err(portErrorOf(thrown));
  }
}

const remembered: BackupFolderPort['remembered'] = () =>
  attempt(async () => {
    const handle = await kept();
    if (!handle) return ok(null);
    const isGranted = (await rightsOf(handle).queryPermission(RIGHTS)) === 'granted';
    return ok({ name: handle.name, present: isGranted ? await isThere(handle) : null });
  });

const choose: BackupFolderPort['choose'] = () =>
  attempt(async () => {
    const handle = await pick();
    if (!handle) return ok(null);
    await inStore('readwrite', (store) => store.put(handle, KEY));
    return ok({ name: handle.name, present: true });
  });

async function pick(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (window as FolderPicker).showDirectoryPicker?.({ id: 'backup', mode: 'readwrite' })) ?? null;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  }
}

async function usable(): Promise<Result<FileSystemDirectoryHandle, PortError>> {
  const handle = await kept();
  if (!handle) return err({ type: 'missing' });
  if ((await rightsOf(handle).requestPermission(RIGHTS)) !== 'granted') return err({ type: 'denied' });
  return (await isThere(handle)) ? ok(handle) : err({ type: 'missing' });
}

const ready: BackupFolderPort['ready'] = () =>
  attempt(async () => {
    const handle = await usable();
    return handle.ok ? ok() : handle;
  });

const save: BackupFolderPort['save'] = (name, bytes) =>
  attempt(async () => {
    const folder = await usable();
    return folder.ok ? saveNew(folder.value, name, bytes) : folder;
  });

async function saveNew(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<Result<CheckedFile, PortError>> {
  const file = await folder.getFileHandle(await freeName(folder, name), { create: true });
  const stream = await file.createWritable(); // writes beside the file and swaps it in on close
  await stream.write(bytes.slice());
  await stream.close();
  const written = new Uint8Array(await (await file.getFile()).arrayBuffer());
  if (!sameBytes(written, bytes)) return err({ type: 'damaged', what: 'written file' });
  return ok({ name: file.name, checked: true });
}

/** An older backup is never written over: the next one gets a number. */
async function freeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const dot = name.lastIndexOf('.');
  let free = name;
  for (let number = 2; await has(folder, free); number++) free = `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
  return free;
}

const has = (folder: FileSystemDirectoryHandle, name: string): Promise<boolean> =>
  folder.getFileHandle(name).then(
    () => true,
    () => false,
  );

async function isThere(folder: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    await folder.keys().next();
    return true;
  } catch {
    return false;
  }
}

async function kept(): Promise<FileSystemDirectoryHandle | null> {
  const listed = await indexedDB.databases();
  if (!listed.some(({ name }) => name === FOLDER_DATABASE)) return null;
  const value: unknown = await inStore('readonly', (store) => store.get(KEY));
  return value instanceof FileSystemDirectoryHandle ? value : null;
}

/** Forgets the folder, and that there ever was one. */
export const forgetBackupFolder: BackupFolderPort['forget'] = () =>
  attempt(async () => {
    await settled(indexedDB.deleteDatabase(FOLDER_DATABASE));
    return ok();
  });

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  // oxlint-disable-next-line nyamdrel/no-native-indexeddb -- handles that a power cut loses are chosen again; nothing of the county is in it
  const opening = indexedDB.open(FOLDER_DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
  const database = await settled(opening);
  try {
    return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
