import type { EntityId } from '../../../shared/core/ids';
import { asPerson, mergedPersons } from '../../../shared/domain/identity/merged-persons';
import type { World } from '../../../shared/domain/world';
import type { Row } from '../../../shared/exchange/row';
import type { OutboxItem } from '../../exchange/exchange-api';

export const OUTBOX_STATES = ['parked', 'held', 'waiting', 'late'] as const satisfies readonly OutboxItem['state'][];
export type OutboxFilter = OutboxItem['state'] | 'all';

/** How many there are of each state, and of all. */
export function countsOf(items: readonly OutboxItem[]): { readonly [filter in OutboxFilter]: number } {
  const counts = { all: items.length, parked: 0, held: 0, waiting: 0, late: 0 };
  for (const { state } of items) counts[state]++;
  return counts;
}

/** What stepped aside comes first, because it needs somebody; then what waits longest. */
export function shownItems(items: readonly OutboxItem[], filter: OutboxFilter): readonly OutboxItem[] {
  const shown = filter === 'all' ? items : items.filter(({ state }) => state === filter);
  return shown.toSorted((a, b) => rank(a) - rank(b) || a.atMs - b.atMs);
}

const rank = ({ state }: OutboxItem): number => OUTBOX_STATES.indexOf(state);

/** A change has been written after which others were: how many of those leave only with it. `stamp`: of a change that is not at the hub. */
export function writtenAfter(items: readonly OutboxItem[], stamp: OutboxItem['stamp']): number {
  // The exchange lists them in the order in which they leave.
  const unsent = items.filter(({ state }) => state === 'waiting' || state === 'held');
  const at = unsent.findIndex((item) => item.stamp === stamp);
  return at < 0 ? 0 : unsent.length - at - 1;
}

/** The form in which what a change says is put right by another change; null when there is none, or the record is not on this machine. */
export function formOf(world: World, about: About | null, caseId: string | null): string | null {
  const page = pageOf(world, about, caseId);
  return about?.kind === 'case' && page !== null ? `${page}/edit` : page;
}

/** Debtors of the cases that are asked for, by case. Looks at every party once, whatever the length of the list. */
export function debtorsByCase(
  world: World,
  caseIds: ReadonlySet<string>,
): ReadonlyMap<string, readonly { readonly zh: string; readonly bo: string }[]> {
  const found = new Map<string, { zh: string; bo: string }[]>();
  const { recordsOf } = mergedPersons(world);
  for (const row of world.rows('party')) {
    const { case: of, role, removed } = row.fields;
    if (typeof of !== 'string' || !caseIds.has(of) || role !== 'debtor' || removed === true) continue;
    const { nameZh, nameBo } = asPerson(row, recordsOf(row));
    found.set(of, [...(found.get(of) ?? []), { zh: nameZh, bo: nameBo ?? '' }]);
  }
  return found;
}

type About = NonNullable<OutboxItem['about']>;

/** The page on which a record can be seen; null when there is none, or the record is not on this machine. */
export function pageOf(world: World, about: About | null, caseId: string | null): string | null {
  const row = about && world.row(about.kind as Row['kind'], about.id as EntityId);
  switch (row?.kind) {
    case 'case':
    case 'request':
      return `/${row.kind}s/${row.id}`;
    case 'person':
      return '/people';
    case 'unit':
    case 'contact':
    case 'township':
      return '/directory';
    case 'county':
    case 'setting':
    case 'calendarYear':
    case 'access':
      return '/settings';
    default:
      return caseId !== null && world.row('case', caseId as EntityId) ? `/cases/${caseId}` : null;
  }
}
