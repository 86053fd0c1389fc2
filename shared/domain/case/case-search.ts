import type { JsonObject } from '../../core/json';
import { searchLine, type SearchLine } from '../../text/search-line';
import type { Row } from '../../exchange/row';
import type { CaseView } from './case-fold';
import { caseFieldsOf, partyOf } from './case-fields';

/** Rows never change once made, so a line is computed once per row. Readings of names are what costs. */
const lineByRow = new WeakMap<Row, SearchLine>();
const linesByView = new WeakMap<CaseView, readonly SearchLine[]>();

/**
 * The lines by which a case is found with `createMatcher` of `shared/text/search-line`: number, cause, basis and note, and of every
 * party names in both scripts, id number and telephone. They are readable text and stay in memory.
 */
export function caseSearchLines(view: CaseView): readonly SearchLine[] {
  const known = linesByView.get(view);
  if (known) return known;
  const lines = [view.row, ...view.partyRows].map(rowSearchLine);
  linesByView.set(view, lines);
  return lines;
}

/** The line of a case's own row, or of a party's. */
export function rowSearchLine(row: Row): SearchLine {
  const known = lineByRow.get(row);
  if (known !== undefined) return known;
  const line = row.kind === 'case' ? caseLine(row) : partyLine(row);
  lineByRow.set(row, line);
  return line;
}

/** A line that was computed from this very row before; computing it costs a hundred times as much as reading it. */
export const rememberSearchLine = (row: Row, line: SearchLine): void => void lineByRow.set(row, line);

function caseLine(row: Row): SearchLine {
  const { number, cause, basisNumber, basisCourt, claimText, note } = caseFieldsOf(row);
  return searchLine({
    texts: [number, cause, claimText ?? '', note ?? ''],
    written: [basisNumber, basisCourt, ...archiveNumbers(row)],
  });
}

/** Also those that were corrected since: they may still stand on a box. */
function archiveNumbers({ facts }: Row): readonly string[] {
  const archived = facts.filter(({ type }) => type === 'archived');
  const ids = new Set(archived.map(({ id }) => id));
  const corrected = facts.flatMap(({ corrects, body }) => (corrects && ids.has(corrects) ? [body['body']] : []));
  return [...archived.map(({ body }) => body), ...corrected].flatMap((body) => {
    const number = typeof body === 'object' && body !== null ? (body as JsonObject)['number'] : null; // an array has none
    return typeof number === 'string' ? [number] : [];
  });
}

function partyLine(row: Row): SearchLine {
  const { nameZh, nameBo, address, idNumber, phone } = partyOf(row);
  return searchLine({ texts: [nameZh, nameBo ?? '', address ?? ''], numbers: [idNumber ?? '', phone ?? ''] });
}
