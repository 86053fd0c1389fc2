import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { newRecord } from '../ops';
import { withdraw } from '../request/record-fact';
import { issueRequests } from '../request/issue-requests';
import { anIssue, FREEZE, issueOne, LOCATE, mustRun, practiceCounty, runOn, viewOf } from '../request/practice-county';
import { FIRST_RANGE_SIZE, nextNumbers, numbersLeft, successorLease } from './lease';

test('numbers follow each other in the form of the court', () => {
  const world = practiceCounty();
  const ids = [issueOne(world), issueOne(world)];
  expect(ids.map((id) => viewOf(world, id).number)).toEqual(['囊法执协字〔2026〕1号', '囊法执协字〔2026〕2号']);
});

test('a number is never given again, even when its request was withdrawn', () => {
  const world = practiceCounty();
  const first = issueOne(world);
  world.must(withdraw(first, { on: '2026-11-20', reason: '已履行' }));
  expect(viewOf(world, issueOne(world)).number).toBe('囊法执协字〔2026〕2号');
});

test('no two requests of any devices ever share a number, in whatever portions they are issued', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(1, 2), fc.integer({ min: 1, max: 3 })), { maxLength: 12 }),
      (portions) => {
        const world = practiceCounty();
        world.apply([
          newRecord('lease', 'lease2' as EntityId, { series: 'assistance', dn: 2, year: 2026, from: 5001, to: 5100 }),
        ]);
        for (const [dn, count] of portions) {
          mustRun(world, issueRequests(anIssue({ to: Array.from({ length: count }, () => FREEZE) }), []), { dn });
        }
        const numbers = world.rows('request').map(({ id }) => viewOf(world, id).number);
        expect(new Set(numbers).size).toBe(portions.reduce((sum, [, count]) => sum + count, 0));
      },
    ),
  );
});

test('a range that cannot hold all units gives no number at all', () => {
  const world = practiceCounty();
  world.apply([
    newRecord('lease', 'lease2' as EntityId, { series: 'assistance', dn: 2, year: 2026, from: 5001, to: 5001 }),
  ]);
  const command = issueRequests(anIssue({ to: [FREEZE, LOCATE] }), []);
  expect(runOn(world, command, { dn: 2 })).toEqual({
    ok: false,
    error: { type: 'range_exhausted', dn: 2, year: 2026, left: 1, wanted: 2 },
  });
  expect(world.rows('request')).toEqual([]);
});

test('a device goes on in its next range when one is used up', () => {
  const world = practiceCounty();
  world.apply([
    newRecord('lease', 'b' as EntityId, { series: 'assistance', dn: 2, year: 2026, from: 6001, to: 6010 }),
    newRecord('lease', 'a' as EntityId, { series: 'assistance', dn: 2, year: 2026, from: 5001, to: 5002 }),
  ]);
  const taken = nextNumbers(world, { year: 2026, count: 4 }, { ...world.context, dn: 2 });
  expect(taken).toMatchObject({ ok: true, value: { serials: [5001, 5002, 6001, 6002], ops: [] } });
});

test('in a new year the founding device opens the first range by itself, another device has to be given one', () => {
  const world = practiceCounty();
  expect(runOn(world, issueRequests(anIssue(), []), { today: '2027-01-04', dn: 2 })).toEqual({
    ok: false,
    error: { type: 'no_lease', dn: 2, year: 2027 },
  });
  const id = 'r2027' as EntityId;
  mustRun(world, issueRequests(anIssue(), [id]), { today: '2027-01-04' });
  expect(viewOf(world, id).number).toBe('囊法执协字〔2027〕1号');
  expect(numbersLeft(world, { dn: 1, year: 2027 })).toBe(FIRST_RANGE_SIZE - 1);
});

test('a restored device gives out numbers of its own from its first day on, above all that the other may still give', () => {
  const world = practiceCounty();
  issueOne(world);
  const restored = { ...world.context, dn: 70_001 };
  world.apply([successorLease(world, restored)]);
  const id = 'after' as EntityId;
  mustRun(world, issueRequests(anIssue(), [id]), { dn: 70_001 });
  expect(viewOf(world, id).number).toBe('囊法执协字〔2026〕2001号');
  expect(viewOf(world, issueOne(world)).number).toBe('囊法执协字〔2026〕2号');
});

test('in a new year the founding device, a restored one and one restored from that each open a range of their own', () => {
  const world = practiceCounty();
  for (const dn of [70_001, 70_002]) world.apply([successorLease(world, { ...world.context, dn })]);
  const taken = (dn: number) => {
    const numbers = nextNumbers(world, { year: 2027, count: 1 }, { ...world.context, dn, today: '2027-01-04' });
    return numbers.ok && numbers.value.serials;
  };
  // None knows what the others open, as on three machines without a network.
  expect([taken(1), taken(70_001), taken(70_002)]).toEqual([[1], [2001], [4001]]);
});
