import { diffDays, isDay } from '../../text/day';
import type { ValueCaution, ValueProblem } from './problems';

/** Longest values in characters. Far below what a change can carry, so that a case with dozens of parties still fits. */
export const LIMITS = { short: 120, line: 500, note: 4000 } as const;
/** Longest name, in syllables: Tibetan syllables, Chinese characters or words of another script. */
export const NAME_SYLLABLES = 60;
/** Hundred billion yuan in fen; a larger amount is a slip of the keyboard. */
export const MAX_FEN = 10_000_000_000_000;

const EARLIEST_DAY = '1949-10-01';
/** A clock that believes an earlier day than this program's own making is wrong, and may not stop anybody's work. */
const CLOCK_IS_WRONG_BEFORE = '2026-01-01';
/** A clock may be some days late; a day this far ahead is a typing error. */
const DAYS_AHEAD_ALLOWED = 31;

/** Surrogate pairs count as one; combining signs count, which only makes the limit stricter. Cost grows with the limit, not with the text. */
export function checkLength(text: string, limit: number): ValueProblem | null {
  if (text.length <= limit) return null;
  const length = text.length > limit * 4 ? text.length : [...text].length;
  return length <= limit ? null : { type: 'too_long', limit, length, unit: 'characters' };
}

export function checkRequired(text: string, limit: number): ValueProblem | null {
  return text.trim() === '' ? { type: 'required' } : checkLength(text, limit);
}

export function checkName(name: string, required: boolean): ValueProblem | null {
  if (name.trim() === '') return required ? { type: 'required' } : null;
  const tooLong = checkLength(name, NAME_SYLLABLES * 16);
  if (tooLong) return tooLong;
  const length = nameSyllables(name);
  return length <= NAME_SYLLABLES ? null : { type: 'too_long', limit: NAME_SYLLABLES, length, unit: 'syllables' };
}

/** Syllables of a name in any mixture of scripts. */
export const nameSyllables = (name: string): number =>
  name.match(/[\u0F40-\u0FBC]+|\p{Script=Han}|[^\s\u0F00-\u0FFF\p{Script=Han}\p{P}]+/gu)?.length ?? 0;

/** A day on which something has happened: real, not absurdly early, not clearly in the future. Empty passes. */
export function checkPastDay(day: string, today: string): ValueProblem | null {
  if (day === '') return null;
  if (!isDay(day)) return { type: 'not_a_day' };
  if (day < EARLIEST_DAY) return { type: 'too_early' };
  const clockIsBelievable = today >= CLOCK_IS_WRONG_BEFORE;
  if (!clockIsBelievable || !isDay(today)) return null;
  return diffDays(today, day) > DAYS_AHEAD_ALLOWED ? { type: 'in_future', today } : null;
}

/** A day a little ahead of the clock, or any day when the clock itself cannot be right. */
export const cautionDay = (day: string, today: string): ValueCaution | null =>
  isDay(day) && day > today ? { type: 'day_ahead', today } : null;

/** An amount in fen; `null` is no amount and passes. `NaN` stands for text that could not be read as an amount. */
export function checkFen(fen: number | null): ValueProblem | null {
  if (fen === null) return null;
  if (!Number.isSafeInteger(fen)) return Number.isFinite(fen) && Math.abs(fen) > MAX_FEN ? { type: 'amount_too_large' } : { type: 'not_an_amount' };
  if (fen < 0) return { type: 'amount_negative' };
  return fen > MAX_FEN ? { type: 'amount_too_large' } : null;
}

/** Digits with an optional country code, area code and extension. Empty passes. */
export const cautionPhone = (phone: string): ValueCaution | null =>
  phone.trim() === '' || /^\+?[\d\s()（）-]{7,24}(转\d{1,6})?$/.test(phone.trim()) ? null : { type: 'phone_shape' };
