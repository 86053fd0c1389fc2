import readExcelFile from 'read-excel-file/universal';
import { err, ok, type Result } from '../../shared/core/result';
import {
  EMPTY_CELL,
  MAX_ROWS,
  numberCell,
  textCell,
  type Cell,
  type Sheet,
  type TableError,
} from '../../shared/domain/case-import/table';
import { packStored, unpackXml } from './unpack';

/** A number as the spreadsheet has it, kept apart from text. */
interface Written {
  readonly written: string;
}

/** A cell with content beyond column ZZ: rows are filled up to the last column, which would take all memory. */
const FAR_COLUMN = /<c r="[A-Z]{3}\d+"[^>]*[^/]>/;

/** Reads the sheets of an .xlsx. The library is handed an archive that is unpacked already, within limits, so it starts no worker. */
export async function readXlsx(bytes: Uint8Array): Promise<Result<readonly Sheet[], TableError>> {
  const unpacked = await unpackXml(bytes);
  if (!unpacked.ok) return unpacked;
  for (const [name, content] of unpacked.value) {
    const isSheet = name.includes('worksheets/') && name.endsWith('.xml');
    if (isSheet && FAR_COLUMN.test(new TextDecoder('latin1').decode(content))) return err({ type: 'not_a_table' });
  }
  try {
    const sheets = await readExcelFile<Written>(packStored(unpacked.value), {
      parseNumber: (written) => ({ written }),
      trim: false,
    });
    if (sheets.some(({ data }) => data.length > MAX_ROWS)) return err({ type: 'too_many_rows', limit: MAX_ROWS });
    const read = sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
    const filled = read.filter(({ rows }) => rows.length > 0);
    return filled.length > 0 ? ok(filled) : err({ type: 'empty' });
  } catch {
    return err({ type: 'not_a_table' });
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return EMPTY_CELL;
  if (value instanceof Date) return dayCell(value);
  if (typeof value === 'object' && 'written' in value) return numberCell(String(value.written));
  return typeof value === 'boolean' || typeof value === 'string' ? textCell(String(value)) : EMPTY_CELL;
}

/** The library gives the day as midnight UTC. A time within the day is dropped. */
const dayCell = (date: Date): Cell =>
  Number.isNaN(date.getTime()) ? EMPTY_CELL : { text: date.toISOString().slice(0, 10), kind: 'day' };
