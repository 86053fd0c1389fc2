import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityId, FactId } from '../../core/ids';
import type { FactEntry, Row } from '../../exchange/row';
import type { Stamp } from '../../exchange/stamp';
import { createMatcher } from '../../text/search-line';
import { requestsOfCase } from '../request/agenda';
import { takeBackFact } from './correct-fact';
import { caseById, foldCases } from './case-fold';
import { EMPTY_CASE, emptyParty } from './case-input';
import { caseSearchLines } from './case-search';
import { caseWithNumber } from './duplicate-case';
import { keepApart, mergeCase } from './merge-cases';
import { foldMergedCases as foldMergers, mergedCases } from './merged-cases';
import { pay } from './pay';
import { removeParty } from './party-commands';
import { PracticeWorld } from './practice-world';
import { registerCase } from './register-case';
import { sameCases } from './same-cases';
import { voidCase } from './void-case';

const A = 'caseA' as EntityId;
const B = 'caseB' as EntityId;
const C = 'caseC' as EntityId;

function register(world: PracticeWorld, id: EntityId, number: string, debtor = '扎西', basisNumber = ''): void {
  world.must(
    registerCase({
      id,
      case: { ...EMPTY_CASE, number, filedOn: '2026-11-02', basisNumber },
      parties: [{ ...emptyParty('k', 'debtor'), nameZh: debtor }],
      payments: [],
    }),
  );
}

/** Two records of one case, as two machines without contact make them. */
function twoRecords(): PracticeWorld {
  const world = new PracticeWorld();
  register(world, A, '（2026）青2725执7号');
  register(world, B, '（2026）青2725执8号', '才仁');
  const number = [
    'set',
    'case',
    B,
    { number: ['（2026）青2725执7号', world.row('case', B)?.stamps['number'] ?? null] },
  ] as const;
  world.apply([number], 2);
  return world;
}

describe('two records of one case', () => {
  test('are found by their number, and no more once they are merged or kept apart', () => {
    const world = twoRecords();
    expect(sameCases(world)).toEqual([{ first: A, second: B, reason: 'number' }]);
    world.must(keepApart({ case: A, into: B, reason: '两份判决' }));
    expect(sameCases(world)).toEqual([]);
    const apart = caseById(world, A)?.timeline.find(({ original }) => original.type === 'keptApart');
    world.must(takeBackFact({ case: A, fact: apart!.original.id, reason: '看错了' }));
    expect(sameCases(world)).toHaveLength(1);
    world.must(mergeCase({ case: B, into: A, reason: '同一案' }));
    expect(sameCases(world)).toEqual([]);
  });

  test('are found by the same basis and debtor under two numbers; the basis alone is not enough', () => {
    const world = new PracticeWorld();
    register(world, A, '（2026）青2725执1号', '扎西', '（2026）青2725民初5号');
    register(world, B, '（2026）青2725执2号', '扎西', '（2026）青2725民初5号');
    register(world, C, '（2026）青2725执3号', '才仁', '（2026）青2725民初5号');
    expect(sameCases(world)).toEqual([{ first: A, second: B, reason: 'partiesAndBasis' }]);
  });

  test('once merged are one in lists and found by either; parties, payments and requests of both belong to the kept one', () => {
    const world = new PracticeWorld();
    register(world, A, '（2026）青2725执1号', '扎西');
    register(world, B, '（2026）青2725执2号', '才仁');
    world.must(pay(A, { key: 'k', amount: '10', on: '2026-11-03', party: '', note: '' }));
    world.must(pay(B, { key: 'k', amount: '5', on: '2026-11-04', party: '', note: '' }));
    world.apply([['new', 'request', 'r1' as EntityId, { case: A, unit: 'u' }]]);
    world.must(mergeCase({ case: A, into: B, reason: '同一案' }));
    expect(foldCases(world).map(({ id }) => id)).toEqual([B]);
    const kept = caseById(world, B);
    expect(kept?.parties.map(({ nameZh }) => nameZh)).toEqual(['扎西', '才仁']);
    expect(kept?.paidFen).toBe(15_00);
    expect(createMatcher('执1号')(caseSearchLines(kept!))).toBe(true);
    expect(requestsOfCase(world, B).map(({ id }) => id)).toEqual(['r1']);
    expect(caseWithNumber(world, '（2026）青2725执1号')).toBe(B);
    expect(caseWithNumber(world, '（2026）青2725执1号', B)).toBeUndefined();
    expect(caseById(world, A)).toMatchObject({ mergedInto: B, paidFen: 10_00 });
  });

  test('are separated again by taking the merger back, and everything is as it was', () => {
    const world = new PracticeWorld();
    register(world, A, '（2026）青2725执1号', '扎西');
    register(world, B, '（2026）青2725执2号', '才仁');
    world.must(mergeCase({ case: A, into: B, reason: '同一案' }));
    const merger = caseById(world, B)?.timeline.find(({ original }) => original.type === 'mergedInto');
    world.must(takeBackFact({ case: B, fact: merger!.original.id, reason: '不是同一案' }));
    expect(
      foldCases(world)
        .map(({ id }) => id)
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual([A, B]);
    expect(caseById(world, B)?.parties.map(({ nameZh }) => nameZh)).toEqual(['才仁']);
    expect(caseById(world, A)).toMatchObject({ mergedInto: null, parties: [{ nameZh: '扎西' }] });
    // Both the merger and its taking back stand in the history of the record that was merged.
    expect(caseById(world, A)?.timeline.filter(({ original }) => original.type === 'mergedInto')).toMatchObject([
      { withdrawn: true, corrections: [{ body: { reason: '不是同一案' } }] },
    ]);
  });

  test('are not merged twice, nor with a voided or unknown one, nor without a reason', () => {
    const world = new PracticeWorld();
    for (const [i, id] of [A, B, C].entries()) register(world, id, `（2026）青2725执${i + 1}号`);
    expect(world.run(mergeCase({ case: A, into: B, reason: ' ' }))).toMatchObject({ error: { type: 'invalid' } });
    expect(world.run(mergeCase({ case: A, into: A, reason: 'x' }))).toMatchObject({
      error: { type: 'already_merged' },
    });
    expect(world.run(mergeCase({ case: A, into: 'no' as EntityId, reason: 'x' }))).toMatchObject({
      error: { type: 'not_found' },
    });
    world.must(mergeCase({ case: A, into: B, reason: 'x' }));
    expect(world.run(mergeCase({ case: B, into: A, reason: 'x' }))).toMatchObject({
      error: { type: 'already_merged' },
    });
    world.must(voidCase({ case: C, reason: '错', openRequestsSeen: true }));
    expect(world.run(mergeCase({ case: A, into: C, reason: 'x' }))).toMatchObject({ error: { type: 'voided' } });
  });

  test('leave a debtor that was entered twice to be taken off the merged case', () => {
    const world = twoRecords();
    world.must(mergeCase({ case: B, into: A, reason: '同一案' }));
    const twice = caseById(world, A)?.parties.find(({ case: home }) => home === B);
    world.must(removeParty(twice!.id));
    expect(caseById(world, A)?.parties.map(({ nameZh }) => nameZh)).toEqual(['扎西']);
  });
});

describe('mergers made on several machines at once', () => {
  const IDS = ['a', 'b', 'c', 'd', 'e'] as const;
  const edge = fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS, 'elsewhere'), fc.boolean());
  const rowsOf = (edges: readonly (readonly [string, string, boolean])[]): readonly Row[] =>
    IDS.map((id, i) => {
      const facts = edges.flatMap(([from, to, withdrawn], n) => (from === id ? factsOf(n, to, withdrawn) : []));
      const created = { stamp: `${1 + (i % 2)}.${i + 1}` as Stamp, person: 'p' as EntityId, atMs: 0 };
      return {
        kind: 'case',
        id: id as EntityId,
        created,
        fields: {},
        stamps: {},
        writes: [],
        facts,
        conflicts: {},
        unknownOps: 0,
      };
    });

  function factsOf(n: number, to: string, withdrawn: boolean): readonly FactEntry[] {
    const origin = { stamp: `${(n % 3) + 1}.${n + 10}` as Stamp, person: 'p' as EntityId, atMs: 0, on: '2026-11-21' };
    const id = `f${n}` as FactId;
    const merged = { ...origin, id, type: 'mergedInto', body: { case: to, reason: 'x' } };
    const back = { ...origin, id: `k${n}` as FactId, type: 'corrected', corrects: id, body: { withdrawn: true } };
    return withdrawn ? [merged, back] : [merged];
  }

  test('leave exactly one record of every case, whatever was merged into what and in whatever order it came', () => {
    fc.assert(
      fc.property(
        fc.array(edge, { maxLength: 8 }),
        fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
        (edges, mix) => {
          const rows = rowsOf(edges);
          const { keptOf, mergedWith } = foldMergers(rows);
          const kept = IDS.map(keptOf);
          for (const id of kept) expect(keptOf(id)).toBe(id);
          // Every record is shown exactly once: as the kept one, or with it.
          const shown = [...new Set(kept)].flatMap((id) => [id, ...mergedWith(id).map((row) => row.id)]);
          expect(shown.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([...IDS]);
          // What was merged, and not taken back, is one case.
          for (const [from, to, withdrawn] of edges)
            if (!withdrawn && to !== 'elsewhere') expect(keptOf(from)).toBe(keptOf(to));
          const mixed = rows
            .map((row, i) => [mix[i] ?? 0, { ...row, facts: row.facts.toReversed() }] as const)
            .toSorted(([x], [y]) => x - y)
            .map(([, row]) => row);
          const again = foldMergers(mixed);
          expect(IDS.map(again.keptOf)).toEqual(kept);
          expect(kept.map((id) => again.mergedWith(id).map((row) => row.id))).toEqual(
            kept.map((id) => mergedWith(id).map((row) => row.id)),
          );
        },
      ),
    );
  });

  test('into each other keep the one registered first; taking one merger back leaves the other in force', () => {
    const both = foldMergers(
      rowsOf([
        ['a', 'b', false],
        ['b', 'a', false],
      ]),
    );
    expect([both.keptOf('a'), both.keptOf('b')]).toEqual(['a', 'a']);
    const one = foldMergers(
      rowsOf([
        ['a', 'b', false],
        ['b', 'a', true],
      ]),
    );
    expect([one.keptOf('a'), one.keptOf('b')]).toEqual(['b', 'b']);
  });

  test('a world without mergers keeps every record as it is', () => {
    const world = twoRecords();
    expect(mergedCases(world).keptOf(B)).toBe(B);
    expect(mergedCases(world).mergedWith(A)).toEqual([]);
  });
});
