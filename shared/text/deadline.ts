import { assert } from '../core/assert';
import { addDays, type Day } from './day';
import { addWorkingDays, workingDayFrom, type WorkCalendar } from './working-days';

export interface Term {
  readonly unit: 'hours' | 'days' | 'workingDays';
  readonly count: number;
}

/** When a period begins: the day of receipt and, where it matters and is known, the minute since midnight (0–1439). */
export interface DeadlineStart {
  readonly day: Day;
  readonly minute?: number;
}

export interface Deadline {
  /** The last day of the period: what is done on this day is in time. */
  readonly day: Day;
  /** For terms in hours the last minute since midnight, 0–1440; null when the whole day counts. */
  readonly minute: number | null;
  /** Rests on a year whose holidays are not known yet: recompute when the court enters that year. */
  readonly provisional: boolean;
}

const MINUTES_PER_DAY = 1440;

/**
 * The end of a period by Civil Procedure Law art. 85 (2023 numbering): the hour and the day in which it begins are not
 * counted; a period in days that ends on a day off ends on the next working day. Hours run on through nights and days off;
 * without a time of receipt they run from the end of that day.
 */
export function deadlineFrom(start: DeadlineStart, term: Term, calendar: WorkCalendar): Deadline {
  assert(Number.isInteger(term.count) && term.count > 0, 'a term is a positive whole number');
  switch (term.unit) {
    case 'hours':
      return hoursAfter(start, term.count);
    case 'days':
      return { ...workingDayFrom(addDays(start.day, term.count), calendar), minute: null };
    case 'workingDays':
      return { ...addWorkingDays(start.day, term.count, calendar), minute: null };
  }
}

/** Midnight at the end of a period is written as minute 1440 of the day that ends, so that the day shown is still in time. */
function hoursAfter({ day, minute }: DeadlineStart, hours: number): Deadline {
  const firstCounted = minute === undefined ? MINUTES_PER_DAY : (Math.floor(minute / 60) + 1) * 60;
  const end = firstCounted + hours * 60;
  const days = Math.ceil(end / MINUTES_PER_DAY) - 1;
  return { day: addDays(day, days), minute: end - days * MINUTES_PER_DAY, provisional: false };
}
