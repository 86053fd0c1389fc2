/** What a spreadsheet gives for one cell. */
export interface Cell {
  /** As a person would read it; a day is written `YYYY-MM-DD`, a number without exponent. */
  readonly text: string;
  /** `number`: the spreadsheet holds a number, which it keeps to 15 digits only. */
  readonly kind: 'text' | 'number' | 'day';
}

export type TableRow = readonly Cell[];

/** One sheet of a file. A row's number in the spreadsheet is its index and one. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** Why a file could not be read as a table. Nothing was changed. */
export type TableError =
  /** .xls, the format before 2007. */
  | { readonly type: 'old_excel' }
  | { readonly type: 'too_large_unpacked' }
  | { readonly type: 'too_many_rows'; readonly limit: number }
  | { readonly type: 'not_a_table' }
  | { readonly type: 'empty' };

export const MAX_ROWS = 50_000;

export const EMPTY_CELL: Cell = { text: '', kind: 'text' };

export const textCell = (text: string): Cell => (text === '' ? EMPTY_CELL : { text, kind: 'text' });

export const cellAt = (row: TableRow | undefined, column: number): Cell => row?.[column] ?? EMPTY_CELL;

export const isBlankRow = (row: TableRow): boolean => row.every(({ text }) => text.trim() === '');

/** Digits that a spreadsheet keeps of a number; what a machine has behind them is not meant. */
const DIGITS_KEPT = 15;

/** A number as a spreadsheet shows it: no exponent, and not the 0.30000000000000004 of a machine. Other text is given back as it is. */
export function numberCell(written: string): Cell {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return textCell(written);
  const [digits = '', exponent = '0'] = value.toPrecision(DIGITS_KEPT).split('e');
  return { text: shifted(digits, Number(exponent)), kind: 'number' };
}

/** 1.25 and −2 → 0.0125; zeros that say nothing go. */
function shifted(digits: string, exponent: number): string {
  const [, minus = '', whole = '', part = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(digits) ?? [];
  const at = whole.length + exponent;
  const all = (at <= 0 ? '0'.repeat(1 - at) : '') + whole + part;
  const point = Math.max(1, at);
  const text = `${all.slice(0, point).padEnd(point, '0')}.${all.slice(point)}`;
  return minus + text.replace(/\.?0*$/, '');
}
