import Papa from 'papaparse';
import { err, ok, type Result } from '../../shared/core/result';
import { MAX_ROWS, textCell, type Sheet, type TableError } from '../../shared/domain/case-import/table';

const BOM_UTF16 = [0xff, 0xfe] as const;
const DELIMITERS = [',', '\t', ';'];
/** Characters by which the delimiter is told. */
const LOOKED_AT = 50_000;
/** Control characters that no text has. */
const BINARY = /[^\P{Cc}\t\n\r\f\v\u0085]/u;

/** Reads values divided by commas, tabs or semicolons: UTF-8 with or without its mark, UTF-16 with it, else GBK as Chinese Excel writes it. */
export function readCsv(bytes: Uint8Array, name: string): Result<readonly Sheet[], TableError> {
  const text = decoded(bytes);
  if (BINARY.test(text)) return err({ type: 'not_a_table' });
  const { data } = Papa.parse<readonly string[]>(text, {
    delimiter: delimiterOf(text),
    preview: MAX_ROWS + 1,
  });
  if (data.length > MAX_ROWS) return err({ type: 'too_many_rows', limit: MAX_ROWS });
  const rows = data.map((row) => row.map(textCell));
  return rows.some((row) => row.some((cell) => cell.text.trim() !== ''))
    ? ok([{ name, rows }])
    : err({ type: 'empty' });
}

/** The one that stands most often outside quotation marks. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, LOOKED_AT).replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function decoded(bytes: Uint8Array): string {
  if (BOM_UTF16.every((byte, at) => bytes[at] === byte)) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
