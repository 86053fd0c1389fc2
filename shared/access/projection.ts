import type { FactId } from '../core/ids';
import type { JsonObject } from '../core/json';
import type { Op, RecordOp } from '../exchange/change';
import type { FieldWrite, Row } from '../exchange/row';
import { COURT, FIGURES, isOutline, REFERENCE, type Sid } from './audience';

/** How much of something is shown: all of it, the named words of it, or nothing. */
type Shown = 'whole' | ReadonlySet<string> | null;

/** What an audience is shown of the records of a kind. */
interface View {
  readonly fields: 'whole' | ReadonlySet<string>;
  /** The body of a fact, by its type. */
  readonly facts: (type: string) => Shown;
}

const words = (...list: readonly string[]): ReadonlySet<string> => new Set(list);
const byType =
  (types: { readonly [type: string]: Shown }) =>
  (type: string): Shown =>
    types[type] ?? null;

const NOTHING: View = { fields: words(), facts: () => null };

/** A unit is shown what it needs to do what it was asked; the court's notes and how it deals with the unit stay with the court. */
const FOR_UNIT: { readonly [kind: string]: View } = {
  case: {
    fields: words(
      'number',
      'filedOn',
      'cause',
      'basisKind',
      'basisNumber',
      'basisCourt',
      'basisOn',
      'claimFen',
      'claimText',
      'handler',
      'township',
    ),
    facts: byType({ registered: words(), closed: words('way'), reopened: words(), voided: words() }),
  },
  party: {
    fields: words(
      'case',
      'role',
      'of',
      'nature',
      'nameZh',
      'nameBo',
      'idNumber',
      'phone',
      'address',
      'removed',
      'order',
    ),
    facts: () => null,
  },
  contactChange: { fields: 'whole', facts: () => 'whole' },
  request: { fields: 'whole', facts: (type) => (isBetweenCourtAndUnit(type) ? null : 'whole') },
};

/** Figures without names: what was asked, by whom, when, and how it stands; no number, no text, no person concerned. */
const OUTLINE: { readonly [kind: string]: View } = {
  case: {
    fields: words('filedOn', 'township', 'handler'),
    facts: byType({ registered: words(), closed: words('way'), reopened: words(), voided: words() }),
  },
  request: {
    fields: words('case', 'unit', 'rule', 'handler'),
    facts: byType({
      issued: words('deadline', 'deadlineRule', 'provisional', 'year'),
      served: words('method'),
      received: words(),
      answered: words('outcome', 'channel', 'awaitingPaper'),
      acknowledged: words('answer'),
      paperReceived: words('answer'),
      reviewSuggested: words(),
      postponed: words('until'),
      urged: words('how'),
      withdrawn: words(),
      escalated: words('reason', 'due'),
      escalationStep: words('due'),
      escalationEnded: words(),
      deadlineRecomputed: words('deadline', 'provisional'),
    }),
  },
};

function viewOf(sid: Sid, kind: string): View | null {
  if (sid === COURT || sid === REFERENCE) return null;
  if (!isOutline(sid)) return FOR_UNIT[kind] ?? NOTHING;
  const outline = OUTLINE[kind] ?? NOTHING;
  return sid === FIGURES
    ? outline
    : { ...outline, facts: (type) => (isBetweenCourtAndUnit(type) ? null : outline.facts(type)) };
}

/** How the court deals with a unit that does not answer is nobody else's business, the unit's own least. */
const isBetweenCourtAndUnit = (type: string): boolean => type.startsWith('escalat');

/** The record as the audience may see it; of what it may not see no trace is left. */
export function projectRow(row: Row, sid: Sid): Row {
  const view = viewOf(sid, row.kind);
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
    fields === 'whole' || fields.has(field);

interface ToProject {
  readonly type: string;
  readonly body: JsonObject;
  readonly corrects?: FactId | undefined;
}

function projectBody({ type, body, corrects }: ToProject, row: Row, view: View): JsonObject | null {
  if (corrects === undefined) return part(body, view.facts(type));
  // A correction says what stands in place of another fact, and is shown by the measure of that fact.
  const corrected = correctedType(corrects, row);
  const measure = corrected === null ? null : view.facts(corrected);
  if (measure === null || measure === 'whole') return part(body, measure);
  const { body: instead, ...rest } = body;
  const shown = only(rest, (word) => word === 'withdrawn' || word === 'on');
  return isObject(instead) ? { ...shown, body: only(instead, (word) => measure.has(word)) } : shown;
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

function part(body: JsonObject, shown: Shown): JsonObject | null {
  if (shown === null || shown === 'whole') return shown === null ? null : body;
  return only(body, (word) => shown.has(word));
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function only<T>(all: { readonly [key: string]: T }, keep: (key: string) => boolean): { readonly [key: string]: T } {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keep(key)));
}
