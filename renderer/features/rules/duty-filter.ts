import { isOwn } from '../../../shared/rulebook/rulebook';
import type { Entry } from '../../../shared/rulebook/schema';

/** What the list of duties is narrowed to; empty for everything. Kept in the address, so that going back finds it again. */
export interface DutyFilter {
  /** Id of a document, or `own`. */
  readonly document: string;
  readonly body: string;
  readonly ask: string;
  readonly withTerm: boolean;
}

export const OWN_RULES = 'own';

export const filterOf = (search: URLSearchParams): DutyFilter => ({
  document: search.get('document') ?? '',
  body: search.get('body') ?? '',
  ask: search.get('ask') ?? '',
  withTerm: search.get('term') === '1',
});

export const searchOf = (filter: DutyFilter): { readonly [name: string]: string } =>
  Object.fromEntries(
    Object.entries({ ...filter, term: filter.withTerm ? '1' : '', withTerm: '' }).filter(([, value]) => value !== ''),
  ) as { readonly [name: string]: string };

export const isFiltered = ({ document, body, ask, withTerm }: DutyFilter): boolean =>
  document !== '' || body !== '' || ask !== '' || withTerm;

export const passes =
  ({ document, body, ask, withTerm }: DutyFilter) =>
  (entry: Entry): boolean =>
    (document === '' || (document === OWN_RULES ? isOwn(entry.id) : entry.document === document)) &&
    (body === '' || entry.bearer === body) &&
    (ask === '' || entry.ask === ask) &&
    (!withTerm || entry.deadline !== null);
