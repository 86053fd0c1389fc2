import { isVoidedRow, mergedCases } from '../case/merged-cases';
import type { World } from '../world';
import { dueState } from './due';
import type { Escalation } from './escalation-fold';
import { requestView, type RequestView } from './request-fold';
import type { Telling } from './telling';

/** An answer and the request it belongs to. */
export interface AnswerItem {
  readonly request: RequestView;
  readonly answer: Telling<'answered'>;
}

export interface EscalationItem {
  readonly request: RequestView;
  readonly escalation: Escalation;
  /** The next step should have been taken before today. */
  readonly overdue: boolean;
}

/** The lists of the first screen. A request may stand in several. */
export interface Agenda<Draft> {
  /** What a unit still owes an answer to, due first first; what has no deadline last. */
  readonly toAnswer: readonly RequestView[];
  /** Longest overdue first. */
  readonly overdue: readonly RequestView[];
  readonly dueToday: readonly RequestView[];
  /** Longest awaited first. */
  readonly awaitingPaper: readonly AnswerItem[];
  /** Answers that nobody has taken note of, newest first. */
  readonly newAnswers: readonly AnswerItem[];
  /** What is due first comes first. */
  readonly escalations: readonly EscalationItem[];
  readonly drafts: readonly Draft[];
}

/** What matters on an Asia/Shanghai day. Pure: the caller says which day it is. Requests of voided cases are left out. */
export function agendaOf<Draft>(world: World, today: string, drafts: readonly Draft[]): Agenda<Draft> {
  const requests = liveRequests(world);
  const inState = (state: string) => byDeadline(requests.filter((request) => dueState(request, today) === state));
  return {
    toAnswer: byDeadline(requests.filter(({ open }) => open)),
    overdue: inState('overdue'),
    dueToday: inState('today'),
    awaitingPaper: answersOf(requests, 'awaitingPaper').toSorted(byLegalTime),
    newAnswers: answersOf(requests, 'newAnswers').toSorted((a, b) => byLegalTime(b, a)),
    escalations: escalationsOf(requests, today),
    drafts,
  };
}

/** Requests being escalated, what is due first comes first. */
export function escalationsOf(requests: readonly RequestView[], today: string): readonly EscalationItem[] {
  return requests
    .flatMap((request) => {
      const { escalation } = request;
      return escalation ? [{ request, escalation, overdue: escalation.due < today }] : [];
    })
    .toSorted((a, b) => compareText(a.escalation.due, b.escalation.due) || byIssue(a.request, b.request));
}

/** Every request whose case was not voided, in no promised order. */
export function liveRequests(world: World): readonly RequestView[] {
  const voided = new Set<string>(
    world
      .rows('case')
      .filter(isVoidedRow)
      .map((row) => row.id),
  );
  const { keptOf } = mergedCases(world);
  return world
    .rows('request')
    .map(requestView)
    .filter(({ fields }) => !voided.has(keptOf(fields.case)));
}

/** The requests of one case, oldest first; of a voided case too, and of the records merged with it. */
export function requestsOfCase(world: World, caseId: string): readonly RequestView[] {
  const { mergedWith } = mergedCases(world);
  const ids = new Set<unknown>([caseId, ...mergedWith(caseId).map(({ id }) => id)]);
  return world
    .rows('request')
    .filter((row) => ids.has(row.fields['case']))
    .map(requestView)
    .toSorted(byIssue);
}

const answersOf = (requests: readonly RequestView[], list: 'awaitingPaper' | 'newAnswers'): readonly AnswerItem[] =>
  requests.flatMap((request) => request[list].map((answer) => ({ request, answer })));

const NO_DAY = '9999-99-99';
const byDeadline = (requests: readonly RequestView[]): readonly RequestView[] =>
  requests.toSorted((a, b) => compareText(a.deadline?.day ?? NO_DAY, b.deadline?.day ?? NO_DAY) || byIssue(a, b));

const byLegalTime = (a: AnswerItem, b: AnswerItem): number =>
  compareText(a.answer.on, b.answer.on) || byIssue(a.request, b.request);

/** Numbers of one device ascend with the day; ids settle what is left, so that every machine shows the same order. */
const byIssue = (a: RequestView, b: RequestView): number =>
  compareText(a.issuedOn, b.issuedOn) || serialOf(a) - serialOf(b) || compareText(a.id, b.id);

const serialOf = ({ timeline }: RequestView): number => {
  const issued = timeline.find(({ telling }) => telling?.type === 'issued')?.resolved.body['serial'];
  return typeof issued === 'number' ? issued : 0;
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
