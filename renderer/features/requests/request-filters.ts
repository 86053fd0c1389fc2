import { dueState } from '../../../shared/domain/request/due';
import { countsIn, keyOf } from '../../../shared/domain/supervision/board';
import type { World } from '../../../shared/domain/world';
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
  'waiting',
  'answered',
] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export const FLAG_FILTERS = [
  'any',
  'overdue',
  'dueToday',
  'dueSoon',
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
  /** Township of the case, `none` for cases without one; empty for all. */
  readonly township: string;
  /** Person id of who handles it, `none` for nobody; empty for all. */
  readonly handler: string;
}

/** Stands in a filter for requests without a township or handler. */
export const NONE = 'none';

export function filterOf(search: URLSearchParams): RequestFilter {
  return {
    state: STATE_FILTERS.find((each) => each === search.get('state')) ?? 'open',
    flag: FLAG_FILTERS.find((each) => each === search.get('flag')) ?? 'any',
    unit: search.get('unit') ?? '',
    township: search.get('township') ?? '',
    handler: search.get('handler') ?? '',
  };
}

/** Address parts of a filter; what is as usual is left out. */
export function searchOfFilter({ state, flag, ...of }: RequestFilter): Record<string, string> {
  const { unit, township, handler } = of;
  const parts = { state: state === 'open' ? '' : state, flag: flag === 'any' ? '' : flag, unit, township, handler };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
}

/** Whether a request belongs into the list. Typed text is looked for elsewhere: it needs names of other records. */
export function passes(
  request: RequestView,
  { state, flag, unit }: Pick<RequestFilter, 'state' | 'flag' | 'unit'>,
  today: string,
): boolean {
  if (unit !== '' && request.fields.unit !== unit) return false;
  return isInState(request, state, flag, today) && hasFlag(request, flag, today);
}

/** Whether a request belongs to the township and the handler that the list is narrowed to. */
export const passesPlace = (
  world: World,
  request: RequestView,
  { township, handler }: Pick<RequestFilter, 'township' | 'handler'>,
): boolean =>
  (township === '' || (keyOf(world, request, 'township') || NONE) === township) &&
  (handler === '' || (keyOf(world, request, 'handler') || NONE) === handler);

function isInState(request: RequestView, state: StateFilter, flag: FlagFilter, today: string): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'open':
      return flag !== 'any' || hasWork(request);
    case 'waiting':
      return countsIn(request, 'open', today);
    case 'answered':
      return countsIn(request, 'answered', today);
    default:
      return request.status === state;
  }
}

function hasFlag(request: RequestView, flag: FlagFilter, today: string): boolean {
  switch (flag) {
    case 'any':
      return true;
    case 'overdue':
      return dueState(request, today) === 'overdue';
    case 'dueToday':
      return dueState(request, today) === 'today';
    case 'dueSoon':
      return countsIn(request, 'dueSoon', today);
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
