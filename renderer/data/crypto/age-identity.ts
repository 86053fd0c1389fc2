import { utf8ToBytes } from '@noble/hashes/utils.js';
import { concatBytes } from '../../../shared/core/bytes';

/**
 * An X25519 key (RFC 7748) of the age format: HKDF-SHA256 of the data key, one for each purpose. Nothing has to be kept for it: whatever
 * opens the machine's data has it, also on a machine from before there were any, and after a backup was restored.
 */
export async function ageIdentity(dataKey: Uint8Array, purpose: 'backup' | 'stick'): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', dataKey as BufferSource, 'HKDF', false, ['deriveBits']);
  const info = utf8ToBytes(`nyamdrel ${purpose} 1`) as BufferSource;
  const scalar = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
    base,
    256,
  );
  const pkcs8 = concatBytes(PKCS8_OF_X25519, new Uint8Array(scalar));
  return crypto.subtle.importKey('pkcs8', pkcs8, 'X25519', false, ['deriveBits']);
}

/** RFC 8410: what stands before the 32 bytes of an X25519 private key in PKCS #8. */
const PKCS8_OF_X25519 = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20);
