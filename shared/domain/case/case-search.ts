import type { SearchLine } from '../../text/search-line';
import { linesOfRows } from '../search-lines';
import type { CaseView } from './case-fold';

const linesByView = new WeakMap<CaseView, readonly SearchLine[]>();

/**
 * The lines by which a case is found with `createMatcher` of `shared/text/search-line`: number, cause, basis and note, and of every
 * party names in both scripts, id number and telephone, by every record of the person.
 */
export function caseSearchLines(view: CaseView): readonly SearchLine[] {
  const known = linesByView.get(view);
  if (known) return known;
  const lines = linesOfRows([view.row, ...view.mergedRows, ...view.partyRows, ...view.personRows]);
  linesByView.set(view, lines);
  return lines;
}
