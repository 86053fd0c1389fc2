import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from './day';
import { creditCheck, maskIdNumber, parseCreditCode, parseResidentId, residentCheck, toResident18 } from './id-number';

const today = '2026-11-21' as Day; // a literal in canonical form
// 11010519491231002X is the example number printed in GB 11643-1999.
const EXAMPLE = '11010519491231002X';

test('accepts the example of the standard, in any width and case', () => {
  const expected = { ok: true, value: { value: EXAMPLE, kind: 'resident', birthDay: '1949-12-31', sex: 'female' } };
  for (const typed of [EXAMPLE, '11010519491231002x', '１１０１０５１９４９１２３１００２Ｘ', '110105 19491231 002X']) {
    expect(parseResidentId(typed, today), typed).toEqual(expected);
  }
});

test('accepts a number of the first generation and gives its longer form', () => {
  const parsed = parseResidentId('110105491231002', today);
  expect(parsed).toMatchObject({ ok: true, value: { kind: 'resident15', birthDay: '1949-12-31', sex: 'female' } });
  if (parsed.ok) expect(toResident18(parsed.value)).toBe(EXAMPLE);
});

test.each([
  ['', { type: 'empty' }],
  ['110105194912310021', { type: 'bad_checksum' }],
  ['11010519491231003X', { type: 'bad_checksum' }],
  ['1101051949123100', { type: 'bad_length', length: 16 }],
  ['1101051949123100O2', { type: 'bad_character', character: 'O' }],
  ['1101X519491231002X', { type: 'bad_character', character: 'X' }],
  ['11010549123100X', { type: 'bad_character', character: 'X' }],
  ['00010519491231002X', { type: 'bad_region', region: '00' }],
  ['110105194902300021', { type: 'bad_birth_day', digits: '19490230' }],
  ['110105202712310021', { type: 'bad_birth_day', digits: '20271231' }],
  ['110105190112310021', { type: 'bad_birth_day', digits: '19011231' }],
])('refuses %s', (typed, error) => {
  const parsed = parseResidentId(typed, today);
  expect(parsed.ok ? parsed.value : parsed.error).toEqual(error);
});

test('any one mistyped digit of a resident number is found', () => {
  const body = fc.tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 999 }),
  );
  fc.assert(
    fc.property(
      body,
      fc.integer({ min: 0, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      ([area, date, order], at, step) => {
        const pad = (value: number, width: number) => String(value).padStart(width, '0');
        const digits = `63${pad(area, 4)}199003${pad(date, 2)}${pad(order, 3)}`;
        const valid = digits + residentCheck(digits);
        expect(parseResidentId(valid, today).ok).toBe(true);
        const wrong = valid.slice(0, at) + ((Number(valid.charAt(at)) + step) % 10) + valid.slice(at + 1);
        expect(parseResidentId(wrong, today).ok).toBe(false);
      },
    ),
  );
});

test('accepts the example of GB 32100 and refuses a changed one', () => {
  const code = '91350100M000100Y43';
  expect(parseCreditCode(code.toLowerCase())).toEqual({ ok: true, value: { value: code, kind: 'credit' } });
  expect(parseCreditCode(`8${code.slice(1)}`)).toEqual({ ok: false, error: { type: 'bad_checksum' } });
});

test.each([
  ['', { type: 'empty' }],
  ['91632725MB000000', { type: 'bad_length', length: 16 }],
  ['91632725IB00000000', { type: 'bad_character', character: 'I' }],
])('refuses the credit code %s', (typed, error) => {
  const parsed = parseCreditCode(typed);
  expect(parsed.ok ? parsed.value : parsed.error).toEqual(error);
});

test('any one mistyped character of a credit code is found', () => {
  const letters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  const body = fc.string({ unit: fc.constantFrom(...letters), minLength: 17, maxLength: 17 });
  fc.assert(
    fc.property(body, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 30 }), (text, at, step) => {
      const valid = text + creditCheck(text);
      expect(parseCreditCode(valid).ok).toBe(true);
      const wrong = letters[(letters.indexOf(valid.charAt(at)) + step) % 31] ?? '';
      expect(parseCreditCode(valid.slice(0, at) + wrong + valid.slice(at + 1)).ok).toBe(false);
    }),
  );
});

test('the screen shows the first three and the last four characters', () => {
  expect(maskIdNumber(EXAMPLE)).toBe('110***********002X');
  expect(maskIdNumber('12345')).toBe('*****');
});
