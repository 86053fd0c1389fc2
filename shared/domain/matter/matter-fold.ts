import type { EntityId } from '../../core/ids';
import { must } from '../../core/assert';
import type { Row } from '../../exchange/row';
import { resolveFacts, type ResolvedFact } from '../case/resolve-facts';
import { MATTER_SUBJECTS, type MatterSubject } from './records';
import type { SubjectSpec } from './spec';
import { stepOf, SUBJECTS } from './subjects';

/** A matter as it stands: the fold of its record and the set of its facts. */
export interface MatterView {
  readonly id: EntityId;
  readonly row: Row;
  readonly case: EntityId;
  readonly subject: MatterSubject;
  readonly party: EntityId | null;
  /** One of the statuses in the subject's precedence; never undefined, whatever facts there are. */
  readonly status: string;
  /** Something is still waited for. */
  readonly open: boolean;
  /** The day of the next reminder; null when none was set or nothing is waited for. */
  readonly due: string | null;
  /** The day on which a listing or an offer ends. */
  readonly until: string | null;
  /** Number of the notice; empty for subjects without. */
  readonly number: string;
  /** The opening step as it stands; null when it has not arrived or was taken back. */
  readonly opening: ResolvedFact | null;
  /** Facts that count, in legal order. */
  readonly live: readonly ResolvedFact[];
  /** Every fact in legal order; taken-back ones included and marked. */
  readonly timeline: readonly ResolvedFact[];
}

/** Rows never change once made. */
const kept = new WeakMap<Row, MatterView | null>();

/** The matter of a row; null for a subject that only a later version knows. Pure: the same for any order of the same facts. */
export function matterView(row: Row): MatterView | null {
  const known = kept.get(row);
  if (known !== undefined) return known;
  const subject = MATTER_SUBJECTS.find((one) => one === row.fields['subject']);
  const view = subject ? foldMatter(row, subject) : null;
  kept.set(row, view);
  return view;
}

function foldMatter(row: Row, subject: MatterSubject): MatterView {
  const spec = SUBJECTS[subject];
  const timeline = resolveFacts(row.facts);
  const live = timeline.filter(({ withdrawn }) => !withdrawn);
  const status = statusOf(spec, live);
  const opening = live.find(({ original }) => original.type === spec.opening.type) ?? null;
  // A matter of which the first step was taken back was opened by mistake.
  const open = opening !== null && !spec.ends.includes(status);
  const { party } = row.fields;
  return {
    id: row.id,
    row,
    case: row.fields['case'] as EntityId, // every matter is made with its case
    subject,
    party: typeof party === 'string' ? (party as EntityId) : null,
    status,
    open,
    due: open ? lastDay(live, subject, 'due') : null,
    until: open ? lastDay(live, subject, 'until') : null,
    number: textIn(opening, 'number'),
    opening,
    live,
    timeline,
  };
}

/** The furthest status whose step happened and was not overtaken by a later one. */
export function statusOf({ precedence, overtakes }: SubjectSpec, live: readonly ResolvedFact[]): string {
  const holds = live.filter(
    ({ original }, i) => !live.slice(i + 1).some((later) => overtakes[later.original.type]?.includes(original.type)),
  );
  const types = new Set(holds.map(({ original }) => original.type));
  const last = must(precedence.at(-1), 'every subject has a first status');
  const [status] = precedence.find(([, ...steps]) => steps.some((type) => types.has(type))) ?? last;
  return status;
}

/** What the last step that can set the day says of it: a later step without a day clears it. */
function lastDay(live: readonly ResolvedFact[], subject: MatterSubject, field: string): string | null {
  const setter = live.findLast(({ original }) =>
    stepOf(subject, original.type)?.fields.some(({ name }) => name === field),
  );
  return textIn(setter ?? null, field) || null;
}

/** A text of a fact as it stands; empty when it holds none. */
export function textIn(fact: ResolvedFact | null, field: string): string {
  const value = fact?.body[field];
  return typeof value === 'string' ? value : '';
}

/** Fen of a fact as it stands; null when it holds none. */
export function fenIn(fact: ResolvedFact | null, field: string): number | null {
  const value = fact?.body[field];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

/** Several chosen values of a fact. */
export function listIn(fact: ResolvedFact | null, field: string): readonly string[] {
  const value = fact?.body[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

export const stepsOf = ({ live }: MatterView, type: string): readonly ResolvedFact[] =>
  live.filter(({ original }) => original.type === type);

/** The last live step of these types. */
export const lastStep = ({ live }: MatterView, ...types: readonly string[]): ResolvedFact | null =>
  live.findLast(({ original }) => types.includes(original.type)) ?? null;
