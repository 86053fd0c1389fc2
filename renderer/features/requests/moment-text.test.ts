import { expect, test } from 'vitest';
import { joinMoment, splitMoment, tidyClock } from './moment-text';

test.each([
  ['2026-11-20', { day: '2026-11-20', clock: '' }],
  ['2026-11-20T09:30', { day: '2026-11-20', clock: '09:30' }],
  ['', { day: '', clock: '' }],
])('%s is taken apart and put together again', (value, parts) => {
  expect(splitMoment(value)).toEqual(parts);
  expect(joinMoment(parts)).toBe(value);
});

test.each([
  ['9:30', '09:30'],
  ['0930', '09:30'],
  ['９：３０', '09:30'],
  ['༠༩:༣༠', '09:30'],
  ['noon', 'noon'],
  ['', ''],
])('the time %s becomes %s', (typed, tidy) => {
  expect(tidyClock(typed)).toBe(tidy);
});
