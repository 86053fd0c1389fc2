import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from './day';
import { formatDocumentNumber, parseDocumentNumber } from './document-number';

const today = '2026-11-21' as Day; // a literal in canonical form

test.each([
  '囊法执协字〔2026〕12号',
  '囊法执协字[2026]12号',
  '囊法执协字（２０２６）第 12 号',
  ' 囊法执协字【2026】12号 ',
])('reads %s', (typed) => {
  expect(parseDocumentNumber(typed, today)).toEqual({
    ok: true,
    value: { prefix: '囊法执协字', year: 2026, serial: 12 },
  });
});

test('writes six-angle brackets and no leading zero', () => {
  expect(formatDocumentNumber({ prefix: '囊法字', year: 2016, serial: 15 })).toBe('囊法字〔2016〕15号');
});

test.each([
  ['（2026）青2725执12号', { type: 'case_number' }],
  ['囊法字〔2027〕1号', { type: 'bad_year', year: 2027, problem: 'future' }],
  ['囊法字〔1900〕1号', { type: 'bad_year', year: 1900, problem: 'too_early' }],
  ['囊法字〔2026〕012号', { type: 'bad_serial', serial: '012' }],
  ['囊法字〔2026〕0号', { type: 'bad_serial', serial: '0' }],
  ['〔2026〕12号', { type: 'not_a_document_number' }],
  ['囊法字2026年12号', { type: 'not_a_document_number' }],
  ['', { type: 'not_a_document_number' }],
])('refuses %s', (typed, error) => {
  const parsed = parseDocumentNumber(typed, today);
  expect(parsed.ok ? parsed.value : parsed.error).toEqual(error);
});

test('every number that can be written is read back', () => {
  const anyNumber = fc.record({
    prefix: fc.constantFrom('囊法字', '囊法执协字', '法发', '荔政法', '楚政法发'),
    year: fc.integer({ min: 1949, max: 2026 }),
    serial: fc.integer({ min: 1, max: 999_999_999 }),
  });
  fc.assert(
    fc.property(anyNumber, (number) => {
      expect(parseDocumentNumber(formatDocumentNumber(number), today)).toEqual({ ok: true, value: number });
    }),
  );
});
