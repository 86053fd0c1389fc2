import type { Mapping } from './import-fields';
import { cellAt, isBlankRow, type Sheet, type TableRow } from './table';

/** A row of the list, with its number in the spreadsheet. */
export interface BodyRow {
  readonly number: number;
  readonly cells: TableRow;
}

/** How a line of totals or of signatures begins; also the line by which this program marks what it exports. */
const FOOT =
  /^(?:合计|总计|小计|共计|总数|制表人|填表人|制表|审核人|ཕྱིར་འདྲེན་བྱེད་མཁན|བསྡོམས|ཁྱོན་བསྡོམས|ཁྱོན|total|subtotal|sum|exportedby)/i;

/** The rows below the heads, without blank lines, totals, and heads that are repeated on every page. */
export function bodyRows(
  { rows }: Sheet,
  header: { readonly row: number; readonly mapping: Mapping },
): readonly BodyRow[] {
  const head = rows[header.row] ?? [];
  return rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .slice(header.row + 1)
    .filter(({ cells }) => !isBlankRow(cells) && !isFoot(cells, header.mapping) && !repeats(head, cells));
}

/** A total says so in its first words, and names no case. */
function isFoot(cells: TableRow, mapping: Mapping): boolean {
  const number = mapping.number === undefined ? '' : cellAt(cells, mapping.number).text;
  const first = cells.find(({ text }) => text.trim() !== '')?.text ?? '';
  const words = first.replace(/\s/g, '');
  return FOOT.test(words) && (number.trim() === '' || FOOT.test(number.replace(/\s/g, '')));
}

/** The heads once more, as on every page of a list that was made for printing. */
function repeats(head: TableRow, cells: TableRow): boolean {
  const same = (column: number): boolean => {
    const { text } = cellAt(head, column);
    return text.trim() !== '' && text === cellAt(cells, column).text;
  };
  return cells.filter((_, column) => same(column)).length > 2;
}
