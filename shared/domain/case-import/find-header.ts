import { readHeader } from './header-words';
import type { ImportField, Mapping } from './import-fields';
import { cellAt, type Sheet, type TableRow } from './table';

export interface FoundHeader {
  /** Index of the row with the heads of the columns. */
  readonly row: number;
  readonly mapping: Mapping;
}

/** Titles, dates and units of the list stand above; no list has more of them. */
const ROWS_LOOKED_AT = 20;

/** The row of heads: the one in which most columns are known. Null when no row holds two of them. */
export function findHeader({ rows }: Sheet): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (const [index, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const mapping = mappingOf(row);
    if (known(mapping) > Math.max(1, best ? known(best.mapping) : 0)) best = { row: index, mapping };
  }
  return best;
}

/** The sheet whose heads are known best; the first where none are. */
export function likeliestSheet(sheets: readonly Sheet[]): number {
  const counts = sheets.map((sheet) => known(findHeader(sheet)?.mapping ?? {}));
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

const known = (mapping: Mapping): number => Object.keys(mapping).length;

/** What the columns are by their heads. A head that could be of either party belongs to the party that stands before it. */
function mappingOf(row: TableRow): Mapping {
  const mapping: { [field in ImportField]?: number } = {};
  let party: 'debtor' | 'applicant' = 'debtor';
  for (let column = 0; column < row.length; column++) {
    const reading = readHeader(cellAt(row, column).text);
    if (!reading || reading.meaning === 'ignored') continue;
    if (reading.meaning === 'applicants') party = 'applicant';
    if (reading.meaning === 'debtors') party = 'debtor';
    const field = fieldOf(reading.meaning, { party: reading.party ?? party, wan: reading.wan });
    mapping[field] ??= column;
  }
  return mapping;
}

function fieldOf(
  meaning: ImportField | 'ids' | 'phones' | 'address',
  { party, wan }: { readonly party: 'debtor' | 'applicant'; readonly wan: boolean },
): ImportField {
  switch (meaning) {
    case 'ids':
      return `${party}Ids`;
    case 'phones':
      return `${party}Phones`;
    case 'address':
      return `${party}Address`;
    case 'claim':
    case 'paid':
      return wan ? `${meaning}Wan` : meaning;
    default:
      return meaning;
  }
}
