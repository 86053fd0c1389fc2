import type { Brand } from '../core/brand';
import { err, ok, type Result } from '../core/result';
import { toAsciiDigits, toHalfWidth } from './width';

/** A calendar day in Asia/Shanghai as YYYY-MM-DD; days compare with `<`. */
export type Day = Brand<string, 'Day'>;

export type DayError =
  | { readonly type: 'not_a_day' }
  | { readonly type: 'year_out_of_range'; readonly year: number }
  | { readonly type: 'impossible_day'; readonly year: number; readonly month: number; readonly day: number };

export interface DayParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** What people type, after folding: Chinese, separated, compact, Tibetan (with or without སྤྱི་ལོ, བ and ཉིན). */
const PATTERNS: readonly RegExp[] = [
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/,
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(?:སྤྱི་ལོ་?)?(\d{4})་?(?:ལོའི|ལོ)་?ཟླ་(?:བ་?)?(\d{1,2})(?:པའི|འི)?་?ཚེས་(\d{1,2})་?(?:ཉིན)?[་།]?$/,
];

/** Reads a typed day: 2026-3-5, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, ༢༠༢༦ལོའི་ཟླ་༣ཚེས་༥ཉིན, digits of any width. */
export function parseDay(text: string): Result<Day, DayError> {
  const folded = toAsciiDigits(toHalfWidth(text))
    .replace(/\s/g, '')
    .replaceAll('\u0F0C', '\u0F0B')
    .replace(/[–—－]/g, '-');
  for (const pattern of PATTERNS) {
    const numbers = pattern
      .exec(folded)
      ?.slice(1)
      .filter((group) => /^\d+$/.test(group))
      .map(Number);
    if (numbers) return dayFromParts({ year: numbers[0] ?? 0, month: numbers[1] ?? 0, day: numbers[2] ?? 0 });
  }
  return err({ type: 'not_a_day' });
}

/** The day with these numbers, unless the calendar has none. */
export function dayFromParts({ year, month, day }: DayParts): Result<Day, DayError> {
  if (year < FIRST_YEAR || year > LAST_YEAR) return err({ type: 'year_out_of_range', year });
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? ok(written({ year, month, day })) : err({ type: 'impossible_day', year, month, day });
}

/** Whether a string from outside is a Day in canonical form. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseDay(text).ok;
}

export function dayParts(day: Day): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  const { year, month, day: date } = dayParts(day);
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

export function dayFromNumber(number: number): Day {
  const date = new Date(number * MS_PER_DAY);
  return written({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}

export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function diffDays(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

export const MS_PER_DAY = 86_400_000;

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function written({ year, month, day }: DayParts): Day {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day; // the only place where the brand is given
}
