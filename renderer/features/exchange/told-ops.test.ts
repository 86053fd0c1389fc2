import { expect, test } from 'vitest';
import type { EntityId, FactId } from '../../../shared/core/ids';
import type { Op } from '../../../shared/exchange/change';
import type { Stamp } from '../../../shared/exchange/stamp';
import { toldOps } from './told-ops';

const C = 'c1' as EntityId;

test('every edit is told, with its fields as they would stand', () => {
  const ops: readonly Op[] = [
    ['new', 'case', C, { number: '1', note: null, order: 2 }],
    ['set', 'case', C, { cause: ['借款', null], note: ['', '1.1' as Stamp] }],
    ['add', 'case', C, { id: 'f' as FactId, type: 'paid', on: '2026-11-20', body: { amountFen: 100 } }],
    ['res', 'case', C, 'cause', '租赁', []],
    ['blob', 'aa', { size: 1, type: 'image/png', name: '回证.png' }],
  ];
  expect(toldOps(ops)).toMatchObject([
    {
      type: 'new',
      kind: 'case',
      id: C,
      fact: null,
      on: null,
      values: [
        ['number', '1'],
        ['note', null],
      ],
    },
    {
      type: 'set',
      kind: 'case',
      id: C,
      fact: null,
      on: null,
      values: [
        ['cause', '借款'],
        ['note', ''],
      ],
    },
    { type: 'add', kind: 'case', id: C, fact: 'paid', on: '2026-11-20', values: [['amountFen', 100]] },
    { type: 'decide', kind: 'case', id: C, fact: null, on: null, values: [['cause', '租赁']] },
    { type: 'blob', name: '回证.png' },
  ]);
});

test('an edit of a later version is named, not left out', () => {
  expect(toldOps([['move', 'case', C] as unknown as Op])).toEqual([{ type: 'unknown' }]);
});

test('a record that the change itself makes is named by it, because no machine has it yet', () => {
  const ops: readonly Op[] = [
    ['new', 'case', C, { number: '（2026）青2725执1号' }],
    ['new', 'party', 'p1' as EntityId, { case: C, nameZh: '甲' }],
    ['add', 'case', C, { id: 'f' as FactId, type: 'registered', on: '2026-11-20', body: {} }],
  ];
  const [, party, fact] = toldOps(ops);
  expect(party).toMatchObject({
    values: [
      ['case', '（2026）青2725执1号'],
      ['nameZh', '甲'],
    ],
  });
  expect(fact).toMatchObject({ made: '（2026）青2725执1号' });
});
