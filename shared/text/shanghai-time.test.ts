import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { epochMsAt, msToNextDay, shanghaiDay, shanghaiTime } from './shanghai-time';

const homeZone = process.env['TZ'];
afterEach(() => {
  if (homeZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = homeZone;
});

const tzDatabase = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const since1950 = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2199, 0, 1) });
const summerYears = fc.integer({ min: Date.UTC(1985, 11, 1), max: Date.UTC(1992, 1, 1) });

test('the day changes at midnight in Shanghai, which is 16:00 UTC', () => {
  expect(shanghaiDay(Date.UTC(2026, 2, 4, 15, 59, 59, 999))).toBe('2026-03-04');
  expect(shanghaiDay(Date.UTC(2026, 2, 4, 16))).toBe('2026-03-05');
  expect(shanghaiTime(Date.UTC(2026, 2, 4, 16, 30))).toEqual({ day: '2026-03-05', minute: 30 });
});

test('in the summers of 1986 to 1991 the day changed an hour earlier', () => {
  expect(shanghaiDay(Date.UTC(1990, 6, 1, 15, 30))).toBe('1990-07-02');
  expect(shanghaiDay(Date.UTC(1990, 0, 1, 15, 30))).toBe('1990-01-01');
});

test('agrees with the tz database from 1950 on', () => {
  fc.assert(
    fc.property(fc.oneof(since1950, summerYears), (ms) => {
      expect(shanghaiDay(ms)).toBe(tzDatabase.format(ms).replaceAll('/', '-'));
    }),
    { numRuns: 2000 },
  );
});

test('wall time and instant convert both ways', () => {
  fc.assert(
    fc.property(since1950, (ms) => {
      const minuteStart = Math.floor(ms / 60_000) * 60_000;
      const inRepeatedHour = shanghaiTime(minuteStart - 3_600_000).minute === shanghaiTime(minuteStart).minute;
      expect(epochMsAt(shanghaiTime(minuteStart))).toBe(inRepeatedHour ? minuteStart - 3_600_000 : minuteStart);
    }),
  );
});

test('the time to midnight ends exactly at the next day', () => {
  fc.assert(
    fc.property(since1950, (ms) => {
      const wait = msToNextDay(ms);
      expect(wait).toBeGreaterThan(0);
      expect(shanghaiDay(ms + wait)).not.toBe(shanghaiDay(ms));
      expect(shanghaiDay(ms + wait - 1)).toBe(shanghaiDay(ms));
    }),
  );
});

describe.each(['America/New_York', 'Asia/Urumqi', 'Pacific/Kiritimati'])('on a machine set to %s', (zone) => {
  test('the days are the same', () => {
    process.env['TZ'] = zone;
    expect(new Date(2026, 2, 5).getTime()).not.toBe(Date.UTC(2026, 2, 4, 16)); // the zone has taken effect
    expect(shanghaiDay(Date.UTC(2026, 2, 4, 16))).toBe('2026-03-05');
    expect(shanghaiDay(Date.UTC(2026, 2, 8, 15, 59))).toBe('2026-03-08'); // New York's clock change
    expect(epochMsAt(shanghaiTime(Date.UTC(2026, 10, 1, 6)))).toBe(Date.UTC(2026, 10, 1, 6));
  });
});
