import { diffDays, isDay, parseDay } from '../../text/day';
import { parseMoney, type Fen } from '../../text/money';
import { parsePhone } from '../../text/phone';
import type { ValueCaution, ValueProblem } from './problems';

/** Longest values in characters. Far below what a change can carry, so that a case with dozens of parties still fits. */
export const LIMITS = { short: 120, line: 500, note: 4000 } as const;
/** Longest name, in syllables: Tibetan syllables, Chinese characters or words of another script. */
export const NAME_SYLLABLES = 60;

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

/** A day in any usual spelling as `YYYY-MM-DD`; what is no day stays as typed. */
export function dayOf(text: string): string {
  if (text.length > LIMITS.short) return text.trim();
  const day = parseDay(text);
  return day.ok ? day.value : text.trim();
}

/** A day on which something has happened: real, not absurdly early, not clearly in the future. Empty passes. */
export function checkPastDay(text: string, today: string): ValueProblem | null {
  const day = dayOf(text);
  if (day === '') return null;
  if (!isDay(day)) return { type: 'not_a_day' };
  if (day < EARLIEST_DAY) return { type: 'too_early' };
  const clockIsBelievable = today >= CLOCK_IS_WRONG_BEFORE;
  if (!clockIsBelievable || !isDay(today)) return null;
  return diffDays(today, day) > DAYS_AHEAD_ALLOWED ? { type: 'in_future', today } : null;
}

/** Whether a year lies ahead of a clock that can be believed. */
export const isYearAhead = (year: number, today: string): boolean =>
  today >= CLOCK_IS_WRONG_BEFORE && year > Number(today.slice(0, 4));

/** A day a little ahead of the clock, or any day when the clock itself cannot be right. */
export function cautionDay(text: string, today: string): ValueCaution | null {
  const day = dayOf(text);
  return isDay(day) && day > today ? { type: 'day_ahead', today } : null;
}

/** An amount in yuan as typed. Empty passes. */
export function checkAmount(text: string): ValueProblem | null {
  if (text.trim() === '') return null;
  const tooLong = checkLength(text, LIMITS.short);
  if (tooLong) return tooLong;
  const read = parseMoney(text);
  return read.ok || read.error.type === 'empty' ? null : { type: 'amount', reason: read.error.type };
}

/** The day of something that is being recorded: there must be one. */
export const checkDone = (text: string, today: string): ValueProblem | null =>
  text.trim() === '' ? { type: 'required' } : checkPastDay(text, today);

/** An amount that was paid: there must be one, and more than nothing. */
export function checkPayment(text: string): ValueProblem | null {
  if (text.trim() === '') return { type: 'required' };
  const read = parseMoney(text);
  return read.ok && read.value === 0 ? { type: 'amount_zero' } : checkAmount(text);
}

/** Fen of a checked amount; null for an empty one. */
export function fenOf(text: string): Fen | null {
  const read = parseMoney(text);
  return read.ok ? read.value : null;
}

/** A telephone number of China in any usual spelling. Empty passes. */
export function cautionPhone(phone: string): ValueCaution | null {
  const read = parsePhone(phone.slice(0, LIMITS.short));
  return read.ok || read.error.type === 'empty' ? null : { type: 'phone_shape' };
}
