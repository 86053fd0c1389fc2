import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { PracticeWorld } from '../case/practice-world';
import { newRecord } from '../ops';
import { decideParked, MAX_REASON } from './decide-parked';
import { openParked, parkedChangeOf, parkedOf } from './parked';

const ID = 'parked-4.17' as EntityId;

function worldWithParked(fields: object = {}): PracticeWorld {
  const world = new PracticeWorld();
  const set = ['set', 'case', 'c1' as EntityId, { cause: ['借款', null] }] as const;
  const parked = { stamp: '4.17', why: 'role', kind: 'case.edit', ops: [set], ...fields };
  world.apply([newRecord('parked', ID, parked as never)], 0);
  return world;
}

const decide = (accept: boolean, reason = '已核对') => decideParked({ id: ID, accept, reason });
const only = (world: PracticeWorld) => parkedOf(world)[0];

describe('a change that was put aside', () => {
  test('tells the device, the person, why, and what was meant', () => {
    const world = worldWithParked();
    expect(only(world)).toMatchObject({ dn: 4, why: 'role', kind: 'case.edit', person: 'person1', decision: null });
    expect(only(world)?.ops).toHaveLength(1);
    expect(openParked(world)).toBe(1);
  });

  test('that cannot be read is listed all the same', () => {
    const world = worldWithParked({ why: 'unreadable', kind: '', ops: null });
    expect(only(world)).toMatchObject({ kind: '', ops: [] });
  });

  test('is accepted with a reason and waits no longer', () => {
    const world = worldWithParked();
    expect(world.must(decide(true, ' 已核对 ')).kind).toBe('parked.decide');
    expect(only(world)?.decision).toEqual({ accepted: true, reason: '已核对', by: 'person1', on: '2026-11-21' });
    expect(openParked(world)).toBe(0);
  });

  test('that was set aside can still be accepted, and stays accepted', () => {
    const world = worldWithParked();
    world.must(decide(false, '重复'));
    expect(only(world)?.decision).toMatchObject({ accepted: false, reason: '重复' });
    expect(world.run(decide(false))).toEqual({ ok: false, error: { type: 'already_set_aside' } });
    world.must(decide(true));
    expect(world.run(decide(false))).toEqual({ ok: false, error: { type: 'already_accepted' } });
    expect(only(world)?.decision).toMatchObject({ accepted: true, reason: '已核对' });
  });

  test('accepted on one machine and set aside on another counts as accepted, whichever is told first', () => {
    const [first, second] = [worldWithParked(), worldWithParked()];
    second.context.newId(); // another machine, other ids
    const [yes, no] = [first.must(decide(true)), second.must(decide(false))];
    first.apply(no.ops, 2);
    second.apply(yes.ops, 2);
    expect([only(first), only(second)].map((each) => each?.decision?.accepted)).toEqual([true, true]);
  });

  test('needs a reason of a readable length', () => {
    const world = worldWithParked();
    expect(world.run(decide(true, '  '))).toEqual({ ok: false, error: { type: 'reason_missing' } });
    expect(world.run(decide(true, '长'.repeat(MAX_REASON + 1)))).toMatchObject({ error: { type: 'reason_too_long' } });
    expect(world.run(decideParked({ id: 'x' as EntityId, accept: true, reason: '无' }))).toMatchObject({
      error: { type: 'not_found' },
    });
  });

  test('that waits stands before what is decided', () => {
    const world = worldWithParked();
    world.must(decide(true));
    const other = 'parked-5.1' as EntityId;
    world.apply([newRecord('parked', other, { stamp: '5.1', why: 'scope', kind: '', ops: [] })], 0);
    expect(parkedOf(world).map(({ id }) => id)).toEqual([other, ID]);
    expect(world.rows('parked').map(parkedChangeOf)).toHaveLength(2);
  });
});
