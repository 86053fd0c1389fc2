import writeExcelFile from 'write-excel-file/universal';
import { textCell } from './text-cell';

export interface SheetText {
  readonly name: string;
  /** Every cell is written as text: numbers of cases and people stay whole, and what begins with = + - @ is no formula. */
  readonly rows: readonly (readonly string[])[];
  /** Rows at the head in bold. */
  readonly heads: number;
  /** In characters. */
  readonly widths: readonly number[];
}

/** A spreadsheet of text. */
export async function writeXlsx({ name, rows, heads, widths }: SheetText): Promise<Uint8Array> {
  const data = rows.map((row, index) =>
    row.map((value) => ({
      ...textCell(value),
      ...(index < heads ? { fontWeight: 'bold' as const } : {}),
    })),
  );
  const blob = await writeExcelFile(data, {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: heads,
  }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
