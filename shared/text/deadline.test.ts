import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../core/assert';
import { addDays, dayFromNumber, dayNumber, diffDays, isDay, type Day } from './day';
import { deadlineFrom } from './deadline';
import { addWorkingDays, isWorkingDay, NATIONAL_CALENDAR } from './working-days';

const day = (text: string): Day => must(isDay(text) ? text : null, `${text} is a day`);
const anyDay = fc.integer({ min: dayNumber(day('2024-01-01')), max: dayNumber(day('2028-06-01')) }).map(dayFromNumber);
const anyCount = fc.integer({ min: 1, max: 60 });
const from = (text: string, term: Parameters<typeof deadlineFrom>[1], minute?: number) =>
  deadlineFrom({ day: day(text), ...(minute === undefined ? {} : { minute }) }, term, NATIONAL_CALENDAR);

test('the day of receipt is not counted', () => {
  expect(from('2026-03-02', { unit: 'days', count: 3 })).toEqual({
    day: '2026-03-05',
    minute: null,
    provisional: false,
  });
  expect(from('2026-03-02', { unit: 'workingDays', count: 3 }).day).toBe('2026-03-05');
});

test('a period in days that ends on a day off ends on the next working day', () => {
  expect(from('2026-03-02', { unit: 'days', count: 5 }).day).toBe('2026-03-09'); // Saturday 7th → Monday
  expect(from('2026-02-10', { unit: 'days', count: 7 }).day).toBe('2026-02-24'); // Spring Festival
  expect(from('2026-02-10', { unit: 'days', count: 4 }).day).toBe('2026-02-14'); // a make-up Saturday is in time
});

test('a period in working days skips weekends and holidays', () => {
  expect(from('2026-09-24', { unit: 'workingDays', count: 5 }).day).toBe('2026-10-09');
});

test('hours run from the next full hour, over days off as well', () => {
  expect(from('2026-03-06', { unit: 'hours', count: 24 }, 9 * 60 + 20)).toEqual({
    day: '2026-03-07',
    minute: 600,
    provisional: false,
  });
  expect(from('2026-03-06', { unit: 'hours', count: 24 }, 23 * 60 + 30)).toMatchObject({
    day: '2026-03-07',
    minute: 1440,
  });
  expect(from('2026-03-06', { unit: 'hours', count: 48 })).toMatchObject({ day: '2026-03-08', minute: 1440 });
});

test('what depends on an unknown year is provisional', () => {
  expect(from('2026-12-30', { unit: 'days', count: 2 })).toMatchObject({ day: '2027-01-01', provisional: true });
  expect(from('2026-12-28', { unit: 'days', count: 2 }).provisional).toBe(false);
  expect(from('2026-12-28', { unit: 'workingDays', count: 10 }).provisional).toBe(true);
});

test('periods in days end on a working day, never early, and a longer period never ends earlier', () => {
  const unit = fc.constantFrom('days' as const, 'workingDays' as const);
  fc.assert(
    fc.property(anyDay, anyCount, unit, (start, count, unit) => {
      const end = deadlineFrom({ day: start }, { unit, count }, NATIONAL_CALENDAR).day;
      const later = deadlineFrom({ day: start }, { unit, count: count + 1 }, NATIONAL_CALENDAR).day;
      expect(isWorkingDay(end, NATIONAL_CALENDAR)).toBe(true);
      expect(diffDays(start, end)).toBeGreaterThanOrEqual(count);
      expect(later >= end).toBe(true);
    }),
  );
});

test('a moved end is the first working day after the counted one', () => {
  fc.assert(
    fc.property(anyDay, anyCount, (start, count) => {
      const end = deadlineFrom({ day: start }, { unit: 'days', count }, NATIONAL_CALENDAR).day;
      expect(end).toBe(addWorkingDays(addDays(start, count - 1), 1, NATIONAL_CALENDAR).day);
    }),
  );
});
