import { err, type Result } from '../../shared/core/result';
import type { Sheet, TableError } from '../../shared/domain/case-import/table';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** Files that are neither, and are told by their first bytes: PDF, pictures, RTF. */
const OTHERS = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x7b, 0x5c, 0x72, 0x74],
];

/** A web page that some systems hand out under the name of .xls. */
const HTML = [0x3c];

/** Reads a file as a table by its content; the name tells nothing but what to call the one sheet of a text file. */
export async function readTable(name: string, bytes: Uint8Array): Promise<Result<readonly Sheet[], TableError>> {
  const begins = (magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) return err({ type: 'empty' });
  if (begins(OLE)) return err({ type: 'old_excel' });
  if (begins(ZIP)) return readXlsx(bytes);
  return [...OTHERS, HTML].some(begins) ? err({ type: 'not_a_table' }) : readCsv(bytes, name);
}
