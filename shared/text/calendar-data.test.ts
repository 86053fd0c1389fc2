import { describe, expect, test } from 'vitest';
import { must } from '../core/assert';
import { NATIONAL_CALENDAR_YEARS } from './calendar-data';
import { diffDays, isDay, weekday, type Day } from './day';

const asDay = (text: string): Day => must(isDay(text) ? text : null, `${text} is a day`);

describe.each(NATIONAL_CALENDAR_YEARS)('the plan of $year', ({ year, holidays, makeUpDays, source }) => {
  test('holds only days of its year, in order, without overlap', () => {
    const ends = holidays.flat().map(asDay);
    expect(ends).toEqual(ends.toSorted());
    for (const day of [...ends, ...makeUpDays.map(asDay)]) expect(day.slice(0, 4)).toBe(String(year));
  });

  test('works only on Saturdays and Sundays outside the holidays', () => {
    for (const day of makeUpDays.map(asDay)) {
      expect([0, 6]).toContain(weekday(day));
      expect(holidays.some(([first, last]) => first <= day && day <= last)).toBe(false);
    }
  });

  test('gives exactly the statutory days off: 11 a year until 2024, 13 since', () => {
    const offWeekdays = holidays.flatMap(([first, last]) =>
      Array.from({ length: diffDays(asDay(first), asDay(last)) + 1 }, (_, i) => (weekday(asDay(first)) + i) % 7),
    );
    const gained = offWeekdays.filter((day) => day !== 0 && day !== 6).length - makeUpDays.length;
    expect(gained).toBe(year <= 2024 ? 11 : 13);
  });

  test('names its source', () => {
    expect(source).toMatch(/〔\d{4}〕\d+号|通知/);
  });
});
