import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../../shared/core/result';
import { spaceStateOf } from '../../shared/platform/low-space';
import type { PortError } from '../../shared/platform/ports';
import type { Attachment, SaveError } from './api';
import type { DataKeys } from './crypto/keyring';
import { seal, unseal } from './crypto/seal';
import type { Store } from './store';

/** Seals a file and flushes it under a name that tells nothing. */
export async function attach(
  store: Store,
  file: { readonly name: string; readonly type: string; readonly bytes: Uint8Array },
): Promise<Result<Attachment, SaveError>> {
  const hash = bytesToHex(sha256(file.bytes));
  const kept = await keepAttachment(store, hash, file.bytes);
  if (!kept.ok) return err({ type: 'journal_failed', cause: kept.error });
  return ok({ sha256: hash, size: file.bytes.length, type: file.type, name: file.name });
}

/** Seals and flushes content that has this hash. `disk_full` also while there is room left that words will need. */
export async function keepAttachment(
  store: Store,
  hash: string,
  content: Uint8Array,
): Promise<Result<void, PortError>> {
  const { freeBytes } = await store.platform.device.space();
  // The last room is kept for words.
  if (spaceStateOf(freeBytes === null ? null : freeBytes - content.length) === 'no_photos')
    return err({ type: 'disk_full' });
  const sealed = await seal(store.keys.data, content, contextOf(hash));
  return store.platform.blobs.put(store.profile, await attachmentName(store.keys, hash), sealed);
}

/** Whether the file lies on this machine; whether it is whole is seen when it is opened. */
export async function hasAttachment(store: Store, hash: string): Promise<Result<boolean, PortError>> {
  return store.platform.blobs.has(store.profile, await attachmentName(store.keys, hash));
}

export async function readAttachment(store: Store, hash: string): Promise<Result<Uint8Array, PortError>> {
  const sealed = await store.platform.blobs.get(store.profile, await attachmentName(store.keys, hash));
  if (!sealed.ok) return sealed;
  const opened = await openAttachment(store.keys, hash, sealed.value);
  return opened ? ok(opened) : err({ type: 'damaged', what: 'attachment' });
}

/** The content of a sealed attachment; null when it is not the one with this hash. */
export async function openAttachment(keys: DataKeys, hash: string, sealed: Uint8Array): Promise<Uint8Array | null> {
  const opened = await unseal(keys.data, sealed, contextOf(hash));
  return opened.ok && bytesToHex(sha256(opened.value)) === hash ? opened.value : null;
}

/** The name on the disk: a keyed hash, so that a known file cannot be recognised. */
export async function attachmentName({ names }: DataKeys, hash: string): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.sign('HMAC', names, new TextEncoder().encode(hash))));
}

const contextOf = (hash: string): string => `attachment/${hash}`;
