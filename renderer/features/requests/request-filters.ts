import { dueState } from '../../../shared/domain/request/due';
import type { RequestView } from '../../../shared/domain/request/request-fold';

export const STATE_FILTERS = [
  'open',
  'all',
  'issued',
  'served',
  'received',
  'answeredFull',
  'answeredPartial',
  'answeredCouldNot',
  'withdrawn',
] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export const FLAG_FILTERS = [
  'any',
  'overdue',
  'dueToday',
  'awaitingPaper',
  'newAnswer',
  'reviewSuggested',
  'escalated',
] as const;
export type FlagFilter = (typeof FLAG_FILTERS)[number];

/** What the list of requests shows; stands in the address, so that going back returns to the same list. */
export interface RequestFilter {
  readonly state: StateFilter;
  readonly flag: FlagFilter;
  /** Unit id; empty for all. */
  readonly unit: string;
}

export function filterOf(search: URLSearchParams): RequestFilter {
  return {
    state: STATE_FILTERS.find((each) => each === search.get('state')) ?? 'open',
    flag: FLAG_FILTERS.find((each) => each === search.get('flag')) ?? 'any',
    unit: search.get('unit') ?? '',
  };
}

/** Address parts of a filter; what is as usual is left out. */
export function searchOfFilter({ state, flag, unit }: RequestFilter): Record<string, string> {
  const parts = { state: state === 'open' ? '' : state, flag: flag === 'any' ? '' : flag, unit };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}

/** Whether a request belongs into the list. Typed text is looked for elsewhere: it needs names of other records. */
export function passes(request: RequestView, { state, flag, unit }: RequestFilter, today: string): boolean {
  if (state === 'open' ? !hasWork(request) && flag === 'any' : state !== 'all' && request.status !== state)
    return false;
  if (unit !== '' && request.fields.unit !== unit) return false;
  switch (flag) {
    case 'any':
      return true;
    case 'overdue':
      return dueState(request, today) === 'overdue';
    case 'dueToday':
      return dueState(request, today) === 'today';
    case 'awaitingPaper':
      return request.awaitingPaper.length > 0;
    case 'newAnswer':
      return request.newAnswers.length > 0;
    case 'reviewSuggested':
      return request.reviewSuggested.length > 0;
    case 'escalated':
      return request.escalation !== null;
  }
}

/** Something is still to be done by the unit or by the court. */
const hasWork = ({ open, awaitingPaper, newAnswers, escalation }: RequestView): boolean =>
  open || awaitingPaper.length > 0 || newAnswers.length > 0 || escalation !== null;
