import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, FIELD_LIMITS, tooLong } from './limits';

const syllable = 'བསྒྲུབས་';

test('a name of 60 syllables is accepted, even of the longest ones, and one of 81 is not', () => {
  expect(tooLong(syllable.repeat(60), FIELD_LIMITS.name)).toBeNull();
  expect(tooLong(syllable.repeat(80), FIELD_LIMITS.name)).toBeNull();
  expect(tooLong(syllable.repeat(81), FIELD_LIMITS.name)).toEqual({ type: 'too_long', unit: 'syllables', limit: 80 });
});

test('the limit itself is accepted, one more is not', () => {
  expect(tooLong('字'.repeat(600), FIELD_LIMITS.line)).toBeNull();
  expect(tooLong('字'.repeat(601), FIELD_LIMITS.line)).toEqual({ type: 'too_long', unit: 'graphemes', limit: 600 });
  expect(tooLong('རྫོ'.repeat(600), FIELD_LIMITS.line)).toBeNull();
});

test('a paste of 1 MB is refused with the limit, and quickly', () => {
  const paste = 'རྫོང་ཁག་\n'.repeat(120_000);
  const started = performance.now();
  expect(cleanText(paste, { limit: FIELD_LIMITS.note, lines: 'many' })).toEqual({
    ok: false,
    error: { type: 'too_long', unit: 'graphemes', limit: 4000 },
  });
  expect(performance.now() - started).toBeLessThan(3000);
});

test('endless marks on one letter are too long, although they are one grapheme', () => {
  expect(tooLong(`ཀ${'\u0F72'.repeat(50_000)}`, FIELD_LIMITS.note)?.type).toBe('too_long');
});

test('pasted text loses its control characters and, in one-line fields, its line ends', () => {
  const pasted = ' 才旦\u0000\r\n\t 卓玛\u200B ';
  expect(cleanText(pasted, { limit: FIELD_LIMITS.name })).toEqual({ ok: true, value: '才旦 卓玛' });
  expect(cleanText(pasted, { limit: FIELD_LIMITS.note, lines: 'many' })).toEqual({ ok: true, value: '才旦\n\t 卓玛' });
});

test('cleaning never makes a text longer than its limit or changes a clean one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const clean = cleanText(text, { limit: FIELD_LIMITS.number });
      if (!clean.ok) return;
      expect(tooLong(clean.value, FIELD_LIMITS.number)).toBeNull();
      expect(cleanText(clean.value, { limit: FIELD_LIMITS.number })).toEqual(clean);
    }),
  );
});
