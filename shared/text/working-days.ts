import { assert } from '../core/assert';
import { NATIONAL_CALENDAR_YEARS, type CalendarYear } from './calendar-data';
import { addDays, diffDays, weekday, yearOf, type Day } from './day';

/** Holiday plans by year. A year without one has weekends only, and every date that depends on it is provisional. */
export interface WorkCalendar {
  readonly years: ReadonlyMap<number, CalendarYear>;
}

/** A computed day, and whether it rests on a year whose plan is not known yet. */
export interface ComputedDay {
  readonly day: Day;
  readonly provisional: boolean;
}

export const NATIONAL_CALENDAR: WorkCalendar = NATIONAL_CALENDAR_YEARS.reduce(withYear, { years: new Map() });

/** The calendar with one year added or replaced; the given calendar is not changed. */
export function withYear(calendar: WorkCalendar, plan: CalendarYear): WorkCalendar {
  return { years: new Map([...calendar.years, [plan.year, plan]]) };
}

/** The last year up to which every year since the first is known; null for an empty calendar. */
export function lastCertainYear({ years }: WorkCalendar): number | null {
  if (years.size === 0) return null;
  let year = Math.min(...years.keys());
  while (years.has(year + 1)) year++;
  return year;
}

export function isCertain(day: Day, { years }: WorkCalendar): boolean {
  return years.has(yearOf(day));
}

export function isWorkingDay(day: Day, { years }: WorkCalendar): boolean {
  const plan = years.get(yearOf(day));
  if (plan?.makeUpDays.includes(day)) return true;
  if (plan?.holidays.some(([first, last]) => first <= day && day <= last)) return false;
  return isWeekday(day);
}

/** The `count`-th working day after `day`, which itself is not counted; `day` as it is when `count` is 0. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): ComputedDay {
  assert(Number.isInteger(count) && count >= 0, 'a number of working days is a whole number, not negative');
  let reached = day;
  let provisional = false;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    provisional ||= !isCertain(reached, calendar);
    if (isWorkingDay(reached, calendar)) left--;
  }
  return { day: reached, provisional };
}

/** `day` itself when it is a working day, else the next one. */
export function workingDayFrom(day: Day, calendar: WorkCalendar): ComputedDay {
  let reached = day;
  let provisional = !isCertain(reached, calendar);
  while (!isWorkingDay(reached, calendar)) {
    reached = addDays(reached, 1);
    provisional ||= !isCertain(reached, calendar);
  }
  return { day: reached, provisional };
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(
  from: Day,
  to: Day,
  calendar: WorkCalendar,
): { readonly count: number; readonly provisional: boolean } {
  if (to < from) {
    const { count, provisional } = workingDaysBetween(to, from, calendar);
    return { count: -count, provisional };
  }
  const days = Array.from({ length: diffDays(from, to) }, (_, i) => addDays(from, i + 1));
  return {
    count: days.filter((day) => isWorkingDay(day, calendar)).length,
    provisional: days.some((day) => !isCertain(day, calendar)),
  };
}

function isWeekday(day: Day): boolean {
  const number = weekday(day);
  return number !== 0 && number !== 6;
}
