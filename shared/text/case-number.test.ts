import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalCaseNumber, formatCaseNumber, NANGQIAN_COURT, parseCaseNumber } from './case-number';
import { CASE_TYPES, isEnforcementType } from './case-types';
import type { Day } from './day';

const today = '2026-11-21' as Day; // a literal in canonical form

test('splits a case number into its parts', () => {
  expect(parseCaseNumber('（2026）青2725执恢12号之一', today)).toEqual({
    ok: true,
    value: { year: 2026, court: '青2725', typeCode: '执恢', serial: 12, suffix: 1 },
  });
});

test.each([
  ['(2026)青2725执12号', '（2026）青2725执12号'],
  [' （２０２６） 青２７２５ 执 １２ 号 ', '（2026）青2725执12号'],
  ['[2026]青2725执保3号', '（2026）青2725执保3号'],
  ['〔2026〕青2725执异3号', '（2026）青2725执异3号'],
  ['（2025）青27民终100号', '（2025）青27民终100号'],
  ['（2025）青民再5号', '（2025）青民再5号'],
  ['（2024）最高法执监7号', '（2024）最高法执监7号'],
  ['（2024）最高法知民终7号', '（2024）最高法知民终7号'],
  ['（2026）青2725司惩复1号', '（2026）青2725司惩复1号'],
  ['（2026）青2725执12号之二十一', '（2026）青2725执12号之二十一'],
  ['（2026）青2725执12号之2', '（2026）青2725执12号之二'],
])('%s is %s', (typed, canonical) => {
  expect(canonicalCaseNumber(typed, today)).toEqual({ ok: true, value: canonical });
});

test.each([
  ['（2027）青2725执12号', { type: 'bad_year', year: 2027, problem: 'future' }],
  ['（1948）青2725执12号', { type: 'bad_year', year: 1948, problem: 'too_early' }],
  ['（2026）囊2725执12号', { type: 'bad_court', court: '囊2725' }],
  ['（2026）青272执12号', { type: 'bad_court', court: '青272' }],
  ['（2026）青27251执12号', { type: 'bad_court', court: '青27251' }],
  ['（2026）囊谦执恢12号', { type: 'bad_court', court: '囊谦' }],
  ['（2026）青2725执行12号', { type: 'unknown_type', typeCode: '执行' }],
  ['（2026）青272512号', { type: 'unknown_type', typeCode: '' }],
  ['（2026）青2725执0号', { type: 'bad_serial', serial: '0' }],
  ['（2026）青2725执012号', { type: 'bad_serial', serial: '012' }],
  ['囊法字〔2016〕15号', { type: 'circular_number' }],
  ['〔2016〕15号', { type: 'circular_number' }],
  ['法发[2010]15号', { type: 'circular_number' }],
  ['（2014）囊民初字第25号', { type: 'old_style_number' }],
  ['', { type: 'not_a_case_number' }],
  ['青2725执12号', { type: 'not_a_case_number' }],
  ['（2026）青2725执12', { type: 'not_a_case_number' }],
  ['（2026）青2725执12号之十零', { type: 'not_a_case_number' }],
])('refuses %s', (typed, error) => {
  const parsed = parseCaseNumber(typed, today);
  expect(parsed.ok ? parsed.value : parsed.error).toEqual(error);
});

test('every number that can be written is read back, also when typed half-width with spaces', () => {
  const anyNumber = fc.record({
    year: fc.integer({ min: 1949, max: 2026 }),
    court: fc.constantFrom(NANGQIAN_COURT.code, '青27', '青', '京7101', '兵0102', '最高法'),
    typeCode: fc.constantFrom(...CASE_TYPES.map(({ code }) => code)),
    serial: fc.integer({ min: 1, max: 999_999_999 }),
    suffix: fc.option(fc.integer({ min: 1, max: 99 })),
  });
  fc.assert(
    fc.property(anyNumber, (number) => {
      const written = formatCaseNumber(number);
      expect(parseCaseNumber(written, today)).toEqual({ ok: true, value: number });
      const typed = written.replace('（', ' [').replace('）', '] ').replace('号', ' 号');
      expect(parseCaseNumber(typed, today)).toEqual({ ok: true, value: number });
    }),
  );
});

test('enforcement types are told from the others', () => {
  expect(['执', '执恢', '执保'].every(isEnforcementType)).toBe(true);
  expect(['民初', '司惩', '没有'].some(isEnforcementType)).toBe(false);
});

test('type codes are unique and have at most three characters', () => {
  const codes = CASE_TYPES.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.every((code) => code.length <= 3)).toBe(true);
});
