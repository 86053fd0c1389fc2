import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Result } from '../../core/result';

/** Sealed bundles are age files (age-encryption.org/v1): only their reader opens them, whoever carries them. */
const FIRST_LINE = utf8ToBytes('age-encryption.org/v1\n');

/** Largest file that is taken in, bytes; years of one machine's work, and a whole county on the way back. */
export const MAX_SEALED_BYTES = 320 * 1024 * 1024;

/** `for_another`: sealed to somebody else, or damaged where it says to whom. */
export type SealError = { readonly type: 'not_a_bundle' | 'damaged' | 'for_another' | 'too_large' };

/** Sealing. Implementations: the age library in the app and at the hub. */
export interface SealPort {
  /** `recipient`: `age1…`. Rejects for one that is none. */
  readonly seal: (recipient: string, bytes: Uint8Array) => Promise<Uint8Array>;
  /** Opens what was sealed to the owner of this port. Never rejects. */
  readonly open: (file: Uint8Array) => Promise<Result<Uint8Array, SealError>>;
}

/** Why a file cannot be opened, before the library is asked; null when it may be. */
export function sealProblem(file: Uint8Array): SealError | null {
  if (file.length > MAX_SEALED_BYTES) return { type: 'too_large' };
  const isCut = file.length > 0 && file.length < FIRST_LINE.length;
  const begins = file.length > 0 && FIRST_LINE.subarray(0, file.length).every((byte, i) => file[i] === byte);
  if (!begins) return { type: 'not_a_bundle' };
  return isCut ? { type: 'damaged' } : null;
}

/** What the library says when no stanza of the header opens; every other failure is damage. */
export const sealErrorOf = (thrown: unknown): SealError => ({
  type: thrown instanceof Error && thrown.message.startsWith('no identity matched') ? 'for_another' : 'damaged',
});
