import { utf8ToBytes } from '@noble/hashes/utils.js';
import { concatBytes } from '../../../shared/core/bytes';
import { err, ok, type Result } from '../../../shared/core/result';

const NONCE_BYTES = 12;

export type UnsealError = { readonly type: 'unsealable' };

/** Seals bytes with AES-256-GCM: `12 B nonce | ciphertext with tag`. `context` binds the box to its place, so boxes cannot be swapped. */
export async function seal(key: CryptoKey, bytes: Uint8Array, context: string): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const box = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8ToBytes(context) as BufferSource },
    key,
    bytes as BufferSource,
  );
  return concatBytes(iv, new Uint8Array(box));
}

/** Opens a box. `unsealable` when the key, the context or the bytes are not those it was sealed with. */
export async function unseal(
  key: CryptoKey,
  box: Uint8Array,
  context: string,
): Promise<Result<Uint8Array, UnsealError>> {
  try {
    const bytes = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: box.slice(0, NONCE_BYTES), additionalData: utf8ToBytes(context) as BufferSource },
      key,
      box.slice(NONCE_BYTES) as BufferSource,
    );
    return ok(new Uint8Array(bytes));
  } catch {
    return err({ type: 'unsealable' });
  }
}
