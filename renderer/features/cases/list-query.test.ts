import { expect, test } from 'vitest';
import type { EntityId } from '../../../shared/core/ids';
import { foldCases } from '../../../shared/domain/case/case-fold';
import { archiveCase } from '../../../shared/domain/archive/archive-case';
import { closeCase } from '../../../shared/domain/case/close-case';
import { EMPTY_CASE, emptyParty } from '../../../shared/domain/case/case-input';
import { PracticeWorld } from '../../../shared/domain/case/practice-world';
import { registerCase } from '../../../shared/domain/case/register-case';
import { voidCase } from '../../../shared/domain/case/void-case';
import { FIRST_QUERY, queryCases, type ListQuery } from './list-query';

interface Made {
  readonly serial: number;
  readonly zh: string;
  readonly bo: string;
  readonly filedOn?: string;
  readonly handler?: string;
}

function worldOf(made: readonly Made[]): PracticeWorld {
  const world = new PracticeWorld();
  world.apply([
    ['new', 'person', 'p1' as EntityId, { name: '扎西' }],
    ['new', 'person', 'p2' as EntityId, { name: '安多' }],
  ]);
  for (const { serial, zh, bo, filedOn = '2026-03-05', handler = '' } of made) {
    const input = { ...EMPTY_CASE, number: `（2026）青2725执${serial}号`, filedOn, handler };
    const party = { ...emptyParty('d', 'debtor'), nameZh: zh, nameBo: bo };
    world.must(registerCase({ id: `c${serial}` as EntityId, case: input, parties: [party], payments: [] }));
  }
  return world;
}

const idsOf = (
  world: PracticeWorld,
  query: Partial<ListQuery>,
  language: 'bo' | 'zh-CN' = 'zh-CN',
): readonly string[] =>
  queryCases(
    foldCases(world),
    { ...FIRST_QUERY, ...query },
    {
      language,
      today: '2026-11-21',
      personName: (id) => (world.row('person', id as EntityId)?.fields['name'] as string | undefined) ?? '',
    },
  ).map(({ id }) => id);

test('of the cases of one day the one registered last comes first', () => {
  const world = worldOf([30, 9, 100].map((serial) => ({ serial, zh: '某', bo: '' })));
  expect(idsOf(world, { sort: 'filed' })).toEqual(['c100', 'c9', 'c30']);
});

test('numbers sort as numbers, not as text', () => {
  const world = worldOf([10, 9, 100].map((serial) => ({ serial, zh: '某', bo: '' })));
  expect(idsOf(world, { sort: 'number' })).toEqual(['c9', 'c10', 'c100']);
});

test('Tibetan debtors stand in dictionary order, Chinese ones by pinyin', () => {
  const world = worldOf([
    { serial: 1, zh: '白玛', bo: 'སྔོན' },
    { serial: 2, zh: '卓玛', bo: 'ངག་དབང' },
    { serial: 3, zh: '才旦', bo: 'ལྔ་པ' },
  ]);
  expect(idsOf(world, { sort: 'debtor' }, 'bo')).toEqual(['c2', 'c3', 'c1']);
  expect(idsOf(world, { sort: 'debtor' })).toEqual(['c1', 'c3', 'c2']);
});

test('the newest filing comes first, handlers by name', () => {
  const world = worldOf([
    { serial: 1, zh: '甲', bo: '', filedOn: '2026-01-01', handler: 'p2' },
    { serial: 2, zh: '乙', bo: '', filedOn: '2026-06-01', handler: 'p1' },
  ]);
  expect(idsOf(world, { sort: 'filed' })).toEqual(['c2', 'c1']);
  expect(idsOf(world, { sort: 'handler' })).toEqual(['c1', 'c2']);
});

test('state and search narrow the list together', () => {
  const world = worldOf([
    { serial: 1, zh: '才旦卓玛', bo: 'ཚེ་བརྟན་སྒྲོལ་མ', handler: 'p1' },
    { serial: 2, zh: '才旦多杰', bo: 'ཚེ་བརྟན་རྡོ་རྗེ' },
  ]);
  world.must(voidCase({ case: 'c2' as EntityId, reason: '错', openRequestsSeen: false }));
  expect(idsOf(world, { search: 'caidan', sort: 'number' })).toEqual(['c1', 'c2']);
  expect(idsOf(world, { search: 'caidan', state: 'open' })).toEqual(['c1']);
  expect(idsOf(world, { search: 'རྡོ' })).toEqual(['c2']);
  expect(idsOf(world, { search: '扎西' })).toEqual(['c1']);
  expect(idsOf(world, { search: '没有这个人' })).toEqual([]);
});

test('reads nobody’s name as long as nothing is looked for', () => {
  const world = worldOf([{ serial: 1, zh: '扎西', bo: '', handler: 'p1' }]);
  const personName = (): string => {
    throw new Error('read');
  };
  expect(queryCases(foldCases(world), FIRST_QUERY, { language: 'bo', today: '2026-11-21', personName })).toHaveLength(
    1,
  );
});

test('archived files leave the daily list, and are found by their filters, by their number and by any search', () => {
  const world = worldOf([1, 2, 3].map((serial) => ({ serial, zh: `才旦${serial}`, bo: '' })));
  const archive = (serial: number, closedOn: string, term: 'permanent' | number) => {
    const id = `c${serial}` as EntityId;
    world.must(closeCase({ case: id, way: 'performed', on: closedOn, note: '', openRequestsSeen: true }));
    const file = { on: '2026-11-20', number: `KF-77${serial}`, place: '', term };
    world.must(archiveCase(id, file));
  };
  archive(1, '2016-05-01', 10);
  archive(2, '2026-05-01', 'permanent');
  expect(idsOf(world, {})).toEqual(['c3']);
  expect(idsOf(world, { state: 'archived', sort: 'keptUntil' })).toEqual(['c1', 'c2']);
  expect(idsOf(world, { state: 'termEnds' })).toEqual(['c1']);
  expect(idsOf(world, { search: '才旦2' })).toEqual(['c2']);
  expect(idsOf(world, { search: 'KF-771' })).toEqual(['c1']);
  expect(idsOf(world, { state: 'all', sort: 'number' })).toEqual(['c1', 'c2', 'c3']);
  expect(idsOf(world, { state: 'all', sort: 'keptUntil' })).toEqual(['c1', 'c2', 'c3']);
});
