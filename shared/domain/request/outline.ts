import type { Row } from '../../exchange/row';
import { figureRow } from '../supervision/figure-rows';
import { requestView, type RequestView } from './request-fold';

const FIELDS: ReadonlySet<string> = new Set(['case', 'unit', 'rule']);

/** Rows never change once made, so an outline is made once per row. */
const outlineByRow = new WeakMap<Row, RequestView>();

/**
 * A request as those see it who were neither asked nor ask: what was asked of whom, how far it has come, and when it is due. The same
 * whether this machine holds all of the request or no more than its outline.
 */
export function outlineView(row: Row): RequestView {
  const known = outlineByRow.get(row);
  if (known) return known;
  const { facts, ...figures } = figureRow(row);
  const view = requestView({
    ...figures,
    fields: Object.fromEntries(Object.entries(row.fields).filter(([field]) => FIELDS.has(field))),
    // How the court deals with a unit that does not answer stays between the two.
    facts: facts.filter(({ type }) => !type.startsWith('escalat')),
  });
  outlineByRow.set(row, view);
  return view;
}
