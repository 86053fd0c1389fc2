import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Crockford's base 32: nothing in it is read as something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_LENGTH = 9;
const FINGERPRINT_LENGTH = 15;
const GROUP = 5;
const LENGTH = SECRET_LENGTH + FINGERPRINT_LENGTH + 1;

/** Random bytes that make a secret. */
export const SECRET_BYTES = 6;

/** What a code carries: the one-time secret (45 bits), and by what the hub's certificate authority is known (75 bits). */
export interface EnrolmentCode {
  readonly secret: string;
  readonly fingerprint: string;
}

/** The code as it is shown and typed: five groups of five. `fingerprint`: SHA-256 of the county's certificate authority, hex. */
export function encodeEnrolmentCode(
  random: Uint8Array,
  fingerprint: string,
): { readonly code: string; readonly secret: string } {
  const secret = letters(random, SECRET_LENGTH);
  const body = secret + fingerprintLetters(fingerprint);
  const whole = body + checkLetter(body);
  const groups = Array.from({ length: LENGTH / GROUP }, (_, i) => whole.slice(i * GROUP, (i + 1) * GROUP));
  return { code: groups.join('-'), secret };
}

/** Null when it cannot be a code: too short, a letter mistyped. Case, spaces, hyphens, and O, I, L for 0, 1, 1 do not matter. */
export function parseEnrolmentCode(typed: string): EnrolmentCode | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  if (text.length !== LENGTH || [...text].some((letter) => !ALPHABET.includes(letter))) return null;
  const body = text.slice(0, -1);
  if (checkLetter(body) !== text.at(-1)) return null;
  return { secret: body.slice(0, SECRET_LENGTH), fingerprint: body.slice(SECRET_LENGTH) };
}

/** The beginning of a certificate authority's fingerprint (hex) as it stands in codes. */
export const fingerprintLetters = (hex: string): string => letters(hexToBytes(hex), FINGERPRINT_LENGTH);

/** What of the fingerprint stands in a code, as the hub shows it: hex digits in groups of four, as many as are whole. */
export function fingerprintBeginning(fingerprint: string): string {
  const bits = [...fingerprint].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const groups = bits.match(/.{16}/g) ?? [];
  return groups.map((group) => parseInt(group, 2).toString(16).toUpperCase().padStart(4, '0')).join(' ');
}

const checkLetter = (body: string): string => letters(sha256(utf8ToBytes(`ny1 code|${body}`)), 1);

/** The first bits of the bytes, five to a letter. */
function letters(bytes: Uint8Array, count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) {
    let value = 0;
    for (let bit = i * 5; bit < i * 5 + 5; bit++) {
      value = (value << 1) | (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    }
    text += ALPHABET[value];
  }
  return text;
}
