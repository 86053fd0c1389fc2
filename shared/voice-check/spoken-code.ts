import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../core/result';
import { foldNumberInput } from '../text/width';

/** A code as it is read out. The last digit checks the others. */
export interface SpokenCode {
  readonly digits: string;
  /** What is asked, in one digit that goes into the check but is not read out: the code of another question seldom fits. */
  readonly about: number;
}

/** Digits of a code with its check digit: of everything, and of a part on the way to the difference. */
export const WHOLE_LENGTH = 8;
export const STEP_LENGTH = 6;

/** Why what was typed is no code. */
export type HeardError =
  | { readonly type: 'no_digits' }
  | { readonly type: 'length'; readonly heard: number; readonly needed: number }
  /** The check digit does not fit: one digit was misheard, two were exchanged, or the other one speaks of something else. */
  | { readonly type: 'misheard' };

/** Makes the code of a digest. `question` is in words of the program what the code is about. */
export function spokenCode(digest: Uint8Array, question: string, length: number): SpokenCode {
  const number = digest.subarray(0, 8).reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
  const body = (number % 10n ** BigInt(length - 1)).toString().padStart(length - 1, '0');
  const about = (sha256(utf8ToBytes(`nyamdrel question|${question}`))[0] ?? 0) % 10;
  return { digits: body + checkDigit(about, body), about };
}

/** Digits in the groups in which they are read: 1234 5678, 123 456. */
export function groupsOf(digits: string): readonly string[] {
  const size = digits.length % 4 === 0 ? 4 : 3;
  return Array.from({ length: Math.ceil(digits.length / size) }, (_, i) => digits.slice(i * size, (i + 1) * size));
}

/** Compares what was heard with the own code. Tibetan and full-width digits, spaces and hyphens do not matter. */
export function compareHeard(typed: string, own: SpokenCode): Result<'same' | 'different', HeardError> {
  const heard = foldNumberInput(typed).replaceAll(/[\s\-–—・·]/g, '');
  if (!/^\d+$/.test(heard)) return err({ type: 'no_digits' });
  const needed = own.digits.length;
  if (heard.length !== needed) return err({ type: 'length', heard: heard.length, needed });
  if (checkDigit(own.about, heard.slice(0, -1)) !== heard.at(-1)) return err({ type: 'misheard' });
  return ok(heard === own.digits ? 'same' : 'different');
}

/** H. M. Damm's quasigroup of order 10 (2004): finds every single wrong digit and every exchange of two neighbours. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

const checkDigit = (about: number, body: string): string =>
  [...body].reduce((row, digit) => DAMM[Number(row)]?.[Number(digit)] ?? '', DAMM[0][about] ?? '');
