import { err, ok, type Result } from '../core/result';
import type { BlobPort, PortError, ProfileId } from '../platform/ports';
import { writeNewFile } from './write-new-file';
import { temporaryName, type JournalFiles } from './files-port';
import { createSerial } from './serial';

/** Sealed files of one profile, named by the caller. A blob is never replaced by other bytes. */
export interface BlobStore {
  readonly put: (name: string, sealed: Uint8Array) => Promise<Result<void, PortError>>;
  readonly get: (name: string) => Promise<Result<Uint8Array, PortError>>;
  readonly has: (name: string) => Promise<Result<boolean, PortError>>;
  /** A missing one is ok. */
  readonly remove: (name: string) => Promise<Result<void, PortError>>;
}

const BLOB_NAME = /^[0-9a-f]{16,128}$/;

/** Names that are not 16 to 128 lower-case hex digits are `refused`. */
export function createBlobStore(files: JournalFiles): BlobStore {
  const serial = createSerial();
  const guarded = <T>(name: string, work: () => Promise<Result<T, PortError>>): Promise<Result<T, PortError>> =>
    BLOB_NAME.test(name) ? serial(work) : Promise.resolve(err({ type: 'refused' }));
  return {
    put: (name, sealed) => guarded(name, () => putBlob(files, name, sealed)),
    get: (name) => guarded(name, () => getBlob(files, name)),
    has: (name) => guarded(name, () => hasBlob(files, name)),
    remove: (name) => guarded(name, () => removeBlob(files, name)),
  };
}

/** The whole `BlobPort` over the folders of a host. `folderOf` is called once a profile. */
export function createBlobPort(folderOf: (profile: ProfileId) => JournalFiles): BlobPort {
  const stores = { county: createBlobStore(folderOf('county')), rehearsal: createBlobStore(folderOf('rehearsal')) };
  return {
    put: (profile, name, sealed) => stores[profile].put(name, sealed),
    get: (profile, name) => stores[profile].get(name),
    has: (profile, name) => stores[profile].has(name),
    remove: (profile, name) => stores[profile].remove(name),
  };
}

/** The same content sealed twice differs, so a second put under one name only makes sure that the first is on the disk. */
async function putBlob(files: JournalFiles, name: string, sealed: Uint8Array): Promise<Result<void, PortError>> {
  const known = await hasBlob(files, name);
  if (!known.ok) return known;
  return known.value ? files.flushDirectory() : writeNewFile(files, name, sealed);
}

async function getBlob(files: JournalFiles, name: string): Promise<Result<Uint8Array, PortError>> {
  const size = await files.size(name);
  return size.ok ? files.read(name, 0, size.value) : size;
}

async function hasBlob(files: JournalFiles, name: string): Promise<Result<boolean, PortError>> {
  const size = await files.size(name);
  if (size.ok) return ok(true);
  return size.error.type === 'missing' ? ok(false) : size;
}

/** By way of a temporary name, the only ones that are ever removed: cut off between the two, a put of the same name clears it away. */
async function removeBlob(files: JournalFiles, name: string): Promise<Result<void, PortError>> {
  const known = await hasBlob(files, name);
  if (!known.ok) return known;
  const renamed = known.value ? await files.rename(name, temporaryName(name)) : ok();
  const removed = renamed.ok ? await files.removeTemporary(temporaryName(name)) : renamed;
  return removed.ok ? files.flushDirectory() : removed;
}
