import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../../shared/core/ids';
import { PracticeWorld } from '../../../shared/domain/case/practice-world';
import { newRecord } from '../../../shared/domain/ops';
import type { EntityKind } from '../../../shared/exchange/change';
import type { OutboxItem } from '../../exchange/exchange-api';
import { countsOf, debtorsByCase, formOf, pageOf, shownItems, writtenAfter } from './outbox-list';

const item = (stamp: string, state: OutboxItem['state'], atMs: number) =>
  ({ stamp, state, atMs, kind: 'case.edit' }) as unknown as OutboxItem;
const items = [
  item('1.1', 'waiting', 30),
  item('1.2', 'late', 5),
  item('1.3', 'waiting', 10),
  item('1.4', 'parked', 40),
];

describe('the outbox', () => {
  test('lists what stepped aside first, and then what waits longest', () => {
    expect(shownItems(items, 'all').map(({ stamp }) => stamp)).toEqual(['1.4', '1.3', '1.1', '1.2']);
  });

  test('shows one state, and counts each', () => {
    expect(shownItems(items, 'waiting').map(({ stamp }) => stamp)).toEqual(['1.3', '1.1']);
    expect(countsOf(items)).toEqual({ all: 4, parked: 1, held: 0, waiting: 2, late: 1 });
  });
});

describe('what leaves only after a change', () => {
  test('is everything written after it that is not at the hub', () => {
    const row = [item('1.1', 'parked', 1), item('1.2', 'waiting', 9), item('1.3', 'held', 2), item('1.4', 'held', 3)];
    expect(row.map(({ stamp }) => writtenAfter(row, stamp))).toEqual([0, 2, 1, 0]);
  });
});

describe('the record of a change', () => {
  const world = new PracticeWorld();
  const add = (kind: EntityKind, id: string, fields = {}) => world.apply([newRecord(kind, id as EntityId, fields)]);
  add('case', 'c1', { number: '（2026）青2725执1号' });
  add('request', 'r1', { case: 'c1' });
  add('party', 'p1', { case: 'c1', role: 'debtor', nameZh: '甲' });
  add('party', 'p2', { case: 'c1', role: 'applicant', nameZh: '乙' });
  add('party', 'p3', { case: 'c1', role: 'debtor', nameZh: '丙', removed: true });
  add('party', 'p4', { case: 'c2', role: 'debtor', nameZh: '丁' });
  add('contact', 'k1');

  test('opens where it can be seen: a party on the page of its case', () => {
    expect(pageOf(world, { kind: 'request', id: 'r1' }, 'c1')).toBe('/requests/r1');
    expect(pageOf(world, { kind: 'party', id: 'p1' }, 'c1')).toBe('/cases/c1');
    expect(pageOf(world, { kind: 'contact', id: 'k1' }, null)).toBe('/directory');
  });

  test('is put right in its form, or on its page where it has none', () => {
    expect(formOf(world, { kind: 'case', id: 'c1' }, 'c1')).toBe('/cases/c1/edit');
    expect(formOf(world, { kind: 'request', id: 'r1' }, 'c1')).toBe('/requests/r1');
    expect(formOf(world, { kind: 'case', id: 'gone' }, null)).toBeNull();
  });

  test('that is not on this machine opens nothing', () => {
    expect(pageOf(world, { kind: 'request', id: 'gone' }, 'gone')).toBeNull();
    expect(pageOf(world, null, null)).toBeNull();
  });

  test('names the debtors of its case', () => {
    expect(debtorsByCase(world, new Set(['c1']))).toEqual(new Map([['c1', [{ zh: '甲', bo: '' }]]]));
  });
});
