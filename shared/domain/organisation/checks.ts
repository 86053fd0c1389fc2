import { parsePhone } from '../../text/phone';

/** Why a form of the directory cannot be saved; `field` names the input that shows it. */
export type DirectoryError =
  | { readonly type: 'required'; readonly field: string }
  | { readonly type: 'too_long'; readonly field: string; readonly max: number }
  | { readonly type: 'bad_phone'; readonly field: string }
  | { readonly type: 'bad_court_code'; readonly field: string }
  | { readonly type: 'bad_day'; readonly field: string }
  /** The last day lies before the first. */
  | { readonly type: 'days_reversed'; readonly field: string }
  /** Meanwhile it has gone another way. */
  | { readonly type: 'not_now' }
  /** The record is not on this machine (any more). */
  | { readonly type: 'not_found' }
  /** Every value is as it was. */
  | { readonly type: 'nothing_to_save' };

/** Longest name in characters: 60 Tibetan syllables of at most 7 letters with their tsheg. */
export const MAX_NAME = 480;
export const MAX_LINE = 500;

export const trimmed = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

/** Empty becomes null, so that a field is either filled or not there. */
export const filledOrNull = (text: string): string | null => trimmed(text) || null;

export const checkRequired = (field: string, text: string): DirectoryError | null =>
  trimmed(text) === '' ? { type: 'required', field } : null;

export const checkLength = (field: string, text: string, max = MAX_NAME): DirectoryError | null =>
  [...text].length > max ? { type: 'too_long', field, max } : null;

export const checkPhone = (field: string, text: string): DirectoryError | null =>
  trimmed(text) === '' || parsePhone(text).ok ? null : { type: 'bad_phone', field };

/** One province character and up to four digits, as in 青2725; the Supreme Court's code has none of either. */
export const checkCourtCode = (field: string, text: string): DirectoryError | null =>
  /^\p{Script=Han}\d{1,4}$/u.test(trimmed(text)) ? null : { type: 'bad_court_code', field };

/** Digits only, with area code, for storing; null when empty. Call after `checkPhone`. */
export function storedPhone(text: string): string | null {
  const phone = parsePhone(text);
  return phone.ok ? phone.value.value : null;
}

export const firstOf = (...checks: readonly (DirectoryError | null)[]): DirectoryError | null =>
  checks.find((check) => check !== null) ?? null;

/** All complaints about a form, by field: for showing them in place while typing. */
export function byField(checks: readonly (DirectoryError | null)[]): ReadonlyMap<string, DirectoryError> {
  return new Map(
    checks.flatMap((check) => (check && 'field' in check ? [[check.field, check] as const] : [])).toReversed(),
  );
}
