import { err, ok, type Result } from '../core/result';
import { CASE_TYPE_CODES, caseTypeOf } from './case-types';
import { yearOf, type Day } from './day';
import { foldNumberInput } from './width';

/** A case number by the Supreme Court's rules (法〔2015〕137号): （2026）青2725执恢12号之一. */
export interface CaseNumber {
  readonly year: number;
  /** Province character and division digits, or 最高法: 青2725. */
  readonly court: string;
  readonly typeCode: string;
  readonly serial: number;
  /** Which further ruling in the case (之一 is 1), or null. */
  readonly suffix: number | null;
}

export type CaseNumberError =
  | { readonly type: 'not_a_case_number' }
  /** The number of a circular or letter, such as 囊法字〔2016〕15号. */
  | { readonly type: 'circular_number' }
  /** A number from before 2016, such as （2014）囊民初字第25号: allowed for basis documents, not for a new case. */
  | { readonly type: 'old_style_number' }
  | { readonly type: 'bad_year'; readonly year: number; readonly problem: 'future' | 'too_early' }
  | { readonly type: 'bad_court'; readonly court: string }
  | { readonly type: 'unknown_type'; readonly typeCode: string }
  | { readonly type: 'bad_serial'; readonly serial: string };

/** Nangqian's code follows from its division code 632725 by the rule for basic courts; not yet seen in a published paper. */
export const NANGQIAN_COURT = {
  code: '青2725',
  name: '囊谦县人民法院',
  divisionCode: '632725',
  confirmed: false,
} as const;

const FIRST_YEAR = 1949;
/** Characters of provinces, of the Xinjiang corps (兵) and of military courts (军). */
const PROVINCES = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵滇云藏陕甘青宁新兵军';
const SUPREME = '最高法';
const SHAPE = /^\((\d{4})\)([^()]*?)(\d+)号(?:之([一二三四五六七八九十]{1,3}|\d{1,2}))?$/;
const CIRCULAR = /^[^()]*[^()\d]\(\d{4}\)第?\d+号$|^\(\d{4}\)第?\d+号$/;
const OLD_STYLE = /^\(\d{4}\)[^()\d]+字第?\d+(?:-\d+)?号/;

/** Reads a case number typed with any brackets, spaces and digit widths. `today` tells which years lie ahead. */
export function parseCaseNumber(text: string, today: Day): Result<CaseNumber, CaseNumberError> {
  const folded = foldNumberInput(text);
  if (CIRCULAR.test(folded)) return err({ type: 'circular_number' });
  if (OLD_STYLE.test(folded)) return err({ type: 'old_style_number' });
  const [match, year = '', middle = '', serial = '', suffixText] = SHAPE.exec(folded) ?? [];
  if (match === undefined) return err({ type: 'not_a_case_number' });
  const suffix = suffixText === undefined ? null : suffixNumber(suffixText);
  if (suffix === 0) return err({ type: 'not_a_case_number' });
  const problem = yearProblem(Number(year), today);
  if (problem) return err({ type: 'bad_year', year: Number(year), problem });
  const parts = splitCourtAndType(middle);
  if (!parts.ok) return parts;
  if (!/^[1-9]\d{0,8}$/.test(serial)) return err({ type: 'bad_serial', serial });
  return ok({ year: Number(year), ...parts.value, serial: Number(serial), suffix });
}

/** The canonical form with full-width brackets. */
export function formatCaseNumber({ year, court, typeCode, serial, suffix }: CaseNumber): string {
  return `（${year}）${court}${typeCode}${serial}号${suffix === null ? '' : `之${chineseNumeral(suffix)}`}`;
}

/** The canonical form of what was typed. */
export function canonicalCaseNumber(text: string, today: Day): Result<string, CaseNumberError> {
  const parsed = parseCaseNumber(text, today);
  return parsed.ok ? ok(formatCaseNumber(parsed.value)) : parsed;
}

function yearProblem(year: number, today: Day): 'future' | 'too_early' | null {
  if (year > yearOf(today)) return 'future';
  return year < FIRST_YEAR ? 'too_early' : null;
}

/** Court first: 最高法, or a province with no, two or four digits (high, intermediate, basic court); the rest is the type. */
function splitCourtAndType(middle: string): Result<Pick<CaseNumber, 'court' | 'typeCode'>, CaseNumberError> {
  const court = middle.startsWith(SUPREME) ? SUPREME : (/^.\d*/u.exec(middle)?.[0] ?? '');
  if (court !== SUPREME && !isCourtCode(court)) return err({ type: 'bad_court', court: courtAsTyped(middle) });
  const typeCode = middle.slice(court.length);
  return caseTypeOf(typeCode) ? ok({ court, typeCode }) : err({ type: 'unknown_type', typeCode });
}

function isCourtCode(court: string): boolean {
  return PROVINCES.includes(court.charAt(0)) && /^.(?:\d{2}|\d{4})?$/.test(court);
}

/** What to show as the wrong court: what is left when the longest type code is taken off the end. */
function courtAsTyped(middle: string): string {
  const code = CASE_TYPE_CODES.find((candidate) => middle.endsWith(candidate));
  return code ? middle.slice(0, -code.length) : middle;
}

const NUMERALS = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一; up to 99. */
function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? NUMERALS.charAt(tens) : '') + (tens > 0 ? '十' : '') + (ones > 0 ? NUMERALS.charAt(ones) : '');
}

/** 0 when the numeral is not a well-formed one from 1 to 99. */
function suffixNumber(text: string): number {
  if (/^\d+$/.test(text)) return text.startsWith('0') ? 0 : Number(text);
  for (let value = 1; value < 100; value++) if (chineseNumeral(value) === text) return value;
  return 0;
}
