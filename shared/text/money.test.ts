import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatFen, formatMoney, isFen, MAX_FEN, parseMoney, type Fen } from './money';

const anyFen = fc.integer({ min: 0, max: MAX_FEN }).map((value) => value as Fen); // in range by construction

test.each([
  ['12,345.60', 1_234_560],
  ['12345.6', 1_234_560],
  ['¥12,345.60', 1_234_560],
  ['￥１２，３４５．６０元', 1_234_560],
  ['人民币 12345元整', 1_234_500],
  ['1.2万', 1_200_000],
  ['1.23456万元', 1_234_560],
  ['3亿', 30_000_000_000],
  ['5千', 500_000],
  ['0.05', 5],
  ['.5', 50],
  ['5.', 500],
  ['1.100', 110],
  ['༡༢༣', 12_300],
  ['སྒོར་12,345.60', 1_234_560],
  ['0', 0],
  ['999,999,999,999.99', 99_999_999_999_999],
])('reads %s', (text, fen) => {
  expect(parseMoney(text)).toEqual({ ok: true, value: fen });
});

test.each([
  ['', 'empty'],
  ['元', 'empty'],
  ['.', 'not_an_amount'],
  ['abc', 'not_an_amount'],
  ['1.2.3', 'not_an_amount'],
  ['1万2千', 'not_an_amount'],
  ['1e5', 'not_an_amount'],
  ['万', 'not_an_amount'],
  ['-5', 'negative'],
  ['1,23', 'bad_grouping'],
  ['1,2345', 'bad_grouping'],
  ['12.345', 'too_precise'],
  ['1.2345678万', 'too_precise'],
  ['1,000,000,000,000', 'too_large'],
  ['99999亿', 'too_large'],
  ['9'.repeat(1000), 'too_large'],
])('refuses %s as %s', (text, type) => {
  expect(parseMoney(text)).toMatchObject({ ok: false, error: { type } });
});

test('0.1 + 0.2 troubles do not exist', () => {
  expect(parseMoney('1.15')).toEqual({ ok: true, value: 115 });
  expect(parseMoney('8.2万')).toEqual({ ok: true, value: 8_200_000 });
});

test('writes amounts with separators and units', () => {
  expect(formatFen(1_234_560 as Fen)).toBe('12,345.60');
  expect(formatFen(5 as Fen)).toBe('0.05');
  expect(formatMoney(1_234_560 as Fen, 'zh-CN')).toBe('12,345.60元');
  expect(formatMoney(1_234_560 as Fen, 'bo')).toBe('སྒོར་12,345.60');
});

test('what is written can be read back in every language', () => {
  fc.assert(
    fc.property(anyFen, fc.constantFrom('zh-CN' as const, 'bo' as const, 'en' as const), (fen, language) => {
      expect(parseMoney(formatMoney(fen, language))).toEqual({ ok: true, value: fen });
    }),
  );
});

test('only whole, positive amounts in range are Fen', () => {
  expect([0, 1, MAX_FEN].every(isFen)).toBe(true);
  expect([-1, 0.5, MAX_FEN + 1, NaN, Infinity].some(isFen)).toBe(false);
});
