import { err, ok, type Result } from '../core/result';
import { yearOf, type Day } from './day';
import { foldNumberInput } from './width';

/** The number of a circular, letter or notice: 囊法执协字〔2026〕12号 (GB/T 9704-2012: six-angle brackets, no 第, no leading zero). */
export interface DocumentNumber {
  /** Issuer and kind: 囊法执协字. */
  readonly prefix: string;
  readonly year: number;
  readonly serial: number;
}

export type DocumentNumberError =
  | { readonly type: 'not_a_document_number' }
  /** A case number was typed: its year comes first. */
  | { readonly type: 'case_number' }
  | { readonly type: 'bad_year'; readonly year: number; readonly problem: 'future' | 'too_early' }
  | { readonly type: 'bad_serial'; readonly serial: string };

const FIRST_YEAR = 1949;
const SHAPE = /^(\p{Script=Han}{1,20})\((\d{4})\)第?(\d+)号$/u;
const CASE_SHAPE = /^\(\d{4}\).*\D\d+号/;

/** Reads a document number typed with any brackets, spaces and digit widths, with or without 第. */
export function parseDocumentNumber(text: string, today: Day): Result<DocumentNumber, DocumentNumberError> {
  const folded = foldNumberInput(text);
  if (CASE_SHAPE.test(folded)) return err({ type: 'case_number' });
  const [match, prefix = '', yearText, serial = ''] = SHAPE.exec(folded) ?? [];
  if (match === undefined) return err({ type: 'not_a_document_number' });
  const year = Number(yearText);
  if (year > yearOf(today)) return err({ type: 'bad_year', year, problem: 'future' });
  if (year < FIRST_YEAR) return err({ type: 'bad_year', year, problem: 'too_early' });
  if (!/^[1-9]\d{0,8}$/.test(serial)) return err({ type: 'bad_serial', serial });
  return ok({ prefix, year, serial: Number(serial) });
}

export function formatDocumentNumber({ prefix, year, serial }: DocumentNumber): string {
  return `${prefix}〔${year}〕${serial}号`;
}
