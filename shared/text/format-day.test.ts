import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromNumber, parseDay, type Day } from './day';
import { formatDay } from './format-day';

const day = '2026-03-05' as Day; // a literal in canonical form

test('writes the short forms', () => {
  expect(formatDay(day, 'zh-CN')).toBe('2026年3月5日');
  expect(formatDay(day, 'bo')).toBe('2026ལོའི་ཟླ་3ཚེས་5ཉིན');
  expect(formatDay(day, 'en')).toBe('2026-03-05');
});

test('the long forms add the weekday', () => {
  expect(formatDay(day, 'zh-CN', { form: 'long' })).toBe('2026年3月5日 星期四');
  expect(formatDay(day, 'bo', { form: 'long' })).toBe('2026ལོའི་ཟླ་3ཚེས་5ཉིན (གཟའ་ཕུར་བུ)');
});

test('Tibetan digits are for Tibetan text only', () => {
  expect(formatDay(day, 'bo', { digits: 'tibetan' })).toBe('༢༠༢༦ལོའི་ཟླ་༣ཚེས་༥ཉིན');
  expect(formatDay(day, 'zh-CN', { digits: 'tibetan' })).toBe('2026年3月5日');
});

test('what is written can be read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -25_567, max: 84_005 }),
      fc.constantFrom('zh-CN' as const, 'bo' as const, 'en' as const),
      fc.constantFrom('arabic' as const, 'tibetan' as const),
      (number, language, digits) => {
        const value = dayFromNumber(number);
        expect(parseDay(formatDay(value, language, { digits }))).toEqual({ ok: true, value });
      },
    ),
  );
});
