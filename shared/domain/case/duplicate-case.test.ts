import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { caseNumbersOf } from '../case-import/plan-import';
import { newFact, newRecord } from '../ops';
import { caseWithNumber } from './duplicate-case';
import { PracticeWorld } from './practice-world';

const NUMBER = '（2026）青2725执7号';
const id = (text: string): EntityId => text as EntityId;

test('of two cases with the same number the one registered first is meant, whatever their ids', () => {
  for (const [first, second] of [
    ['z', 'A'],
    ['A', 'z'],
  ] as const) {
    const world = new PracticeWorld();
    world.apply([newRecord('case', id(second), { number: NUMBER })], 2);
    world.apply([newRecord('case', id(first), { number: NUMBER })], 1);
    expect(caseWithNumber(world, NUMBER)).toBe(first);
    expect(caseNumbersOf(world).get(NUMBER)).toBe(first);
    expect(caseWithNumber(world, NUMBER, id(first))).toBe(second);
  }
});

test('a voided case holds its number no more', () => {
  const world = new PracticeWorld();
  world.apply([newRecord('case', id('c1'), { number: NUMBER })]);
  world.apply([
    newFact({ kind: 'case', id: id('c1') }, { id: 'f1', type: 'voided', on: '2026-11-21', body: { reason: '误立' } }),
  ]);
  expect(caseWithNumber(world, NUMBER)).toBeUndefined();
  expect(caseNumbersOf(world).size).toBe(0);
});
