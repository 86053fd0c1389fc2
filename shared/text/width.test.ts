import { expect, test } from 'vitest';
import { foldNumberInput, toAsciiDigits, toHalfWidth, toTibetanDigits } from './width';

test('full-width letters, digits, brackets and spaces become half-width', () => {
  expect(toHalfWidth('（２０２６）Ａ　ｂ')).toBe('(2026)A b');
});

test('Tibetan digits and ASCII digits convert both ways', () => {
  expect(toAsciiDigits('༢༠༢༦ལོ')).toBe('2026ལོ');
  expect(toTibetanDigits('2026ལོ')).toBe('༢༠༢༦ལོ');
});

test('number input loses its spaces and its choice of bracket', () => {
  expect(foldNumberInput(' 囊法字〔２０１６〕 15号 ')).toBe('囊法字(2016)15号');
  expect(foldNumberInput('[2016]【1】')).toBe('(2016)(1)');
});
