import { expect, test } from 'vitest';
import type { EntityId, PersonId } from '../../core/ids';
import type { Json } from '../../core/json';
import { applyChange } from '../../exchange/apply';
import type { Op } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import type { Stamp } from '../../exchange/stamp';
import type { World } from '../world';
import { parallelUpdates } from './parallel-updates';

const HOUR = 3_600_000;
const NOW = 100 * 24 * HOUR;
const ID = 'unit1' as EntityId;

type Change = readonly [who: string, dn: number, atMs: number, op: Op];
const created: Change = [
  'ann',
  1,
  NOW - 48 * HOUR,
  ['new', 'unit', ID, { nameZh: '公安局', address: '香达镇', order: 1 }],
];
const set = (field: string, value: Json, base: string | null): Op => [
  'set',
  'unit',
  ID,
  { [field]: [value, base as Stamp] },
];

function world(...changes: readonly Change[]): World {
  let row: Row | undefined;
  changes.forEach(([who, dn, atMs, op], i) => {
    const payload = { u: who as PersonId, t: [atMs, 0], q: 0, s: 0, sv: 1, k: 'x', o: [op] } as const;
    [row] = applyChange(() => row, { dot: { dn, seq: i + 1 }, payload });
  });
  return { row: () => row, rows: (kind) => (row && kind === 'unit' ? [row] : []) };
}

const reasons = (given: World): readonly string[] => parallelUpdates(given, NOW).map(({ reason }) => reason);

test('different fields of one record, written on two machines within a day, are mentioned', () => {
  const both = world(
    created,
    ['ann', 1, NOW - 3 * HOUR, set('address', '东坝乡', '1.1')],
    ['bob', 2, NOW - 2 * HOUR, set('nameZh', '县公安局', '1.1')],
  );
  expect(reasons(both)).toEqual(['otherFields']);
  expect(parallelUpdates(both, NOW)[0]).toMatchObject({ first: { field: 'address' }, second: { field: 'nameZh' } });
});

test('what one person wrote, what was written on one machine, or days apart, is no parallel update', () => {
  const apart = (who: string, dn: number, hours: number) =>
    world(
      created,
      ['ann', 1, NOW - 40 * HOUR, set('address', '东坝乡', '1.1')],
      [who, dn, NOW - 40 * HOUR + hours * HOUR, set('nameZh', '县公安局', '1.1')],
    );
  expect(reasons(apart('ann', 2, 1))).toEqual([]);
  expect(reasons(apart('bob', 1, 1))).toEqual([]);
  expect(reasons(apart('bob', 2, 30))).toEqual([]);
});

test('the same value typed by two people is mentioned, and waits for nobody', () => {
  const twice = world(
    created,
    ['ann', 1, NOW - 3 * HOUR, set('address', '东坝乡', '1.1')],
    ['bob', 2, NOW - 2 * HOUR, set('address', '东坝乡', '1.1')],
  );
  expect(reasons(twice)).toEqual(['sameValue']);
});

test('two values of a field that does not matter are mentioned', () => {
  const orders = world(
    created,
    ['ann', 1, NOW - 3 * HOUR, set('order', 2, '1.1')],
    ['bob', 2, NOW - 2 * HOUR, set('order', 3, '1.1')],
  );
  expect(reasons(orders)).toEqual(['unimportant']);
});

test('a decision is no parallel update, and what is a month old is not mentioned', () => {
  const decided = world(
    created,
    ['ann', 1, NOW - 3 * HOUR, set('address', '甲', '1.1')],
    ['bob', 2, NOW - 2 * HOUR, set('address', '乙', '1.1')],
    ['bob', 2, NOW - HOUR, ['res', 'unit', ID, 'address', '乙', ['1.2', '2.3'] as Stamp[]]],
  );
  expect(reasons(decided)).toEqual([]);
  const old = world(
    created,
    ['ann', 1, NOW - 40 * 24 * HOUR, set('address', '东坝乡', '1.1')],
    ['bob', 2, NOW - 40 * 24 * HOUR, set('address', '东坝乡', '1.1')],
  );
  expect(reasons(old)).toEqual([]);
});
