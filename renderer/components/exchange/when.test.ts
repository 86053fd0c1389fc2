import { expect, test } from 'vitest';
import { daysAgo } from './when';

const at = (text: string) => Date.parse(`${text}+08:00`);

test('days are counted by the calendar of Shanghai, not by hours', () => {
  expect(daysAgo(at('2026-11-20T23:59'), at('2026-11-21T00:01'))).toBe(1);
  expect(daysAgo(at('2026-11-21T00:01'), at('2026-11-21T23:59'))).toBe(0);
  expect(daysAgo(at('2026-11-18T12:00'), at('2026-11-21T08:00'))).toBe(3);
});

test('a time in the future is today: the clock was wrong, and nobody is told nonsense', () => {
  expect(daysAgo(at('2027-01-01T00:00'), at('2026-11-21T08:00'))).toBe(0);
});
