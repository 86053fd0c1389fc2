import type { EntityId } from '../core/ids';
import type { Row } from '../exchange/row';
import { compareStamps } from '../exchange/stamp';
import { resolveFacts, type ResolvedFact } from './case/resolve-facts';

/**
 * Which records are one, by the facts `mergedInto`. A pure function of the set of facts: two machines may merge A into B and B into A
 * at once, or A into B and A into C; every machine then keeps the same one.
 */
export interface MergedRecords {
  /** Whether anything was merged; mostly nothing was. */
  readonly any: boolean;
  /** The record under which it is shown; the id itself for one that was not merged. */
  readonly keptOf: (id: string) => EntityId;
  /** The records shown with the kept one, in the order of registration; empty for all others. */
  readonly mergedWith: (kept: string) => readonly Row[];
}

const NOTHING: readonly Row[] = [];
const NONE: MergedRecords = { any: false, keptOf: (id) => id as EntityId, mergedWith: () => NOTHING };

/** How records of one kind are merged. */
export interface Merging {
  /** The word in the body of the fact that names the record into which it was merged. */
  readonly into: string;
  /** A record that is not to be kept while another stands. */
  readonly isOut: (row: Row) => boolean;
}

export function foldMergers(rows: readonly Row[], { into: word, isOut }: Merging): MergedRecords {
  const into = new Map(rows.flatMap((row) => withTargets(row, word)));
  if (into.size === 0) return NONE;
  const byId = new Map<string, Row>(rows.map((row) => [row.id, row]));
  const keptBy = new Map<string, EntityId>();
  const mergedBy = new Map<string, readonly Row[]>();
  for (const group of groupsOf(into, byId)) {
    const kept = keptAmong(group, { into, byId, isOut });
    for (const { id } of group) keptBy.set(id, kept.id);
    mergedBy.set(
      kept.id,
      group.filter(({ id }) => id !== kept.id),
    );
  }
  return {
    any: keptBy.size > 0,
    keptOf: (id) => keptBy.get(id) ?? (id as EntityId),
    mergedWith: (kept) => mergedBy.get(kept) ?? NOTHING,
  };
}

/** The mergers of a record that were not taken back. */
export const mergersOf = (row: Row): readonly ResolvedFact[] =>
  row.facts.some(({ type }) => type === 'mergedInto')
    ? resolveFacts(row.facts).filter(({ original, withdrawn }) => original.type === 'mergedInto' && !withdrawn)
    : [];

/** The order in which records were registered: (device, number). Ids tell no order. */
export const byRegistration = (a: Row, b: Row): number =>
  compareStamps(a.created.stamp, b.created.stamp) || (a.id < b.id ? -1 : 1);

function withTargets(row: Row, word: string): readonly (readonly [string, readonly string[]])[] {
  const targets = mergersOf(row).flatMap(({ body }) => {
    const target = body[word];
    return typeof target === 'string' ? [target] : [];
  });
  return targets.length > 0 ? [[row.id, targets]] : [];
}

type Edges = ReadonlyMap<string, readonly string[]>;

/** Records that hang together by mergers in whatever direction. A target that is not here binds nothing. */
function groupsOf(into: Edges, byId: ReadonlyMap<string, Row>): readonly (readonly Row[])[] {
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): unknown => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  for (const [id, targets] of into) {
    for (const target of targets.filter((each) => byId.has(each) && each !== id)) {
      join(id, target);
      join(target, id);
    }
  }
  const seen = new Set<string>();
  const groups: (readonly Row[])[] = [];
  for (const start of neighbours.keys()) {
    const group: Row[] = [];
    const waiting = [start];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      group.push(...[byId.get(id)].filter((row) => row !== undefined));
      waiting.push(...(neighbours.get(id) ?? []));
    }
    if (group.length > 1) groups.push(group.toSorted(byRegistration));
  }
  return groups;
}

interface Choosing {
  readonly into: Edges;
  readonly byId: ReadonlyMap<string, Row>;
  readonly isOut: Merging['isOut'];
}

/**
 * The record that was never merged into another is kept; of several, and where each was merged into another, the one registered first.
 * One that is out is kept only where all are.
 */
function keptAmong(group: readonly Row[], { into, byId, isOut }: Choosing): Row {
  const stands = (row: Row): boolean =>
    !(into.get(row.id) ?? []).some((target) => target !== row.id && byId.has(target));
  const live = group.filter((row) => !isOut(row));
  const among = live.length > 0 ? live : group;
  return among.find(stands) ?? among[0] ?? (group[0] as Row); // a group has at least two records
}
