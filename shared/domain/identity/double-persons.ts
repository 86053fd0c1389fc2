import type { EntityId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import type { Day } from '../../text/day';
import { mergedCases } from '../case/merged-cases';
import { byRegistration } from '../merged-records';
import { textOf } from '../organisation/stored-fields';
import type { World } from '../world';
import { judgmentsOf } from './judgments';
import { compare, identifiedPerson, PROPOSED_FROM, type Likeness } from './likeness';
import { mergedPersons } from './merged-persons';
import { isListed, joined, peopleOf } from './people';

/** Two records that look like one person, or were merged and also said to be two; `first` was registered first. */
export interface DoublePersons {
  readonly first: EntityId;
  readonly second: EntityId;
  /** What they have in common; empty where somebody has merged them and somebody said that they are two people. */
  readonly because: readonly Likeness[];
}

/**
 * Pairs that wait for a decision: likely one person, written on machines that did not know of each other or standing on one case, and
 * nobody has said anything of them; and those of whom the opposite was said on two machines. What one machine wrote in two cases is no
 * accident: it is proposed on the page of persons only.
 */
export function doublePersons(world: World, today: Day): readonly DoublePersons[] {
  const isApart = apartness(world);
  const found = peopleOf(world, today)
    .proposed.filter(({ a, b }) => isApart(a.row, b.row))
    .map(({ a, b, comparison }) => pairOf(a.row, b.row, comparison.because));
  return inOrder(world, [...evidentDoubles(world, today), ...found]);
}

/**
 * Those of them that are found without reading names: written alike, or with one id number. Counted on every page, so it has to be
 * quick: nothing is compared that does not share a key.
 */
export function evidentDoubles(world: World, today: Day): readonly DoublePersons[] {
  const rows = world.rows('party');
  const { keptOf, recordsOf } = mergedPersons(world);
  const judgments = judgmentsOf(rows);
  const head = joined(judgments.all.flatMap(({ pair, judgment }) => (judgment.verdict === 'same' ? [pair] : [])));
  const areSettled = (a: Row, b: Row): boolean =>
    recordsOf(a).some((one) =>
      recordsOf(b).some(
        (other) => head(one.id) === head(other.id) || judgments.of(one.id, other.id)?.verdict === 'other',
      ),
    );
  const same = [...pairsAlike(world, rows).values()].flatMap(([a, b]) => {
    if (areSettled(a, b)) return [];
    const { score, because } = compare(
      identifiedPerson(a, recordsOf(a), today),
      identifiedPerson(b, recordsOf(b), today),
    );
    return score >= PROPOSED_FROM ? [pairOf(a, b, because)] : [];
  });
  const contradicted = judgments.all.flatMap(({ pair: [a, b], judgment }) => {
    const [one, other] = [world.row('party', a), world.row('party', b)];
    return judgment.verdict === 'other' && keptOf(a) === keptOf(b) && one && other ? [pairOf(one, other, [])] : [];
  });
  return inOrder(world, [...contradicted, ...same]);
}

/** As on the page of persons: a larger group of one name and place is a coincidence. */
const MOST_IN_A_BLOCK = 40;

function pairsAlike(world: World, rows: readonly Row[]): ReadonlyMap<string, readonly [Row, Row]> {
  const pairs = new Map<string, readonly [Row, Row]>();
  const { keptOf } = mergedPersons(world);
  const isApart = apartness(world);
  // Most counties of one computer have nothing here, and are not to pay for it.
  if (new Set(rows.map(machineOf)).size < 2 && !mergedCases(world).any) return pairs;
  for (const block of blocksOf(rows.filter(isListed)).values()) {
    if (block.length < 2 || block.length > MOST_IN_A_BLOCK) continue;
    for (const [i, a] of block.entries())
      for (const b of block.slice(i + 1))
        if (keptOf(a.id) !== keptOf(b.id) && isApart(a, b)) pairs.set(pairKey(a, b), [a, b]);
  }
  return pairs;
}

const machineOf = ({ created: { stamp } }: Row): string => stamp.slice(0, stamp.indexOf('.'));

function blocksOf(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const blocks = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const block = blocks.get(key);
      if (block) block.push(row);
      else blocks.set(key, [row]);
    }
  }
  return blocks;
}

function keysOf(row: Row): readonly string[] {
  const id = textOf(row, 'idNumber');
  const names = [textOf(row, 'nameZh'), textOf(row, 'nameBo')].filter((name) => name !== '');
  const things = ['village', 'houseName', 'phone', 'address'].flatMap((field) => {
    const text = textOf(row, field);
    return text === '' ? [] : [`${field} ${text}`];
  });
  const named = names.flatMap((name) => things.map((thing) => `${name}|${thing}`));
  return id === '' ? named : [`id ${id}`, ...named];
}

/** Written where the other was not known, or both on what is one case by now. */
function apartness(world: World): (a: Row, b: Row) => boolean {
  const { keptOf } = mergedCases(world);
  return (a, b) => {
    const [one, other] = [a.fields['case'], b.fields['case']];
    if (one === other || typeof one !== 'string' || typeof other !== 'string') return false;
    return machineOf(a) !== machineOf(b) || keptOf(one) === keptOf(other);
  };
}

const pairKey = (a: { readonly id: string }, b: { readonly id: string }): string =>
  a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;

function pairOf(a: Row, b: Row, because: readonly Likeness[]): DoublePersons {
  const [first, second] = byRegistration(a, b) < 0 ? [a, b] : [b, a];
  return { first: first.id, second: second.id, because };
}

/** In the order of registration; of records that are one person, one pair. */
function inOrder(world: World, pairs: readonly DoublePersons[]): readonly DoublePersons[] {
  const { keptOf } = mergedPersons(world);
  const once = new Map<string, DoublePersons>();
  for (const pair of pairs) {
    const key = pairKey({ id: keptOf(pair.first) }, { id: keptOf(pair.second) });
    if (!once.has(key)) once.set(key, pair);
  }
  const rowOf = (id: EntityId): Row | undefined => world.row('party', id);
  const place = (x: EntityId, y: EntityId): number => {
    const [a, b] = [rowOf(x), rowOf(y)];
    return a && b && a !== b ? byRegistration(a, b) : 0;
  };
  return [...once.values()].toSorted((x, y) => place(x.first, y.first) || place(x.second, y.second));
}
