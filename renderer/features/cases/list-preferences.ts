import { LIST_SORTS, LIST_STATES, type ListQuery } from './list-query';

/** Columns that can be shown, in their order. The number always stands first. */
export const CASE_COLUMNS = [
  'debtors',
  'applicants',
  'cause',
  'basis',
  'handler',
  'township',
  'filedOn',
  'claim',
  'paid',
  'outstanding',
  'state',
  'national',
  'keyCase',
  'archiveNumber',
  'keptUntil',
] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

export const USUAL_COLUMNS: readonly CaseColumn[] = [
  'debtors',
  'applicants',
  'cause',
  'handler',
  'filedOn',
  'outstanding',
  'state',
];

/** Columns that a list of archived files has in any case. */
const ARCHIVE_COLUMNS: ReadonlySet<CaseColumn> = new Set<CaseColumn>(['archiveNumber', 'keptUntil']);

/** The columns that are shown: those chosen, and of archived files where they lie and until when. */
export const columnsFor = ({ state }: ListQuery, { columns }: ListPreferences): readonly CaseColumn[] =>
  state === 'archived' || state === 'termEnds'
    ? CASE_COLUMNS.filter((column) => columns.includes(column) || ARCHIVE_COLUMNS.has(column))
    : ['key', 'listed', 'listedOverdue'].includes(state)
      ? CASE_COLUMNS.filter((column) => columns.includes(column) || column === 'keyCase')
      : columns;

/** A way of looking at the list that a person has named. */
export interface SavedFilter {
  readonly name: string;
  readonly query: ListQuery;
}

/** How a person has set up the list of cases; a sealed preference, because what is looked for may be a name. */
export interface ListPreferences {
  readonly columns: readonly CaseColumn[];
  readonly filters: readonly SavedFilter[];
}

export const PREFERENCE_KEY = 'case-list';

/** What was kept, as far as this version understands it. */
export function listPreferencesOf(kept: unknown): ListPreferences {
  const { columns, filters } = objectOf(kept);
  const known = Array.isArray(columns) ? CASE_COLUMNS.filter((column) => columns.includes(column)) : USUAL_COLUMNS;
  return { columns: known, filters: Array.isArray(filters) ? filters.flatMap((filter) => filterOf(filter) ?? []) : [] };
}

function filterOf(kept: unknown): SavedFilter | null {
  const { name, query } = objectOf(kept);
  const { search, state, sort } = objectOf(query);
  const knownState = LIST_STATES.find((one) => one === state);
  const knownSort = LIST_SORTS.find((one) => one === sort);
  if (typeof name !== 'string' || typeof search !== 'string' || !knownState || !knownSort) return null;
  return { name, query: { search, state: knownState, sort: knownSort } };
}

const objectOf = (value: unknown): { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** The preferences with a column shown or hidden, columns staying in their order. */
export const withColumn = (preferences: ListPreferences, column: CaseColumn, shown: boolean): ListPreferences => ({
  ...preferences,
  columns: CASE_COLUMNS.filter((one) => (one === column ? shown : preferences.columns.includes(one))),
});
