import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { answer } from './record-fact';
import { issueOne, practiceCounty, viewOf } from './practice-county';
import { MAX_URGED, takeBackFacts, urgeRequests } from './urge-requests';

const TODAY = '2026-11-20';
const URGE = { on: TODAY, how: 'telephone', by: 'person1', text: '请尽快答复' } as const;

function county(count: number) {
  const world = practiceCounty();
  const ids = Array.from({ length: count }, () => issueOne(world));
  const close = (id: EntityId) =>
    world.must(
      answer(id, {
        on: TODAY,
        outcome: 'full',
        text: '',
        reason: '',
        howSolved: '',
        channel: 'paper',
        from: '',
        papers: [],
      }),
    );
  const urgedOf = (id: EntityId) => viewOf(world, id).urged.length;
  return { world, ids, close, urgedOf };
}

test('several units are urged in one change, and what was answered meanwhile is left out', () => {
  const { world, ids, close, urgedOf } = county(3);
  const [first, second, third] = ids as [EntityId, EntityId, EntityId];
  close(second);
  expect(world.must(urgeRequests(ids, URGE)).ops).toHaveLength(2);
  expect([first, second, third].map(urgedOf)).toEqual([1, 0, 1]);
  expect(world.run(urgeRequests([second], URGE))).toEqual({ ok: false, error: { type: 'none_open' } });
  expect(world.run(urgeRequests(['unknown' as EntityId], URGE))).toEqual({ ok: false, error: { type: 'none_open' } });
});

test('a faulty urging writes nothing, and names the field', () => {
  const { world, ids, urgedOf } = county(2);
  expect(world.run(urgeRequests(ids, { ...URGE, by: ' ', on: '2026-02-30' }))).toMatchObject({
    ok: false,
    error: { type: 'invalid', problems: [{ field: 'on' }, { field: 'by' }] },
  });
  expect(
    world.run(
      urgeRequests(
        Array.from({ length: MAX_URGED + 1 }, () => ids[0] as EntityId),
        URGE,
      ),
    ),
  ).toMatchObject({
    error: { type: 'too_many' },
  });
  expect(ids.map(urgedOf)).toEqual([0, 0]);
});

test('taking back undoes exactly what was recorded together, whatever was taken back before', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(4)), (before) => {
      const { world, ids, urgedOf } = county(5);
      world.must(urgeRequests(ids, URGE));
      world.must(urgeRequests(ids, URGE));
      const facts = ids.map((request) => ({ request, fact: viewOf(world, request).urged.at(-1)?.fact ?? '' }));
      const earlier = facts.filter((_, i) => before.includes(i));
      if (earlier.length > 0) world.must(takeBackFacts(earlier, '撤销'));
      world.run(takeBackFacts(facts, '撤销'));
      expect(ids.map(urgedOf)).toEqual([1, 1, 1, 1, 1]);
      expect(world.run(takeBackFacts(facts, '撤销'))).toEqual({ ok: false, error: { type: 'nothing_left' } });
    }),
  );
});
