import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../core/assert';
import { addDays, dayFromNumber, dayNumber, isDay, type Day } from './day';
import {
  addWorkingDays,
  isWorkingDay,
  lastCertainYear,
  NATIONAL_CALENDAR,
  withYear,
  workingDayFrom,
  workingDaysBetween,
} from './working-days';

const day = (text: string): Day => must(isDay(text) ? text : null, `${text} is a day`);
const anyDay = fc.integer({ min: dayNumber(day('2023-06-01')), max: dayNumber(day('2028-06-01')) }).map(dayFromNumber);
const plan2027 = {
  year: 2027,
  holidays: [['2027-01-01', '2027-01-03']],
  makeUpDays: ['2027-01-09'],
  source: 'entered in a test',
  confirmed: true,
  note: '',
} as const;

test('weekends, holidays and make-up days are told apart', () => {
  expect(isWorkingDay(day('2026-02-13'), NATIONAL_CALENDAR)).toBe(true);
  expect(isWorkingDay(day('2026-02-14'), NATIONAL_CALENDAR)).toBe(true); // Saturday, make-up
  expect(isWorkingDay(day('2026-02-16'), NATIONAL_CALENDAR)).toBe(false); // Monday, Spring Festival
  expect(isWorkingDay(day('2026-03-07'), NATIONAL_CALENDAR)).toBe(false); // Saturday
});

test('counting starts on the day after and jumps over the Spring Festival', () => {
  expect(addWorkingDays(day('2026-02-13'), 1, NATIONAL_CALENDAR)).toEqual({ day: '2026-02-14', provisional: false });
  expect(addWorkingDays(day('2026-02-13'), 3, NATIONAL_CALENDAR)).toEqual({ day: '2026-02-25', provisional: false });
  expect(addWorkingDays(day('2026-02-16'), 0, NATIONAL_CALENDAR)).toEqual({ day: '2026-02-16', provisional: false });
});

test('a day beyond the last certain year is provisional until the court enters that year', () => {
  expect(lastCertainYear(NATIONAL_CALENDAR)).toBe(2026);
  expect(addWorkingDays(day('2026-12-30'), 2, NATIONAL_CALENDAR)).toEqual({ day: '2027-01-01', provisional: true });
  const extended = withYear(NATIONAL_CALENDAR, plan2027);
  expect(lastCertainYear(extended)).toBe(2027);
  expect(addWorkingDays(day('2026-12-30'), 2, extended)).toEqual({ day: '2027-01-04', provisional: false });
  expect(isWorkingDay(day('2027-01-09'), extended)).toBe(true);
  expect(lastCertainYear(NATIONAL_CALENDAR)).toBe(2026);
});

test('a gap between known years is not certain', () => {
  expect(lastCertainYear(withYear(NATIONAL_CALENDAR, { ...plan2027, year: 2030 }))).toBe(2026);
  expect(lastCertainYear({ years: new Map() })).toBeNull();
});

test('working days add up and are working days', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (start, a, b) => {
      const once = addWorkingDays(start, a + b, NATIONAL_CALENDAR);
      const twice = addWorkingDays(addWorkingDays(start, a, NATIONAL_CALENDAR).day, b, NATIONAL_CALENDAR);
      expect(once.day).toBe(twice.day);
      expect(isWorkingDay(once.day, NATIONAL_CALENDAR)).toBe(true);
      expect(workingDaysBetween(start, once.day, NATIONAL_CALENDAR)).toEqual({
        count: a + b,
        provisional: once.provisional,
      });
    }),
  );
});

test('counts between days in both directions', () => {
  expect(workingDaysBetween(day('2026-02-13'), day('2026-02-25'), NATIONAL_CALENDAR).count).toBe(3);
  expect(workingDaysBetween(day('2026-02-25'), day('2026-02-13'), NATIONAL_CALENDAR).count).toBe(-3);
  expect(workingDaysBetween(day('2026-02-13'), day('2026-02-13'), NATIONAL_CALENDAR).count).toBe(0);
});

test('the working day from a day is the first one on or after it', () => {
  fc.assert(
    fc.property(anyDay, (start) => {
      const { day: found } = workingDayFrom(start, NATIONAL_CALENDAR);
      expect(found >= start).toBe(true);
      expect(addWorkingDays(addDays(start, -1), 1, NATIONAL_CALENDAR).day).toBe(found);
    }),
  );
});
