import type { EntityId } from '../../core/ids';
import { addDays, isDay } from '../../text/day';
import { mergedCases } from '../case/merged-cases';
import { liveRequests } from '../request/agenda';
import { dueState } from '../request/due';
import type { RequestView } from '../request/request-fold';
import type { World } from '../world';

/** What is counted. One request can count in several. */
export const FIGURES = ['open', 'dueSoon', 'overdue', 'answered', 'escalated'] as const;
export type Figure = (typeof FIGURES)[number];

/** By what the requests are grouped. */
export const GROUPINGS = ['unit', 'township', 'handler'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Today and this many days more are soon. */
export const SOON_DAYS = 7;

export interface BoardRow {
  /** Id of the unit, township or person; empty for requests without one. */
  readonly key: string;
  readonly figures: { readonly [figure in Figure]: number };
  /** Requests of the unit that can be urged now: overdue and without an answer. */
  readonly overdue: readonly RequestView[];
}

export interface Board {
  readonly rows: readonly BoardRow[];
  readonly total: BoardRow;
}

/** Whether a request counts in a figure on an Asia/Shanghai day. */
export function countsIn(request: RequestView, figure: Figure, today: string): boolean {
  switch (figure) {
    case 'open':
      return request.open;
    case 'dueSoon':
      return isDueSoon(request, today);
    case 'overdue':
      return dueState(request, today) === 'overdue';
    case 'answered':
      return request.answer !== null && request.status !== 'withdrawn';
    case 'escalated':
      return request.escalation !== null;
  }
}

function isDueSoon(request: RequestView, today: string): boolean {
  const due = dueState(request, today);
  if (due === 'today') return true;
  return due === 'later' && isDay(today) && (request.deadline?.day ?? '') <= addDays(today, SOON_DAYS);
}

/** To what a request belongs: its unit, the township of its case, or who handles it (else who handles the case); empty for none. */
export function keyOf(world: World, { fields }: RequestView, grouping: Grouping): string {
  if (grouping === 'unit') return fields.unit;
  const inCase = world.row('case', mergedCases(world).keptOf(fields.case) as EntityId)?.fields ?? {};
  const value = grouping === 'township' ? inCase['township'] : (fields.handler ?? inCase['handler']);
  return typeof value === 'string' ? value : '';
}

/** Requests counted by unit, township or handler; the most overdue first. Requests of voided cases are left out. */
export function boardOf(world: World, grouping: Grouping, today: string): Board {
  const requests = liveRequests(world);
  const groups = new Map<string, RequestView[]>();
  for (const request of requests) {
    const key = keyOf(world, request, grouping);
    const group = groups.get(key);
    if (group) group.push(request);
    else groups.set(key, [request]);
  }
  const rows = [...groups].map(([key, group]) => rowOf(key, group, today)).toSorted(mostOverdueFirst);
  return { rows, total: rowOf('', requests, today) };
}

function rowOf(key: string, requests: readonly RequestView[], today: string): BoardRow {
  const count = (figure: Figure): number => requests.filter((request) => countsIn(request, figure, today)).length;
  return {
    key,
    figures: {
      open: count('open'),
      dueSoon: count('dueSoon'),
      overdue: count('overdue'),
      answered: count('answered'),
      escalated: count('escalated'),
    },
    overdue: requests.filter((request) => countsIn(request, 'overdue', today)),
  };
}

const mostOverdueFirst = (a: BoardRow, b: BoardRow): number =>
  b.figures.overdue - a.figures.overdue ||
  b.figures.open - a.figures.open ||
  (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
