import type { EntityId } from '../../core/ids';
import type { Json } from '../../core/json';
import type { Row } from '../../exchange/row';
import type { World } from '../world';
import { mergedPersons } from '../identity/merged-persons';
import { partyOf } from './case-fields';
import { byRegistration } from '../merged-records';
import { isVoidedRow, mergedCases } from './merged-cases';
import { resolveFacts } from './resolve-facts';

/** Why two records look like one case. */
export type SameReason = 'number' | 'partiesAndBasis';

/** Two records that look like one case; `first` was registered first. */
export interface SameCases {
  readonly first: EntityId;
  readonly second: EntityId;
  readonly reason: SameReason;
}

/**
 * Pairs of records that look like one case: the same number, or the same basis with a debtor of the same id number or name. Voided
 * records, those merged already and those that somebody has looked at and kept apart are left out. In the order of registration.
 */
export function sameCases(world: World): readonly SameCases[] {
  const { keptOf } = mergedCases(world);
  const rows = world.rows('case').filter((row) => keptOf(row.id) === row.id && !isVoidedRow(row));
  const byNumber = grouped(rows, ({ fields }) => textOf(fields['number']));
  const byBasis = grouped(rows, ({ fields }) => textOf(fields['basisNumber']).replaceAll(' ', ''));
  const basisRows = [...byBasis].flat();
  const debtors = debtorsOf(world, new Set(basisRows.map(({ id }) => id)));
  const isSameParty = (a: Row, b: Row): boolean => {
    const names = debtors.get(b.id);
    return [...(debtors.get(a.id) ?? [])].some((key) => names?.has(key));
  };
  const pairs = [
    ...byNumber.flatMap(pairsOf).map((pair) => ({ pair, reason: 'number' as const })),
    ...byBasis
      .flatMap(pairsOf)
      .filter(([a, b]) => isSameParty(a, b) && a.fields['number'] !== b.fields['number'])
      .map((pair) => ({ pair, reason: 'partiesAndBasis' as const })),
  ];
  return pairs
    .filter(({ pair: [a, b] }) => !areKeptApart(a, b, keptOf))
    .toSorted((x, y) => byRegistration(x.pair[0], y.pair[0]) || byRegistration(x.pair[1], y.pair[1]))
    .map(({ pair: [a, b], reason }) => ({ first: a.id, second: b.id, reason }));
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Rows that share a key with another; without a key there is nothing to share. */
function grouped(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.toSorted(byRegistration));
}

/** What the debtors of these cases are known by. */
function debtorsOf(world: World, cases: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  if (cases.size === 0) return keys;
  const { keptOf } = mergedCases(world);
  const { recordsOf } = mergedPersons(world);
  for (const row of world.rows('party')) {
    const party = partyOf(row);
    const records = recordsOf(row).map(partyOf);
    const id = keptOf(party.case);
    if (party.role !== 'debtor' || party.removed || !cases.has(id)) continue;
    const own = keys.get(id) ?? new Set();
    keys.set(id, own);
    for (const { idNumber, nameZh, nameBo } of records)
      for (const key of [idNumber, nameZh, nameBo]) if (key) own.add(key);
  }
  return keys;
}

const pairsOf = (group: readonly Row[]): readonly (readonly [Row, Row])[] =>
  group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const));

function areKeptApart(a: Row, b: Row, keptOf: (id: string) => EntityId): boolean {
  const says = (row: Row, other: Row): boolean =>
    row.facts.some(({ type }) => type === 'keptApart') &&
    resolveFacts(row.facts).some(
      ({ original, withdrawn, body }) =>
        original.type === 'keptApart' && !withdrawn && keptOf(textOf(body['case'])) === other.id,
    );
  return says(a, b) || says(b, a);
}
