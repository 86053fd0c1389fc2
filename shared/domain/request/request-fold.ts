import type { EntityId, FactId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import { resolveFacts, type ResolvedFact } from '../case/resolve-facts';
import { deadlineOf, type DeadlineNow } from './deadline-now';
import { escalationOf, type Escalation } from './escalation-fold';
import type { ContactOnPaper } from '../organisation/call-order';
import { requestFieldsOf } from './request-fields';
import type { RequestFields } from './records';
import { isOf, tellingOf, type Telling } from './telling';

/** How far a request has come; `answered…` tells with what. */
export type RequestStatus =
  'issued' | 'served' | 'received' | 'answeredFull' | 'answeredPartial' | 'answeredCouldNot' | 'withdrawn';

export interface TimelineEntry {
  readonly resolved: ResolvedFact;
  /** Null for a fact that this version cannot read: it is shown as such and counts for nothing. */
  readonly telling: Telling | null;
}

/** A request as it stands: the fold of its fields and the set of its facts. Days until the deadline are in `due.ts`. */
export interface RequestView {
  readonly id: EntityId;
  readonly row: Row;
  readonly fields: RequestFields;
  /** Document number, e.g. 囊法执协字〔2026〕12号; empty when the issuing fact has not arrived. */
  readonly number: string;
  readonly issuedOn: string;
  /** Who was to be called at the unit then; null on requests of before 0.3. */
  readonly issuedContact: ContactOnPaper | null;
  readonly status: RequestStatus;
  /** The unit still owes something: not withdrawn, and neither fully answered nor answered that it could not. */
  readonly open: boolean;
  readonly deadline: DeadlineNow | null;
  /** The last answer by legal time. */
  readonly answer: Telling<'answered'> | null;
  /** Answers that wait for their paper. */
  readonly awaitingPaper: readonly Telling<'answered'>[];
  /** Answers that nobody at the court has taken note of yet. */
  readonly newAnswers: readonly Telling<'answered'>[];
  /** The unit suggested a review; the request stays in force (G20). */
  readonly reviewSuggested: readonly Telling<'reviewSuggested'>[];
  readonly urged: readonly Telling<'urged'>[];
  /** The escalation that is being followed; null when there is none or it has ended. */
  readonly escalation: Escalation | null;
  /** Every fact in legal order with its corrections; taken-back ones included and marked. */
  readonly timeline: readonly TimelineEntry[];
  /** Names of the fields of which two values wait for a person. */
  readonly conflicts: readonly string[];
}

/** Rows never change once made, so a view is computed once per row. */
const viewByRow = new WeakMap<Row, RequestView>();

/** The state of a request; a pure function of its fields and the set of its facts, whatever order they came in. */
export function requestView(row: Row): RequestView {
  const known = viewByRow.get(row);
  if (known) return known;
  const view = foldRequest(row);
  viewByRow.set(row, view);
  return view;
}

function foldRequest(row: Row): RequestView {
  const timeline = resolveFacts(row.facts).map((resolved) => ({ resolved, telling: tellingOf(resolved) }));
  const live = timeline.flatMap(({ resolved, telling }) => (telling && !resolved.withdrawn ? [telling] : []));
  const issued = live.find(isOf('issued'));
  const answers = live.filter(isOf('answered'));
  const status = statusOf(live);
  return {
    id: row.id,
    row,
    fields: requestFieldsOf(row),
    number: issued?.body.number ?? '',
    issuedOn: issued?.on.slice(0, 10) ?? '',
    issuedContact: issued?.body.contact ?? null,
    status,
    open: !['withdrawn', 'answeredFull', 'answeredCouldNot'].includes(status),
    deadline: deadlineOf(live),
    answer: answers.at(-1) ?? null,
    awaitingPaper: answers.filter(({ fact, body }) => body.awaitingPaper && !live.some(paperOf(fact))),
    newAnswers: answers.filter(({ fact }) => !live.some(noteOf(fact))),
    reviewSuggested: live.filter(isOf('reviewSuggested')),
    urged: live.filter(isOf('urged')),
    escalation: escalationOf(live),
    timeline,
    conflicts: Object.keys(row.conflicts).toSorted(),
  };
}

const paperOf = (answer: FactId) => (telling: Telling) =>
  isOf('paperReceived')(telling) && telling.body.answer === answer;
const noteOf = (answer: FactId) => (telling: Telling) =>
  isOf('acknowledged')(telling) && telling.body.answer === answer;

/** The furthest step counts, not the last: papers arrive late, and a service is often recorded after the answer. */
function statusOf(live: readonly Telling[]): RequestStatus {
  if (live.some(isOf('withdrawn'))) return 'withdrawn';
  const answer = live.findLast(isOf('answered'));
  if (answer) return ANSWERED[answer.body.outcome];
  if (live.some(isOf('received'))) return 'received';
  return live.some(isOf('served')) ? 'served' : 'issued';
}

const ANSWERED = { full: 'answeredFull', partial: 'answeredPartial', couldNot: 'answeredCouldNot' } as const;
