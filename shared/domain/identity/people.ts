import type { EntityId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import type { Day } from '../../text/day';
import { flagOf } from '../organisation/stored-fields';
import type { World } from '../world';
import { judgmentsOf, type Judgment, type Judgments } from './judgments';
import {
  compare,
  identified,
  identifiedPerson,
  PROPOSED_FROM,
  shareName,
  type Comparison,
  type Identified,
} from './likeness';
import { mergedPersons, type MergedPersons } from './merged-persons';

/** Two parties of different cases that may be one person. */
export interface Pair {
  readonly a: Identified;
  readonly b: Identified;
  readonly comparison: Comparison;
}

/** One person as people have said so: the parties that are the same or were merged. Most have one. */
export interface KnownPerson {
  readonly parties: readonly Identified[];
  /** Two of them were also said to be different people: somebody has to look. */
  readonly contradicted: boolean;
}

export interface People {
  readonly persons: readonly KnownPerson[];
  /** Likely same persons about whom nobody has said anything yet, the likeliest first. */
  readonly proposed: readonly Pair[];
  /** Pairs that somebody has judged, with how alike they are. */
  readonly judged: readonly (Pair & { readonly judgment: Judgment })[];
}

/** Larger groups of one name and place are no hint but a coincidence; comparing all of them with all would stop the screen. */
const MOST_IN_A_BLOCK = 40;

/** Everybody on a case, by person, and who may be one. Compares only within small groups that share something telling. */
export function peopleOf(world: World, today: Day): People {
  const all = naturalParties(world, today);
  const merged = mergedPersons(world);
  const byId = new Map(all.map(({ row }) => [row.id, row]));
  const judgments = judgmentsOf(all.map(({ row }) => row));
  const proposed = [...pairsToCompare(onceEach(all, merged)).values()]
    .filter(([a, b]) => a.party.case !== b.party.case && !areJudged(a, b, { judgments, merged }))
    .map(([a, b]) => ({ a, b, comparison: compare(a, b) }))
    .filter(({ comparison }) => comparison.score >= PROPOSED_FROM)
    .toSorted((x, y) => y.comparison.score - x.comparison.score || (pairId(x) < pairId(y) ? -1 : 1));
  const judged = judgments.all.flatMap(({ pair: [first, second], judgment }) => {
    const [a, b] = [byId.get(first), byId.get(second)];
    if (!a || !b) return [];
    // What was said was said of these two records, as they are.
    const [one, other] = [identified(a, today), identified(b, today)];
    return [{ a: one, b: other, comparison: compare(one, other), judgment }];
  });
  const persons = groups(all, judged, merged);
  const personOf = new Map(persons.flatMap((person) => person.parties.map(({ row }) => [row.id, person] as const)));
  return {
    persons,
    judged,
    // Said by way of a third: not asked again.
    proposed: proposed.filter(({ a, b }) => personOf.get(a.row.id) !== personOf.get(b.row.id)),
  };
}

const pairId = ({ a, b }: Pair): string => `${a.row.id} ${b.row.id}`;

/** A human being on a case. */
export const isListed = (row: Row): boolean =>
  (row.fields['nature'] ?? 'natural') === 'natural' && !flagOf(row, 'removed');

const naturalParties = (world: World, today: Day): readonly Identified[] =>
  world
    .rows('party')
    .filter(isListed)
    .map((row) => identifiedPerson(row, mergedPersons(world).recordsOf(row), today));

/** Of records that were merged one stands for all. */
function onceEach(all: readonly Identified[], { keptOf, any }: MergedPersons): readonly Identified[] {
  if (!any) return all;
  const heads = new Map<string, Identified>();
  for (const each of all) {
    const kept = keptOf(each.row.id);
    if (each.row.id === kept || !heads.has(kept)) heads.set(kept, each);
  }
  return [...heads.values()];
}

interface Said {
  readonly judgments: Judgments;
  readonly merged: MergedPersons;
}

/** Whether something was said of any two records of these two. */
function areJudged(a: Identified, b: Identified, { judgments, merged: { recordsOf } }: Said): boolean {
  return recordsOf(a.row).some((one) => recordsOf(b.row).some((other) => judgments.of(one.id, other.id) !== null));
}

/** Pairs that share an id number, or a name and one thing more. */
function pairsToCompare(all: readonly Identified[]): ReadonlyMap<string, readonly [Identified, Identified]> {
  const blocks = new Map<string, Identified[]>();
  for (const each of all) {
    for (const key of blockKeys(each)) {
      const block = blocks.get(key);
      if (block) block.push(each);
      else blocks.set(key, [each]);
    }
  }
  const pairs = new Map<string, readonly [Identified, Identified]>();
  for (const block of blocks.values()) {
    if (block.length > MOST_IN_A_BLOCK) continue;
    for (const [i, one] of block.entries()) {
      for (const other of block.slice(i + 1)) {
        const [a, b] = one.row.id < other.row.id ? [one, other] : [other, one];
        pairs.set(`${a.row.id} ${b.row.id}`, [a, b]);
      }
    }
  }
  return pairs;
}

function blockKeys({ id, names, village, house, phone, birthYear }: Identified): readonly string[] {
  const telling = [village && `v${village}`, house && `h${house}`, phone && `p${phone}`, birthYear && `b${birthYear}`];
  const named = [...names].flatMap((name) => telling.flatMap((thing) => (thing ? [`${name}|${thing}`] : [])));
  return id === '' ? named : [`i${id}`, ...named];
}

/** Names for each id the one that stands for all that are joined with it. */
export function joined(pairs: readonly (readonly [EntityId, EntityId])[]): (id: EntityId) => EntityId {
  const headOf = new Map<EntityId, EntityId>();
  const head = (id: EntityId): EntityId => {
    const next = headOf.get(id);
    return next === undefined || next === id ? id : head(next);
  };
  for (const [a, b] of pairs) headOf.set(head(a), head(b));
  return head;
}

/** Joins what was said to be the same; a saying about one and another carries on to a third. */
function groups(
  all: readonly Identified[],
  judged: readonly (Pair & { readonly judgment: Judgment })[],
  { keptOf, any }: MergedPersons,
): readonly KnownPerson[] {
  const head = joined([
    ...(any ? all.map(({ row }) => [row.id, keptOf(row.id)] as const) : []),
    ...judged.flatMap(({ a, b, judgment }) => (judgment.verdict === 'same' ? [[a.row.id, b.row.id] as const] : [])),
  ]);
  const byHead = new Map<EntityId, Identified[]>();
  for (const each of all) {
    const key = head(each.row.id);
    byHead.set(key, [...(byHead.get(key) ?? []), each]);
  }
  const contradicted = new Set(
    judged
      .filter(({ a, b, judgment }) => judgment.verdict === 'other' && head(a.row.id) === head(b.row.id))
      .map(({ a }) => head(a.row.id)),
  );
  return [...byHead].map(([key, parties]) => ({ parties, contradicted: contradicted.has(key) }));
}

/** What the page of a case shows of one party: where else the person is, and who may be the same elsewhere. */
export interface Related {
  readonly same: readonly Identified[];
  readonly likely: readonly Pair[];
}

/** The same as in `peopleOf` for one party, without comparing everybody with everybody: a case is opened many times a day. */
export function relatedTo(world: World, id: EntityId, today: Day): Related {
  const all = naturalParties(world, today);
  const me = all.find(({ row }) => row.id === id);
  if (!me) return { same: [], likely: [] };
  const merged = mergedPersons(world);
  const judgments = judgmentsOf(all.map(({ row }) => row));
  const one = sameAs(id, [
    ...judgments.all.flatMap(({ pair, judgment }) => (judgment.verdict === 'same' ? [pair] : [])),
    ...(merged.any ? all.map(({ row }) => [row.id, merged.keptOf(row.id)] as const) : []),
  ]);
  const likely = onceEach(all, merged)
    .filter(({ row, party }) => party.case !== me.party.case && !one.has(row.id))
    .filter((other) => !areJudged(me, other, { judgments, merged }))
    .filter((other) => shareSomething(me, other))
    .map((other) => ({ a: me, b: other, comparison: compare(me, other) }))
    .filter(({ comparison }) => comparison.score >= PROPOSED_FROM);
  return { same: all.filter(({ row }) => row.id !== id && one.has(row.id)), likely };
}

function sameAs(id: EntityId, pairs: readonly (readonly [EntityId, EntityId])[]): ReadonlySet<EntityId> {
  const found = new Set([id]);
  let before = 0;
  while (before < found.size) {
    before = found.size;
    for (const pair of pairs) if (pair.some((each) => found.has(each))) pair.forEach((each) => found.add(each));
  }
  return found;
}

/** Cheap: names are read only for those who share one thing besides. */
const shareSomething = (a: Identified, b: Identified): boolean =>
  (a.id !== '' && a.id === b.id) ||
  (a.village !== '' && a.village === b.village) ||
  (a.house !== '' && a.house === b.house) ||
  (a.phone !== '' && a.phone === b.phone) ||
  (a.birthYear !== null && a.birthYear === b.birthYear);

/** Two people whom a messenger could take for one another. */
export interface Namesakes {
  /** The party that is meant. */
  readonly party: Identified;
  readonly others: readonly Identified[];
}

/**
 * For each of these parties, others of the same name in the same village who were not said to be the same person: told before anything is
 * served, so that the wrong one does not get it.
 */
export function namesakesOf(world: World, ids: readonly string[], today: Day): readonly Namesakes[] {
  const all = naturalParties(world, today);
  const judgments = judgmentsOf(all.map(({ row }) => row));
  const { keptOf } = mergedPersons(world);
  const isOther = (a: Identified, b: Identified): boolean =>
    a.row.id !== b.row.id &&
    a.village !== '' &&
    a.village === b.village &&
    shareName(a, b) &&
    !(a.id !== '' && a.id === b.id) &&
    keptOf(a.row.id) !== keptOf(b.row.id) &&
    judgments.of(a.row.id, b.row.id)?.verdict !== 'same';
  return all
    .filter(({ row }) => ids.includes(row.id))
    .map((party) => ({ party, others: all.filter((other) => isOther(party, other)) }))
    .filter(({ others }) => others.length > 0);
}
