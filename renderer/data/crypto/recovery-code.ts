import { concatBytes } from '../../../shared/core/bytes';

// Crockford's base32: no I, L, O, U, so that a code read from paper cannot be misread.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LETTERS = 32;

/** A recovery code of 160 random bits: eight groups of four, `A1B2-…`. */
export function recoveryCodeFrom(random: Uint8Array): string {
  const letters = Array.from({ length: CODE_LETTERS }, (_, i) => LETTERS[fiveBits(random, i)]).join('');
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/** The code as typed from paper: case, spaces, dashes and the usual misreadings do not matter. Null when it cannot be a code. */
export function normalRecoveryCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return letters.length === CODE_LETTERS && [...letters].every((letter) => LETTERS.includes(letter)) ? letters : null;
}

function fiveBits(bytes: Uint8Array, index: number): number {
  const padded = concatBytes(bytes, new Uint8Array(1));
  const bit = index * 5;
  const pair = ((padded[bit >> 3] ?? 0) << 8) | (padded[(bit >> 3) + 1] ?? 0);
  return (pair >> (11 - (bit & 7))) & 31;
}
