import type { Figure, Grouping } from '../../../shared/domain/supervision/board';

/** How the list of requests shows what a figure counts; an address of its own list, kept in step by its test. */
const FILTERS: { readonly [figure in Figure]: { readonly state: string; readonly flag?: string } } = {
  open: { state: 'waiting' },
  dueSoon: { state: 'all', flag: 'dueSoon' },
  overdue: { state: 'all', flag: 'overdue' },
  answered: { state: 'answered' },
  escalated: { state: 'all', flag: 'escalated' },
};

/** The address of the requests that a figure counts; `key` is null for the total, empty for requests that belong to nothing. */
export function figureAddress(figure: Figure, grouping: Grouping, key: string | null): string {
  const { state, flag } = FILTERS[figure];
  const of = key === null ? {} : { [grouping]: key === '' ? 'none' : key };
  const search = new URLSearchParams({ state, ...(flag ? { flag } : {}), ...of });
  return `/requests?${search.toString()}`;
}
