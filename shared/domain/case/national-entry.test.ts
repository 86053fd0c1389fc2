import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { must } from '../../core/assert';
import { caseById, type CaseView } from './case-fold';
import { EMPTY_CASE, emptyParty, emptyPayment } from './case-input';
import { takeBackFact } from './correct-fact';
import { caseInputOf, editCase } from './edit-case';
import { enterNational, nationalEntryOf, nationalStateOf } from './national-entry';
import { pay } from './pay';
import { PracticeWorld } from './practice-world';
import { registerCase } from './register-case';
import { voidCase } from './void-case';

const ID = 'case1' as EntityId;

function county(): PracticeWorld {
  const world = new PracticeWorld();
  const parties = [{ ...emptyParty('d', 'debtor'), nameZh: '才旦' }];
  const input = { ...EMPTY_CASE, number: '（2026）青2725执1号', filedOn: '2026-10-12', claim: '100' };
  world.must(registerCase({ id: ID, case: input, parties, payments: [] }));
  return world;
}

const viewIn = (world: PracticeWorld): CaseView => must(caseById(world, ID), 'the case is there');

const enter = (world: PracticeWorld, number = '') => world.must(enterNational({ case: ID, on: '2026-11-20', number }));

function edit(world: PracticeWorld, changed: Partial<ReturnType<typeof caseInputOf>>): void {
  const { row } = viewIn(world);
  const before = caseInputOf(row);
  world.must(editCase({ case: ID, before, basis: row.stamps, after: { ...before, ...changed } }));
}

test('a case is not entered until somebody says so, with the day, the person and the number', () => {
  const world = county();
  expect(nationalStateOf(viewIn(world))).toBe('notEntered');
  enter(world, 'QH-7788');
  expect(nationalStateOf(viewIn(world))).toBe('entered');
  expect(nationalEntryOf(viewIn(world))).toMatchObject({
    on: '2026-11-20',
    number: 'QH-7788',
    by: 'person1',
    changed: [],
  });
});

test('what is changed afterwards has to be entered again, and the next entry stands for it', () => {
  const world = county();
  enter(world);
  edit(world, { cause: '买卖合同纠纷', note: '只有本院知道' });
  world.must(pay(ID, { ...emptyPayment('p'), amount: '30', on: '2026-11-01' }));
  expect(nationalStateOf(viewIn(world))).toBe('changed');
  expect(nationalEntryOf(viewIn(world))?.changed).toEqual(['cause', 'payments']);
  enter(world);
  expect(nationalStateOf(viewIn(world))).toBe('entered');
});

test('an entry recorded by mistake is taken back', () => {
  const world = county();
  enter(world);
  const fact = must(nationalEntryOf(viewIn(world))?.fact, 'there is an entry');
  world.must(takeBackFact({ case: ID, fact, reason: '点错了' }));
  expect(nationalStateOf(viewIn(world))).toBe('notEntered');
});

test('a day to come is refused, and a voided case needs no entry', () => {
  const world = county();
  expect(world.run(enterNational({ case: ID, on: '2027-01-01', number: '' }))).toMatchObject({
    error: { type: 'invalid', problems: [{ field: 'on' }] },
  });
  world.must(voidCase({ case: ID, reason: '重复', openRequestsSeen: false }));
  expect(nationalStateOf(viewIn(world))).toBe('notNeeded');
  expect(world.run(enterNational({ case: ID, on: '2026-11-20', number: '' }))).toMatchObject({
    error: { type: 'voided' },
  });
});
