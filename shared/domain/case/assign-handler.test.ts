import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { assignHandlers, MAX_ASSIGNED, undoOf } from './assign-handler';
import { caseById } from './case-fold';
import { EMPTY_CASE, emptyParty } from './case-input';
import { PracticeWorld } from './practice-world';
import { registerCase } from './register-case';
import { voidCase } from './void-case';

const id = (n: number): EntityId => `case${n}` as EntityId;

function worldWith(count: number): PracticeWorld {
  const world = new PracticeWorld();
  world.apply([
    ['new', 'person', 'p1' as EntityId, { name: '扎西' }],
    ['new', 'person', 'p2' as EntityId, { name: '安多' }],
  ]);
  for (let n = 1; n <= count; n++) {
    const input = {
      ...EMPTY_CASE,
      number: `（2026）青2725执${n}号`,
      filedOn: '2026-03-05',
      handler: n === 1 ? 'p1' : '',
    };
    const party = { ...emptyParty('d', 'debtor'), nameZh: '才仁' };
    world.must(registerCase({ id: id(n), case: input, parties: [party], payments: [] }));
  }
  return world;
}

const handlers = (world: PracticeWorld, ...cases: readonly number[]): readonly (string | null | undefined)[] =>
  cases.map((n) => caseById(world, id(n))?.fields.handler);

test('several cases get a handler in one change; those that have him already are left alone', () => {
  const world = worldWith(3);
  const { ops, kind } = world.must(assignHandlers([1, 2, 3].map((n) => ({ case: id(n), handler: 'p1' }))));
  expect(kind).toBe('case.assign');
  expect(ops).toHaveLength(2);
  expect(handlers(world, 1, 2, 3)).toEqual(['p1', 'p1', 'p1']);
});

test('an assignment is taken back where nobody has assigned anew since', () => {
  const world = worldWith(3);
  const before = [1, 2, 3].map((n) => ({ case: id(n), handler: caseById(world, id(n))?.fields.handler ?? null }));
  world.must(assignHandlers(before.map((one) => ({ ...one, handler: 'p2' }))));
  world.must(assignHandlers([{ case: id(3), handler: 'p1' }]));
  const undo = undoOf(before, 'p2', (one) => caseById(world, one)?.fields.handler ?? null);
  world.must(assignHandlers(undo));
  expect(handlers(world, 1, 2, 3)).toEqual(['p1', null, 'p1']);
});

test('a voided case and one that is not here are left out, and nothing left is said', () => {
  const world = worldWith(1);
  world.must(voidCase({ case: id(1), reason: '重复登记', openRequestsSeen: false }));
  const run = world.run(
    assignHandlers([
      { case: id(1), handler: 'p2' },
      { case: id(9), handler: 'p2' },
    ]),
  );
  expect(run).toEqual({ ok: false, error: { type: 'nothing_changed' } });
});

test('more than fit into one change are refused', () => {
  const many = Array.from({ length: MAX_ASSIGNED + 1 }, (_, n) => ({ case: id(n), handler: 'p1' }));
  expect(new PracticeWorld().run(assignHandlers(many))).toEqual({
    ok: false,
    error: { type: 'too_many', limit: MAX_ASSIGNED },
  });
});
