import { parseResidentId, type IdNumberError } from '../../text/id-number';
import { dayFromNumber, isDay, parseDay, type Day } from '../../text/day';
import { parseMoney } from '../../text/money';
import { normalizeInput } from '../../text/tibetan-fold';
import type { Result } from '../../core/result';
import type { Cell } from './table';

/** One line of text as it is stored. What spreadsheets put before a value to keep it text goes: ' and ="…". */
export const cleanLine = (text: string): string =>
  text === '' ? '' : unquoted(normalizeInput(text).replace(/[ \t\n]+/g, ' '));

/** Text of several lines. */
export const cleanText = (text: string): string => (text === '' ? '' : unquoted(normalizeInput(text)));

const unquoted = (text: string): string => /^="([^"]*)"$/.exec(text)?.[1] ?? text.replace(/^'/, '');

/** 1970-01-01 in the days that spreadsheets count from the end of 1899. */
const SERIAL_OF_1970 = 25_569;
/** 1950 to 2100: a smaller or larger number is no day. */
const SERIALS = { from: 18_264, to: 73_415 } as const;

/** A day in any spelling, or the number by which a spreadsheet counts it; what is neither stays as it is and is told as no day. */
export function readDay({ text, kind }: Cell): string {
  const line = cleanLine(text);
  if (kind === 'day' && isDay(line)) return line;
  const dateOnly = line.replace(/[ T]\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?Z?$/, '');
  const day = parseDay(dateOnly);
  if (day.ok) return day.value;
  const serial = /^\d{5}(?:\.\d+)?$/.test(line) ? Math.floor(Number(line)) : 0;
  return serial >= SERIALS.from && serial <= SERIALS.to ? dayFromNumber(serial - SERIAL_OF_1970) : line;
}

/** An amount as typed, in yuan. Under a head in 万元 a bare number is multiplied; one that says its own unit is not. */
export function readAmount({ text }: Cell, wan: boolean): string {
  const line = cleanLine(text);
  return wan && /\d$/.test(line) ? `${line}万` : line;
}

/** A claim that is no amount but an act: 腾退房屋. */
export const isAct = (text: string): boolean => !/[\d０-９༠-༩]/.test(text) && !parseMoney(text).ok;

const isPart = (part: string): boolean => part !== '';
/** A dash holds the place of somebody of whom nothing is known. */
const orNothing = (part: string): string => (/^[-—–]+$/.test(part) ? '' : part);

const BETWEEN_NUMBERS = /[、，,;；\n\s|།]+/;

/** The numbers in a cell. Spaces within one number of 18 digits are not told from those between two, so a cell that is one number is read first. */
export function splitNumbers(text: string): readonly string[] {
  const line = cleanText(text);
  if (/^[\dXx \u00A0-]+$/.test(line) && line.replace(/[^\dXx]/g, '').length === 18)
    return [line.replace(/[^\dXx]/g, '')];
  return line.split(BETWEEN_NUMBERS).filter(isPart).map(orNothing);
}

/** Telephone numbers: a space stands within them, so it divides nothing. */
export const splitPhones = (text: string): readonly string[] =>
  cleanText(text)
    .split(/[、，,;；\n|།]+/)
    .map((part) => part.trim())
    .filter(isPart)
    .map(orNothing);

export const splitAddresses = (text: string): readonly string[] =>
  cleanText(text)
    .split(/[;；\n]+/)
    .map((part) => part.trim())
    .filter(isPart)
    .map(orNothing);

const DIGITS_OF_A_DOUBLE = 15;
/** A wrong clock may not hide a birth. */
const FAR_DAY = '2030-01-01' as Day;

/**
 * Whether a spreadsheet has taken an identity number for an amount: it holds a number of more than fifteen digits, the text is
 * 6.32725E+17, or the last three of eighteen digits are 000 and the check digit does not fit.
 */
export function isDamagedId(number: string, kind: Cell['kind']): boolean {
  if (/^\d(?:\.\d+)?[eE]\+?\d{2}$/.test(number)) return true;
  if (!/^\d+$/.test(number)) return false;
  if (kind === 'number' && number.length > DIGITS_OF_A_DOUBLE) return true;
  return /^\d{15}000$/.test(number) && failsAt(parseResidentId(number, FAR_DAY), 'bad_checksum');
}

const failsAt = (read: Result<unknown, IdNumberError>, type: IdNumberError['type']): boolean =>
  !read.ok && read.error.type === type;
