import { err, ok, type Result } from '../core/result';
import { toAsciiDigits, toHalfWidth } from './width';

export interface Phone {
  readonly kind: 'mobile' | 'landline' | 'service' | 'short';
  /** Digits only, with area code; an extension follows a hyphen. Comparable and storable. */
  readonly value: string;
  /** For people: 139 0000 1234, 0976-8871234. */
  readonly display: string;
}

export type PhoneError =
  | { readonly type: 'empty' }
  | { readonly type: 'bad_character' }
  | { readonly type: 'bad_mobile' }
  | { readonly type: 'bad_landline' }
  | { readonly type: 'bad_length'; readonly digits: number };

/** Area code of Yushu prefecture, put before numbers that are typed without one. */
export const YUSHU_AREA_CODE = '0976';

/**
 * Checks and normalises a telephone number in China: mobile, landline with or without area code and extension, 400/800
 * service numbers, and short numbers of 3 to 6 digits (110, 12368, internal police numbers).
 */
export function parsePhone(text: string, localAreaCode = YUSHU_AREA_CODE): Result<Phone, PhoneError> {
  const [number, extension] = splitExtension(foldPhone(text));
  if (number === '') return err({ type: 'empty' });
  if (!/^\d+$/.test(number)) return err({ type: 'bad_character' });
  const phone = phoneFromDigits(number, localAreaCode);
  if (!phone.ok || extension === '') return phone;
  if (phone.value.kind !== 'landline') return err({ type: 'bad_character' });
  return ok({
    ...phone.value,
    value: `${phone.value.value}-${extension}`,
    display: `${phone.value.display}-${extension}`,
  });
}

/** A number for the screen: the middle is hidden, the last four digits stay. Short numbers are not personal and stay whole. */
export function maskPhone({ kind, value }: Phone): string {
  if (kind === 'short' || kind === 'service') return value;
  const digits = value.split('-')[0] ?? value;
  return `${digits.slice(0, 3)}${'*'.repeat(digits.length - 7)}${digits.slice(-4)}`;
}

function foldPhone(text: string): string {
  return toAsciiDigits(toHalfWidth(text))
    .replace(/[\s()（）.]/g, '')
    .replace(/[–—－]/g, '-')
    .replace(/^(?:\+|00)86-?/, '');
}

/** 0976-8871234-801, 0976-8871234转801 → number and extension, the latter empty when there is none. */
function splitExtension(folded: string): readonly [number: string, extension: string] {
  const [, number = '', extension = ''] = /^(.*\d{7,8})(?:转|-)(\d{1,6})$/.exec(folded) ?? [];
  return isLandlineLength(number) ? [number.replaceAll('-', ''), extension] : [folded.replaceAll('-', ''), ''];
}

function isLandlineLength(number: string): boolean {
  const digits = number.replaceAll('-', '').length;
  return digits >= 7 && digits <= 12;
}

function phoneFromDigits(digits: string, localAreaCode: string): Result<Phone, PhoneError> {
  if (/^[48]00\d{7}$/.test(digits)) return ok({ kind: 'service', value: digits, display: grouped(digits, [3, 3, 4]) });
  if (/^1\d{10}$/.test(digits)) return mobile(digits);
  if (digits.startsWith('0')) return landline(digits);
  if (/^[2-9]\d{6,7}$/.test(digits)) return landline(localAreaCode + digits);
  if (/^\d{3,6}$/.test(digits)) return ok({ kind: 'short', value: digits, display: digits });
  return err({ type: 'bad_length', digits: digits.length });
}

function mobile(digits: string): Result<Phone, PhoneError> {
  if (!/^1[3-9]/.test(digits)) return err({ type: 'bad_mobile' });
  return ok({ kind: 'mobile', value: digits, display: grouped(digits, [3, 4, 4]) });
}

/** Area codes: 010 and 02x have three digits and numbers of eight, the others four and numbers of seven or eight. */
function landline(digits: string): Result<Phone, PhoneError> {
  const [, area, number] =
    /^(010|02\d)([2-9]\d{7})$/.exec(digits) ?? /^(0[3-9]\d{2})([2-9]\d{6,7})$/.exec(digits) ?? [];
  if (!area || !number) return err({ type: 'bad_landline' });
  return ok({ kind: 'landline', value: digits, display: `${area}-${number}` });
}

function grouped(digits: string, sizes: readonly number[]): string {
  let at = 0;
  return sizes.map((size) => digits.slice(at, (at += size))).join(' ');
}
