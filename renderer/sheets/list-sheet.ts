import { textCell } from './text-cell';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/universal';

export interface SheetColumn {
  readonly title: string;
  /** Width in characters of the spreadsheet. */
  readonly width: number;
  /** Amounts are in fen and are added up at the foot. */
  readonly kind?: 'text' | 'money';
}

/** A list as it goes out: a title, a head, the rows with a running number, totals, and who took it out when. */
export interface ListSheet {
  readonly title: string;
  /** Head of the column with the running numbers. */
  readonly serialTitle: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  readonly totalLabel: string;
  /** Marks the file: who, when, from which machine. */
  readonly foot: string;
}

/** Text, or an amount in fen; null leaves the cell empty. */
export type SheetValue = string | number | null;

export const XLSX = {
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
} as const;

/** The list as the bytes of an .xlsx file. Every text is a text cell; amounts are numbers in yuan. */
export async function listSheetBytes(sheet: ListSheet): Promise<Uint8Array> {
  const widths = [{ width: 6 }, ...sheet.columns.map(({ width }) => ({ width }))];
  const options = {
    sheet: tabName(sheet.title),
    columns: widths,
    orientation: 'landscape',
    stickyRowsCount: 2,
  } as const;
  const blob = await writeXlsxFile(sheetCells(sheet), options).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

export function sheetCells(sheet: ListSheet): SheetData {
  const across = sheet.columns.length + 1;
  const title: Cell[] = [
    { ...textCell(sheet.title), columnSpan: across, fontWeight: 'bold', fontSize: 14, align: 'center' } as Cell,
  ];
  const head: Cell[] = [sheet.serialTitle, ...sheet.columns.map((column) => column.title)].map((each) => ({
    ...textCell(each),
    fontWeight: 'bold',
    wrap: true,
    backgroundColor: '#efe9da',
  }));
  const rows = sheet.rows.map((row, i) => [
    textCell(String(i + 1)),
    ...sheet.columns.map((column, at) => valueCell(row[at] ?? null, column)),
  ]);
  const foot: Cell[] = [{ ...textCell(sheet.foot), columnSpan: across } as Cell];
  return [title, head, ...rows, ...totals(sheet), foot];
}

/** One row with the sums of the amounts, where the list has any. */
function totals({ columns, rows, totalLabel }: ListSheet): Cell[][] {
  if (!columns.some(({ kind }) => kind === 'money')) return [];
  const sums = columns.map((column, at) =>
    column.kind === 'money' ? valueCell(sum(rows.map((row) => row[at] ?? null)), column) : null,
  );
  return [[{ ...textCell(totalLabel), fontWeight: 'bold' }, ...sums]];
}

const sum = (values: readonly SheetValue[]): number =>
  values.reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);

function valueCell(value: SheetValue, { kind }: SheetColumn): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number' && kind === 'money') return { value: value / 100, type: Number, format: '#,##0.00' };
  return textCell(String(value));
}

/** A tab of a spreadsheet has at most 31 characters and none of these. */
const tabName = (title: string): string => title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
