import type { JsonObject } from '../core/json';
import type { Row } from '../exchange/row';
import { searchLine, type SearchLine } from '../text/search-line';
import { caseFieldsOf, partyOf } from './case/case-fields';
import { textOf } from './organisation/stored-fields';
import { requestView } from './request/request-fold';

/** Rows never change once made, so a line is computed once per row. Readings of names are what costs. */
const lineByRow = new WeakMap<Row, SearchLine>();

/** What each kind is found by. Changes here, or in how a line is written, raise `LINE_RULES` of the pages (renderer/data). */
const LINES: { readonly [kind in Row['kind']]?: (row: Row) => SearchLine } = {
  case: caseLine,
  party: partyLine,
  request: requestOwnLine,
  unit: unitLine,
};

/** The line by which a row is found; null for kinds that are not looked for. It is readable text and stays in memory. */
export function rowSearchLine(row: Row): SearchLine | null {
  const known = lineByRow.get(row);
  if (known !== undefined) return known;
  const line = LINES[row.kind]?.(row) ?? null;
  if (line) lineByRow.set(row, line);
  return line;
}

/** A line that was computed from this very row before; computing it costs a hundred times as much as reading it. */
export const rememberSearchLine = (row: Row, line: SearchLine): void => void lineByRow.set(row, line);

export const linesOfRows = (rows: readonly (Row | undefined)[]): readonly SearchLine[] =>
  rows.flatMap((row) => (row && rowSearchLine(row)) ?? []);

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
  const { nameZh, nameBo, address, idNumber, phone, transcriptions, pinyin, houseName, village } = partyOf(row);
  const texts = [nameZh, nameBo, address, ...transcriptions, pinyin, houseName, village].filter(
    (text) => text !== null,
  );
  return searchLine({ texts, numbers: [idNumber ?? '', phone ?? ''] });
}

/** Particulars are sentences: they are found as they are written, names in them belong to the parties. */
function requestOwnLine(row: Row): SearchLine {
  const { number, fields } = requestView(row);
  const { particulars, particularsBo, instrument } = fields;
  return searchLine({ texts: [], written: [number, particulars, particularsBo ?? '', instrument ?? ''] });
}

function unitLine(row: Row): SearchLine {
  return searchLine({ texts: ['nameZh', 'nameBo', 'laterNameZh', 'laterNameBo'].map((name) => textOf(row, name)) });
}
