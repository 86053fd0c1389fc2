import type { Brand } from '../core/brand';
import { err, ok, type Result } from '../core/result';
import { toAsciiDigits, toHalfWidth } from './width';

/** An amount of RMB in whole fen (分), never negative. */
export type Fen = Brand<number, 'Fen'>;

export type MoneyError =
  | { readonly type: 'empty' }
  | { readonly type: 'not_an_amount' }
  | { readonly type: 'negative' }
  /** Thousands separators in the wrong place: 1,23 could be 1.23 or 123. */
  | { readonly type: 'bad_grouping' }
  /** More than two decimals of a yuan. */
  | { readonly type: 'too_precise' }
  | { readonly type: 'too_large'; readonly limit: Fen };

/** 999,999,999,999.99 yuan: the largest amount that has an official wording, and far inside the safe integers. */
export const MAX_FEN = 99_999_999_999_999 as Fen;

/** Number word → power of ten that it multiplies by. */
const UNITS: Readonly<Record<string, number>> = { '': 0, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };
const AMOUNT = /^(-?)(\d[\d,]*|)(?:\.(\d*))?(千万|百万|亿|万|千)?$/;

/** Reads an amount in yuan: 12,345.60, ¥12345.6, １２３４５元, 1.2万, 3亿元, ༡༢༣. Exact: no floating point on the way. */
export function parseMoney(text: string): Result<Fen, MoneyError> {
  const bare = bareAmount(text);
  if (bare === '') return err({ type: 'empty' });
  const [match, minus, whole = '', fraction = '', unit = ''] = AMOUNT.exec(bare) ?? [];
  if (match === undefined || whole + fraction === '') return err({ type: 'not_an_amount' });
  if (minus) return err({ type: 'negative' });
  if (whole.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(whole)) return err({ type: 'bad_grouping' });
  return fenFromDecimal(whole.replaceAll(',', ''), fraction, UNITS[unit] ?? 0);
}

/** A whole number of fen in range as Fen. */
export function isFen(value: number): value is Fen {
  return Number.isInteger(value) && value >= 0 && value <= MAX_FEN;
}

/** Digits of an amount in yuan with separators and always two decimals: 12,345.60. */
export function formatFen(fen: Fen): string {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${yuan}.${String(fen % 100).padStart(2, '0')}`;
}

/** An amount with its unit: 12,345.60元 in Chinese; in Tibetan the numeral follows the noun: སྒོར་12,345.60. */
export function formatMoney(fen: Fen, language: 'zh-CN' | 'bo' | 'en'): string {
  switch (language) {
    case 'zh-CN':
      return `${formatFen(fen)}元`;
    case 'bo':
      return `སྒོར་${formatFen(fen)}`;
    case 'en':
      return `¥${formatFen(fen)}`;
  }
}

function bareAmount(text: string): string {
  return toAsciiDigits(toHalfWidth(text))
    .replace(/[\s_]/g, '')
    .replace(/^(?:人民币|RMB|CNY|སྒོར་?)?[¥￥]?/i, '')
    .replace(/[元圆]整?$/, '')
    .replace(/[−–]/g, '-');
}

function fenFromDecimal(whole: string, fraction: string, power: number): Result<Fen, MoneyError> {
  const decimals = power + 2;
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > decimals) return err({ type: 'too_precise' });
  const digits = whole + significant.padEnd(decimals, '0');
  const fen = digits.length > 40 ? Infinity : Number(digits);
  return isFen(fen) ? ok(fen) : err({ type: 'too_large', limit: MAX_FEN });
}
