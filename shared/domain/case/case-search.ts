import type { JsonObject } from '../../core/json';
import { searchLine } from '../../text/search-line';
import type { Row } from '../../exchange/row';
import type { CaseView } from './case-fold';
import { caseFieldsOf, partyOf } from './case-fields';

/** Rows never change once made, so a line is computed once per row. Readings of names are what costs. */
const lineByRow = new WeakMap<Row, string>();

/**
 * The line by which a case is found with `createMatcher` of `shared/text/search-line`: number, cause, basis and note, and of every
 * party names in both scripts, id number and telephone. It is readable text and stays in memory.
 */
export const caseSearchLine = ({ row, partyRows }: CaseView): string => [row, ...partyRows].map(lineOf).join('\n');

function lineOf(row: Row): string {
  const known = lineByRow.get(row);
  if (known !== undefined) return known;
  const line = row.kind === 'case' ? caseLine(row) : partyLine(row);
  lineByRow.set(row, line);
  return line;
}

function caseLine(row: Row): string {
  const { number, cause, basisNumber, basisCourt, claimText, note } = caseFieldsOf(row);
  return searchLine({
    texts: [number, cause, basisNumber, basisCourt, claimText ?? '', note ?? '', ...archiveNumbers(row)],
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

function partyLine(row: Row): string {
  const { nameZh, nameBo, address, idNumber, phone } = partyOf(row);
  return searchLine({ texts: [nameZh, nameBo ?? '', address ?? ''], numbers: [idNumber ?? '', phone ?? ''] });
}
