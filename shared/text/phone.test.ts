import fc from 'fast-check';
import { expect, test } from 'vitest';
import { must } from '../core/assert';
import { maskPhone, parsePhone } from './phone';

test.each([
  ['13900001234', 'mobile', '13900001234', '139 0000 1234'],
  ['+86 139-0000-1234', 'mobile', '13900001234', '139 0000 1234'],
  ['１３９ ００００ １２３４', 'mobile', '13900001234', '139 0000 1234'],
  ['༡༣༩༠༠༠༠༡༢༣༤', 'mobile', '13900001234', '139 0000 1234'],
  ['0976-8871234', 'landline', '09768871234', '0976-8871234'],
  ['(0976) 8871234', 'landline', '09768871234', '0976-8871234'],
  ['8871234', 'landline', '09768871234', '0976-8871234'],
  ['010-66551234', 'landline', '01066551234', '010-66551234'],
  ['0976-8871234转801', 'landline', '09768871234-801', '0976-8871234-801'],
  ['0976-8871234-801', 'landline', '09768871234-801', '0976-8871234-801'],
  ['110', 'short', '110', '110'],
  ['12368', 'short', '12368', '12368'],
  ['662233', 'short', '662233', '662233'],
  ['400-810-1234', 'service', '4008101234', '400 810 1234'],
])('reads %s as %s', (text, kind, value, display) => {
  expect(parsePhone(text)).toEqual({ ok: true, value: { kind, value, display } });
});

test.each([
  ['', 'empty'],
  ['  ', 'empty'],
  ['王局长', 'bad_character'],
  ['139000O1234', 'bad_character'],
  ['13900001234转1', 'bad_character'],
  ['12000001234', 'bad_mobile'],
  ['0976123', 'bad_landline'],
  ['0100-1234567', 'bad_landline'],
  ['0976-1234567', 'bad_landline'],
  ['1390000123', 'bad_length'],
  ['12', 'bad_length'],
  ['139000012345', 'bad_length'],
])('refuses %s as %s', (text, type) => {
  expect(parsePhone(text)).toMatchObject({ ok: false, error: { type } });
});

test('another county has another area code', () => {
  expect(parsePhone('6123456', '0878')).toMatchObject({ ok: true, value: { value: '08786123456' } });
});

test('the screen hides the middle of personal numbers', () => {
  const mask = (text: string) => {
    const parsed = parsePhone(text);
    return maskPhone(must(parsed.ok ? parsed.value : null, `${text} is a number`));
  };
  expect(mask('13900001234')).toBe('139****1234');
  expect(mask('0976-8871234')).toBe('097****1234');
  expect(mask('110')).toBe('110');
});

test('a normalised number and its display form are read as the same number', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(digits, (text) => {
      const once = parsePhone(text);
      if (!once.ok) return;
      expect(parsePhone(once.value.value)).toEqual(once);
      expect(parsePhone(once.value.display)).toEqual(once);
    }),
    { numRuns: 1000 },
  );
});
