import { err, ok, type Result } from '../core/result';
import { parseDay, type Day } from './day';
import { toAsciiDigits, toHalfWidth } from './width';

export interface ResidentId {
  /** As on the card: 18 characters with a capital X, or 15 digits for cards of the first generation. */
  readonly value: string;
  readonly kind: 'resident' | 'resident15';
  readonly birthDay: Day;
  readonly sex: 'male' | 'female';
}

export interface CreditCode {
  readonly value: string;
  readonly kind: 'credit';
}

export type IdNumberError =
  | { readonly type: 'empty' }
  | { readonly type: 'bad_character'; readonly character: string }
  | { readonly type: 'bad_length'; readonly length: number }
  /** The first two digits are no province. */
  | { readonly type: 'bad_region'; readonly region: string }
  | { readonly type: 'bad_birth_day'; readonly digits: string }
  /** Well formed, but the last character does not fit the others: mistyped somewhere. */
  | { readonly type: 'bad_checksum' };

/** Province codes of GB/T 2260; 9 begins the permanent residence cards of foreigners since 2023. */
const REGION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;
/** GB 11643 (ISO 7064 MOD 11-2): weight of each of the 17 digits, and the check character for each remainder. */
const RESIDENT_WEIGHTS: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECKS = '10X98765432';
/** GB 32100: digits and letters without I, O, S, V, Z; weights are powers of 3 modulo 31. */
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS: readonly number[] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Nobody on record is older; a birth before this is a typing error. */
const OLDEST_YEARS = 120;

/** Checks a resident identity number of 18 (GB 11643) or 15 characters; the birth must lie between 120 years ago and `today`. */
export function parseResidentId(text: string, today: Day): Result<ResidentId, IdNumberError> {
  const value = foldId(text);
  const problem = residentShapeProblem(value);
  if (problem) return err(problem);
  const isOld = value.length === 15;
  const birthDigits = isOld ? `19${value.slice(6, 12)}` : value.slice(6, 14);
  const birthDay = plausibleBirth(birthDigits, today);
  if (!birthDay) return err({ type: 'bad_birth_day', digits: birthDigits });
  if (!isOld && value.slice(-1) !== residentCheck(value.slice(0, 17))) return err({ type: 'bad_checksum' });
  const sex = Number(value.charAt(isOld ? 14 : 16)) % 2 === 1 ? 'male' : 'female';
  return ok({ value, kind: isOld ? 'resident15' : 'resident', birthDay, sex });
}

/** Checks a unified social credit code (GB 32100). */
export function parseCreditCode(text: string): Result<CreditCode, IdNumberError> {
  const value = foldId(text);
  if (value === '') return err({ type: 'empty' });
  const stranger = [...value].find((char) => !CREDIT_ALPHABET.includes(char));
  if (stranger !== undefined) return err({ type: 'bad_character', character: stranger });
  if (value.length !== 18) return err({ type: 'bad_length', length: value.length });
  return value.slice(-1) === creditCheck(value.slice(0, 17))
    ? ok({ value, kind: 'credit' })
    : err({ type: 'bad_checksum' });
}

/** The 18-character form of a 15-digit number (century 19, checksum added), for finding the same person. */
export function toResident18({ value, kind }: ResidentId): string {
  if (kind === 'resident') return value;
  const body = `${value.slice(0, 6)}19${value.slice(6)}`;
  return body + residentCheck(body);
}

/** For the screen: the first three and last four characters, the rest hidden. The whole number stands in documents only. */
export function maskIdNumber(value: string): string {
  const shown = 7;
  return value.length <= shown
    ? '*'.repeat(value.length)
    : value.slice(0, 3) + '*'.repeat(value.length - shown) + value.slice(-4);
}

/** The check character for the first 17 digits of a resident number. */
export function residentCheck(body: string): string {
  return RESIDENT_CHECKS.charAt(weightedSum(body, RESIDENT_WEIGHTS, '0123456789') % 11);
}

/** The check character for the first 17 characters of a credit code. */
export function creditCheck(body: string): string {
  return CREDIT_ALPHABET.charAt((31 - (weightedSum(body, CREDIT_WEIGHTS, CREDIT_ALPHABET) % 31)) % 31);
}

function foldId(text: string): string {
  return toAsciiDigits(toHalfWidth(text)).replace(/[\s-]/g, '').replace(/[×✕]$/, 'X').toUpperCase();
}

function residentShapeProblem(value: string): IdNumberError | null {
  if (value === '') return { type: 'empty' };
  const stranger = /[^\dX]|X(?!$)/.exec(value)?.[0];
  if (stranger !== undefined) return { type: 'bad_character', character: stranger };
  if (value.length !== 18 && value.length !== 15) return { type: 'bad_length', length: value.length };
  if (value.length === 15 && value.endsWith('X')) return { type: 'bad_character', character: 'X' };
  return REGION.test(value) ? null : { type: 'bad_region', region: value.slice(0, 2) };
}

function plausibleBirth(digits: string, today: Day): Day | null {
  const parsed = parseDay(digits);
  if (!parsed.ok || parsed.value > today) return null;
  return Number(today.slice(0, 4)) - Number(digits.slice(0, 4)) > OLDEST_YEARS ? null : parsed.value;
}

function weightedSum(body: string, weights: readonly number[], alphabet: string): number {
  return weights.reduce((sum, weight, i) => sum + weight * alphabet.indexOf(body.charAt(i)), 0);
}
