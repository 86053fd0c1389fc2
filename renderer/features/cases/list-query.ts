import { archivedCases, archivedOf, termEndsBy } from '../../../shared/domain/archive/archive-case';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { caseSearchLines } from '../../../shared/domain/case/case-search';
import { readCaseNumber } from '../../../shared/domain/case/case-number-field';
import { nationalStateOf } from '../../../shared/domain/case/national-entry';
import type { KeyState } from '../../../shared/domain/matter/proposals';
import { compareStamps } from '../../../shared/exchange/stamp';
import { compareNames, sortByName } from '../../../shared/text/name-order';
import { createMatcher, searchLine, type SearchLine } from '../../../shared/text/search-line';
import type { Language } from '../../i18n/languages';
import { nameIn } from './names';

export const LIST_SORTS = ['filed', 'number', 'debtor', 'handler', 'keptUntil'] as const;
export type ListSort = (typeof LIST_SORTS)[number];

/**
 * Which cases: by how far they are, by where their file lies, by what the national system lacks of them, or by how they stand among the key cases. `daily` are all but the
 * archived ones, which a search finds nevertheless; `termEnds` are files whose term ends this year or has ended before.
 */
export const LIST_STATES = [
  'daily',
  'open',
  'closed',
  'voided',
  'archived',
  'termEnds',
  'all',
  'notEntered',
  'changed',
  'key',
  'listed',
  'listedOverdue',
] as const;
export type ListState = (typeof LIST_STATES)[number];

/** How a person looks at the list of cases. */
export interface ListQuery {
  readonly search: string;
  readonly state: ListState;
  readonly sort: ListSort;
}

export const FIRST_QUERY: ListQuery = { search: '', state: 'daily', sort: 'filed' };

interface Naming {
  readonly language: Language;
  /** Name of a person by id. */
  readonly personName: (id: string) => string;
  readonly today: string;
  /** The open key cases by case; missing where nobody asks for them. */
  readonly keyStates?: ReadonlyMap<string, KeyState>;
}

/** The cases that the list shows, in its order. Tibetan names stand in dictionary order, Chinese ones by pinyin. */
export const queryCases = (cases: readonly CaseView[], query: ListQuery, naming: Naming): readonly CaseView[] =>
  findCases(orderCases(cases, query.sort, naming), query, naming);

/** Those that the query asks for, in the order given. Runs with every keystroke, so it orders nothing. */
export function findCases(
  ordered: readonly CaseView[],
  { search, state }: Pick<ListQuery, 'search' | 'state'>,
  { personName, today, keyStates }: Pick<Naming, 'personName' | 'today' | 'keyStates'>,
): readonly CaseView[] {
  // Without words no line is made: reading the names of a large county takes seconds.
  if (search.trim() === '')
    return state === 'all' ? ordered : ordered.filter((view) => isIn(view, state, { today, keyStates }));
  // What somebody looks for by name is found in the archive too.
  const searched = state === 'daily' ? 'all' : state;
  const matches = createMatcher(search);
  const handlerLines = new Map<string, SearchLine>();
  const handlerLine = (id: string): SearchLine => {
    const line = handlerLines.get(id) ?? searchLine({ texts: [personName(id)] });
    handlerLines.set(id, line);
    return line;
  };
  return ordered.filter((view) => {
    const { handler } = view.fields;
    return (
      isIn(view, searched, { today, keyStates }) &&
      matches(caseSearchLines(view), handler === null ? null : handlerLine(handler))
    );
  });
}

function isIn(
  view: CaseView,
  state: ListState,
  { today, keyStates }: { readonly today: string; readonly keyStates: Naming['keyStates'] },
): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'daily':
      return archivedOf(view) === null;
    case 'archived':
      return archivedOf(view) !== null;
    case 'termEnds': {
      const archived = archivedOf(view);
      return archived !== null && termEndsBy(archived, Number(today.slice(0, 4)));
    }
    case 'notEntered':
    case 'changed':
      return nationalStateOf(view) === state;
    case 'key':
      return keyStates?.has(view.id) === true;
    case 'listed':
      return ['listed', 'overdue'].includes(keyStates?.get(view.id) ?? '');
    case 'listedOverdue':
      return keyStates?.get(view.id) === 'overdue';
    default:
      return view.state === state;
  }
}

/** All cases in the order of the list. */
export function orderCases(
  cases: readonly CaseView[],
  sort: ListSort,
  { language, personName }: Naming,
): readonly CaseView[] {
  switch (sort) {
    case 'filed':
      return cases.toSorted(
        (a, b) =>
          compareText(b.fields.filedOn, a.fields.filedOn) || compareStamps(b.row.created.stamp, a.row.created.stamp),
      );
    case 'number':
      return byNumber(cases);
    case 'keptUntil':
      return soonestFirst(cases);
    case 'debtor':
      return sortByName(cases, (view) => firstDebtorName(view, language));
    case 'handler':
      return sortByName(cases, ({ fields }) => (fields.handler === null ? '' : personName(fields.handler)));
  }
}

/** Files whose term ends soonest; those kept for good, and then what is in no archive, stand last. */
function soonestFirst(cases: readonly CaseView[]): readonly CaseView[] {
  const archived = archivedCases(cases).map(({ view }) => view);
  const inArchive = new Set(archived);
  return [...archived, ...cases.filter((view) => !inArchive.has(view))];
}

export function firstDebtorName({ parties }: CaseView, language: Language): string {
  const debtor = parties.find(({ role }) => role === 'debtor');
  return debtor ? nameIn(language, debtor) : '';
}

/** By year, then court, then type, then serial number as a number. */
function byNumber(cases: readonly CaseView[]): readonly CaseView[] {
  const keyed = cases.map((view) => {
    const read = readCaseNumber(view.fields.number);
    return { view, read: read.ok ? read.value : null };
  });
  return keyed
    .toSorted((a, b) => {
      if (!a.read || !b.read)
        return a.read ? -1 : b.read ? 1 : compareNames(a.view.fields.number, b.view.fields.number);
      const court = compareText(a.read.court, b.read.court) || compareText(a.read.typeCode, b.read.typeCode);
      return b.read.year - a.read.year || court || a.read.serial - b.read.serial;
    })
    .map(({ view }) => view);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
