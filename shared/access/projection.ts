import type { FactId } from '../core/ids';
import type { JsonObject } from '../core/json';
import type { Op, RecordOp } from '../exchange/change';
import type { FieldWrite, Row } from '../exchange/row';
import type { Sid } from './audience';
import { factMeasure, viewOf, type Shown, type View, type Views } from './views';

/** The record as the audience may see it; of what it may not see no trace is left. `views`: other ones than those of this release. */
export function projectRow(row: Row, sid: Sid, views?: Views): Row {
  const view = viewOf(sid, row.kind, views);
  if (view === null) return row;
  const shown = fieldFilter(view);
  return {
    ...row,
    fields: only(row.fields, shown),
    stamps: only(row.stamps, shown),
    writes: row.writes.filter(({ field }) => shown(field)),
    conflicts: only<readonly FieldWrite[]>(row.conflicts, shown),
    facts: row.facts.flatMap((fact) => {
      const body = projectBody(fact, row, view);
      return body ? [{ ...fact, body }] : [];
    }),
    unknownOps: 0,
  };
}

/**
 * The edit as the audience may see it; null when it sees nothing of it. `row` is the whole record after the edit. Applying the edit to the
 * projected record gives the projection of `row`.
 */
export function projectOp(op: RecordOp, row: Row, sid: Sid): Op | null {
  const view = viewOf(sid, op[1]);
  if (view === null) return op;
  const shown = fieldFilter(view);
  switch (op[0]) {
    case 'new':
      return ['new', op[1], op[2], only(op[3], shown)];
    case 'set': {
      const fields = only(op[3], shown);
      return Object.keys(fields).length > 0 ? ['set', op[1], op[2], fields] : null;
    }
    case 'res':
    case 'unres':
      return shown(op[3]) ? op : null;
    case 'add': {
      const body = projectBody(op[3], row, view);
      return body ? ['add', op[1], op[2], { ...op[3], body }] : null;
    }
    default:
      // An op of a later version may say anything: it stays with those who see the record whole.
      return null;
  }
}

const fieldFilter =
  ({ fields }: View) =>
  (field: string): boolean =>
    fields === 'whole' || fields.includes(field);

interface ToProject {
  readonly type: string;
  readonly body: JsonObject;
  readonly corrects?: FactId | undefined;
}

function projectBody({ type, body, corrects }: ToProject, row: Row, view: View): JsonObject | null {
  if (corrects === undefined) return part(body, factMeasure(view, type));
  // A correction says what stands in place of another fact, and is shown by the measure of that fact.
  const corrected = correctedType(corrects, row);
  const measure = corrected === null ? null : factMeasure(view, corrected);
  if (measure === null || measure === 'whole') return part(body, measure);
  const { body: instead, ...rest } = body;
  const shown = only(rest, (word) => word === 'withdrawn' || word === 'on');
  return isObject(instead) ? { ...shown, body: only(instead, (word) => measure.includes(word)) } : shown;
}

/** The type of the fact that a chain of corrections is about; null when it is not there, and nothing of it may be shown then. */
export function correctedType(id: FactId, { facts }: Row): string | null {
  const seen = new Set<string>();
  for (let next: FactId | undefined = id; next !== undefined && !seen.has(next);) {
    seen.add(next);
    const fact = facts.find((each) => each.id === next);
    if (!fact) return null;
    if (fact.corrects === undefined) return fact.type;
    next = fact.corrects;
  }
  return null;
}

function part(body: JsonObject, shown: Shown | null): JsonObject | null {
  if (shown === null || shown === 'whole') return shown === null ? null : body;
  return only(body, (word) => shown.includes(word));
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function only<T>(all: { readonly [key: string]: T }, keep: (key: string) => boolean): { readonly [key: string]: T } {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)));
}
