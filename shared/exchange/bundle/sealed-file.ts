import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ByteReader } from '../../core/byte-reader';
import type { Result } from '../../core/result';

/** Sealed bundles are age files (age-encryption.org/v1): only their reader opens them, whoever carries them. */
const FIRST_LINE = utf8ToBytes('age-encryption.org/v1\n');

/** Largest file that is taken in, bytes: what the commonest format of sticks (FAT32) holds in one file. Contents in it are read as they come. */
export const MAX_SEALED_BYTES = 4 * 1024 ** 3 - 1;
/** Of its text, which is held in memory: years of one machine's work, and a whole county on the way back. */
export const MAX_TEXT_BYTES = 320 * 1024 * 1024;

/** `for_another`: sealed to somebody else, or damaged where it says to whom. */
export type SealError = { readonly type: 'not_a_bundle' | 'damaged' | 'for_another' | 'too_large' };

/** Sealing. Implementations: the age library in the app and at the hub. */
export interface SealPort {
  /** `recipient`: `age1…`. Rejects for one that is none. */
  readonly seal: (recipient: string, bytes: Uint8Array) => Promise<Uint8Array>;
  /** Opens what was sealed to the owner of this port. Never rejects. */
  readonly open: (file: Uint8Array) => Promise<Result<Uint8Array, SealError>>;
  /** The same for what is too large to be held in memory. What comes throws where the file is damaged. */
  readonly sealParts: (recipient: string, parts: AsyncIterable<Uint8Array>) => Promise<AsyncIterable<Uint8Array>>;
  readonly openParts: (file: AsyncIterable<Uint8Array>) => Promise<Result<AsyncIterable<Uint8Array>, SealError>>;
}

/** Why a file cannot be opened, before the library is asked; null when it may be. */
export function sealProblem(file: Uint8Array): SealError | null {
  if (file.length > MAX_SEALED_BYTES) return { type: 'too_large' };
  const isCut = file.length > 0 && file.length < FIRST_LINE.length;
  const begins = file.length > 0 && FIRST_LINE.subarray(0, file.length).every((byte, i) => file[i] === byte);
  if (!begins) return { type: 'not_a_bundle' };
  return isCut ? { type: 'damaged' } : null;
}

/** The beginning by which `sealProblem` tells what a file is. */
export const SEAL_LEAD_BYTES = FIRST_LINE.length;

/** What the library says when no stanza of the header opens; every other failure is damage. */
export const sealErrorOf = (thrown: unknown): SealError => ({
  type: thrown instanceof Error && thrown.message.startsWith('no identity matched') ? 'for_another' : 'damaged',
});

const PART_BYTES = 256 * 1024;

/** A file of which the beginning was read already. */
export async function* withLead(lead: Uint8Array, rest: ByteReader): AsyncGenerator<Uint8Array> {
  yield lead;
  for (let part = await rest.some(PART_BYTES); part; part = await rest.some(PART_BYTES)) yield part;
}
