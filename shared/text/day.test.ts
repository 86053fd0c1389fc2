import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../core/assert';
import { addDays, dayFromNumber, dayNumber, diffDays, isDay, parseDay, weekday, type Day } from './day';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  return must(parsed.ok ? parsed.value : null, `${text} is a day`);
};
const anyDay = fc.integer({ min: -25_567, max: 84_005 }).map(dayFromNumber); // 1900-01-01 to 2199-12-31

test('reads every way in which people write a day', () => {
  const ways = [
    '2026-3-5',
    '2026-03-05',
    '2026/3/5',
    '2026.3.5',
    '2026年3月5日',
    ' 2026 年 3 月 5 号 ',
    '２０２６年３月５日',
    '20260305',
    '༢༠༢༦ལོའི་ཟླ་༣ཚེས་༥ཉིན',
    '2026ལོའི་ཟླ་3ཚེས་5ཉིན',
    'སྤྱི་ལོ་2026ལོའི་ཟླ་བ་3པའི་ཚེས་5ཉིན།',
  ];
  for (const way of ways) expect(parseDay(way), way).toEqual({ ok: true, value: '2026-03-05' });
});

test('refuses days that the calendar does not have', () => {
  expect(parseDay('2026-02-30')).toEqual({
    ok: false,
    error: { type: 'impossible_day', year: 2026, month: 2, day: 30 },
  });
  expect(parseDay('2025年2月29日').ok).toBe(false);
  expect(parseDay('2024年2月29日').ok).toBe(true);
  expect(parseDay('1900-02-29').ok).toBe(false);
  expect(parseDay('2026-13-01').ok).toBe(false);
  expect(parseDay('2026-00-10').ok).toBe(false);
  expect(parseDay('0026-03-05')).toEqual({ ok: false, error: { type: 'year_out_of_range', year: 26 } });
});

test('refuses what is not a day', () => {
  for (const text of ['', '明天', '26-3-5', '2026-3', '2026-3/5', '2026-3-5 10:00', '202635']) {
    expect(parseDay(text), text).toEqual({ ok: false, error: { type: 'not_a_day' } });
  }
});

test('only the canonical form counts as a Day', () => {
  expect(isDay('2026-03-05')).toBe(true);
  expect(isDay('2026-3-5')).toBe(false);
  expect(isDay('2026-02-30')).toBe(false);
});

test('knows weekdays', () => {
  expect(weekday(day('2026-03-05'))).toBe(4);
  expect(weekday(day('1900-01-01'))).toBe(1);
  expect(weekday(day('1969-12-31'))).toBe(3);
});

test('adding and subtracting days agree and cross leap days', () => {
  expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
  expect(addDays(day('2025-12-31'), 1)).toBe('2026-01-01');
  expect(diffDays(day('2024-02-28'), day('2024-03-01'))).toBe(2);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (start, count) => {
      const moved = addDays(start, count);
      expect(diffDays(start, moved)).toBe(count);
      expect((((weekday(start) + count) % 7) + 7) % 7).toBe(weekday(moved));
      expect(start < moved).toBe(count > 0);
    }),
  );
});

test('numbers and days convert both ways', () => {
  fc.assert(
    fc.property(anyDay, (value) => {
      expect(dayFromNumber(dayNumber(value))).toBe(value);
      expect(isDay(value)).toBe(true);
    }),
  );
});
