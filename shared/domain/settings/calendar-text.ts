import { diffDays, isDay, parseDay, yearOf, type Day } from '../../text/day';
import { err, ok, type Result } from '../../core/result';

/** A line of a typed calendar that cannot be used; `line` counts from 1. */
export type CalendarTextError =
  | { readonly type: 'not_a_day'; readonly line: number }
  | { readonly type: 'wrong_order'; readonly line: number }
  | { readonly type: 'other_year'; readonly line: number }
  | { readonly type: 'too_long'; readonly line: number };

/** No holiday of the State Council is longer than this many days; a longer one is a typing error. */
const LONGEST = 15;

/**
 * Reads days off, one a line: `2027-01-01` or a first and a last day joined by 至, 到, ~ or ནས. The days may be typed in any form that
 * `parseDay` knows. A range may begin in the year before (a new year's holiday that starts in December).
 */
export function parseRanges(text: string, year: number): Result<readonly (readonly [Day, Day])[], CalendarTextError> {
  const ranges: (readonly [Day, Day])[] = [];
  for (const { line, content } of linesOf(text)) {
    const [first, last] = content
      .split(/\s*(?:至|到|~|～|—|ནས་?)\s*/)
      .map((part) => parseDay(part.replace(/བར་?$/, '')));
    if (!first?.ok || (last && !last.ok)) return err({ type: 'not_a_day', line });
    const end = last?.ok ? last.value : first.value;
    if (end < first.value) return err({ type: 'wrong_order', line });
    if (diffDays(first.value, end) >= LONGEST) return err({ type: 'too_long', line });
    if (yearOf(end) !== year && yearOf(first.value) !== year) return err({ type: 'other_year', line });
    ranges.push([first.value, end]);
  }
  return ok(ranges.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads make-up working days, one a line. */
export function parseDays(text: string, year: number): Result<readonly Day[], CalendarTextError> {
  const days: Day[] = [];
  for (const { line, content } of linesOf(text)) {
    const day = parseDay(content);
    if (!day.ok) return err({ type: 'not_a_day', line });
    if (yearOf(day.value) !== year) return err({ type: 'other_year', line });
    days.push(day.value);
  }
  return ok([...new Set(days)].toSorted());
}

/** The text that reads back as these ranges. */
export const textFromRanges = (ranges: readonly (readonly [string, string])[]): string =>
  ranges.map(([first, last]) => (first === last ? first : `${first} ~ ${last}`)).join('\n');

export const isYear = (year: number): boolean => isDay(`${year}-01-01`);

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((content, i) => ({ line: i + 1, content: content.trim() }))
    .filter(({ content }) => content !== '');
