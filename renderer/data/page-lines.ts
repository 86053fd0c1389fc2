import type { Breathe } from '../../shared/core/in-slices';
import { rememberSearchLine, rowSearchLine } from '../../shared/domain/search-lines';
import type { Row } from '../../shared/exchange/row';
import type { SearchLine } from '../../shared/text/search-line';

/**
 * The search lines of a page's rows, kept with it, so that the first search in a large county need not read every name anew. They
 * follow from the rows: what is missing or was made by other rules is computed again when it is needed.
 */
export interface PackedLines {
  /** By which rules the lines were made. */
  readonly rules: number;
  /** Flat, three each: place of the row in the page, wide and narrow part. */
  readonly lines: readonly (number | string)[];
}

/** Raised whenever `shared/text/search-line.ts` or `shared/domain/search-lines.ts` change. */
const LINE_RULES = 2;

export async function packLines(rows: readonly Row[], breathe: Breathe): Promise<PackedLines> {
  const lines: (number | string)[] = [];
  for (const [place, row] of rows.entries()) {
    const line = rowSearchLine(row);
    if (!line) continue;
    lines.push(place, line.wide, line.narrow);
    const pause = breathe();
    if (pause) await pause;
  }
  return { rules: LINE_RULES, lines };
}

/** Gives the rows the lines that were kept with them. */
export function rememberLines(rows: readonly Row[], packed: PackedLines | undefined): void {
  if (packed?.rules !== LINE_RULES) return;
  for (let i = 0; i < packed.lines.length; i += 3) {
    const [place, wide, narrow] = packed.lines.slice(i, i + 3);
    const row = typeof place === 'number' ? rows[place] : undefined;
    if (row && typeof wide === 'string' && typeof narrow === 'string')
      rememberSearchLine(row, { wide, narrow } satisfies SearchLine);
  }
}
