import type { Json, JsonObject } from '../../core/json';
import type { FactEntry, Row } from '../../exchange/row';
import { ANSWER_CHANNELS, ANSWER_OUTCOMES, ESCALATION_REASONS, SERVICE_METHODS, URGE_WAYS } from '../request/records';

/**
 * Rows as whoever sees figures only may have them: enough to count requests by unit and township, and nothing that names or describes
 * anybody. What is kept is listed; everything else, and what a later version adds, is left out.
 */
export function figureRow(row: Row): Row {
  const known = figureByRow.get(row);
  if (known) return known;
  const made = withoutNames(row);
  figureByRow.set(row, made);
  return made;
}

/** Rows never change once made, so the figures of a row are made once. */
const figureByRow = new WeakMap<Row, Row>();

function withoutNames(row: Row): Row {
  const kept = KEPT[row.kind];
  const fields = Object.fromEntries(
    Object.entries(row.fields).filter(([field]) => kept?.fields.includes(field) === true),
  );
  return {
    ...row,
    fields,
    stamps: {},
    writes: [],
    conflicts: {},
    facts: row.facts.flatMap((fact) => (kept ? factFigures(fact, kept.facts) : [])),
  };
}

type FactKeys = { readonly [type: string]: readonly string[] };

const KEPT: { readonly [kind in Row['kind']]?: { readonly fields: readonly string[]; readonly facts: FactKeys } } = {
  request: {
    fields: ['case', 'unit'],
    facts: {
      issued: ['year', 'deadline', 'deadlineRule', 'provisional'],
      received: [],
      served: ['method'],
      answered: ['outcome', 'channel', 'awaitingPaper'],
      acknowledged: ['answer'],
      paperReceived: ['answer'],
      postponed: ['until'],
      urged: ['how'],
      withdrawn: [],
      escalated: ['reason', 'due'],
      escalationStep: ['due'],
      escalationEnded: [],
      deadlineRecomputed: ['deadline', 'provisional'],
    },
  },
  case: { fields: ['township'], facts: { voided: [], mergedInto: ['case'] } },
};

/** Words that the reading of a fact expects, empty. */
const BLANK: JsonObject = {
  number: '',
  serial: 0,
  by: '',
  byPerson: '',
  recipient: '',
  text: '',
  from: '',
  reason: '',
  owner: '',
  nextStep: '',
  result: '',
};

function factFigures(fact: FactEntry, kept: FactKeys): readonly FactEntry[] {
  if (fact.type === 'corrected') return [{ ...fact, body: correctionFigures(fact.body, kept) }];
  const keys = kept[fact.type];
  return keys ? [{ ...fact, body: { ...BLANK, ...pick(fact.body, keys) } }] : [];
}

/** A correction carries a whole new body; of it the keys of all facts are kept, because it does not say which fact it replaces. */
function correctionFigures(body: JsonObject, kept: FactKeys): JsonObject {
  const inner = body['body'];
  const told = pick(body, ['on', 'withdrawn']);
  if (!isObject(inner)) return told;
  const keys = new Set(Object.values(kept).flat());
  return { ...told, body: { ...BLANK, ...pick(inner, [...keys]) } };
}

const pick = (body: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([key, value]) => keys.includes(key) && isFigure(key, value)));

/** The words that facts choose from; any other text was typed by somebody. */
const WORDS: ReadonlySet<string> = new Set<string>([
  ...SERVICE_METHODS,
  ...ANSWER_OUTCOMES,
  ...ANSWER_CHANNELS,
  ...URGE_WAYS,
  ...ESCALATION_REASONS,
]);
/** What points to another record or fact, and the term that a deadline was computed from. */
const POINTERS: ReadonlySet<string> = new Set(['answer', 'case', 'deadlineRule']);

/** Whether a value is a number, a day or one of the words: the same key holds a typed text in facts of another type. */
const isFigure = (key: string, value: Json): boolean =>
  POINTERS.has(key) || (typeof value === 'string' ? WORDS.has(value) || /^\d{4}-\d\d-\d\d/.test(value) : true);

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
