import { isDay } from '../../text/day';
import type { RequestProblem } from './request-problems';

/** Longest texts in characters (UTF-16 units). A change carries 64 KB, so a request and its answer fit with room to spare. */
export const LIMITS = { line: 200, text: 2000 } as const;

export const checkText = (text: string, limit: number): RequestProblem | null =>
  text.length > limit ? { type: 'too_long', limit } : null;

export const checkRequired = (text: string, limit: number): RequestProblem | null =>
  text.trim() === '' ? { type: 'required' } : checkText(text, limit);

export const checkOneOf = (value: string, values: readonly string[]): RequestProblem | null =>
  values.includes(value) ? null : { type: 'not_chosen' };

/** The day of a legal time: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm` where the minute matters. */
export const dayOfLegalTime = (on: string): string => on.slice(0, 10);

const isLegalTime = (on: string): boolean =>
  isDay(dayOfLegalTime(on)) && (on.length === 10 || /^T([01]\d|2[0-3]):[0-5]\d$/.test(on.slice(10)));

/**
 * Legal time of something that happened to a request: not before its issue, not after today. A clock that believes a day before the
 * issue is wrong, and may not stop anybody's work: then the future is not checked.
 */
export function checkHappened(
  on: string,
  { issuedOn, today }: { readonly issuedOn: string; readonly today: string },
): RequestProblem | null {
  if (on === '') return { type: 'required' };
  if (!isLegalTime(on)) return { type: 'not_a_day' };
  const day = dayOfLegalTime(on);
  if (issuedOn !== '' && day < issuedOn) return { type: 'before_issue', issuedOn };
  const clockIsBelievable = today >= issuedOn;
  return clockIsBelievable && day > today ? { type: 'in_future', today } : null;
}

/** A day by which something is to be done. */
export function checkDue(due: string, today: string): RequestProblem | null {
  if (due === '') return { type: 'required' };
  if (!isDay(due)) return { type: 'not_a_day' };
  return due < today ? { type: 'in_past', today } : null;
}
