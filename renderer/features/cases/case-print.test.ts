import type { TFunction } from 'i18next';
import { expect, test } from 'vitest';
import type { EntityId } from '../../../shared/core/ids';
import { archiveCase } from '../../../shared/domain/archive/archive-case';
import { foldCases } from '../../../shared/domain/case/case-fold';
import { EMPTY_CASE, emptyParty } from '../../../shared/domain/case/case-input';
import { closeCase } from '../../../shared/domain/case/close-case';
import { PracticeWorld } from '../../../shared/domain/case/practice-world';
import { registerCase } from '../../../shared/domain/case/register-case';
import { voidCase } from '../../../shared/domain/case/void-case';
import type { InBoth } from '../../components/use-in-both';
import { translator } from '../../../test/e2e/support/texts';
import { casesToPrint } from './case-print';
import { listPreferencesOf } from './list-preferences';
import { FIRST_QUERY, type ListQuery } from './list-query';

const inBoth: InBoth = (textOf) => ({
  bo: textOf(translator('bo') as TFunction, 'bo'), // the same texts, without the types of their keys
  zh: textOf(translator('zh-CN') as TFunction, 'zh-CN'),
});

function county(): PracticeWorld {
  const world = new PracticeWorld();
  for (const serial of [1, 2]) {
    const debtors = ['扎西', '达瓦'].map((nameZh, i) => ({
      ...emptyParty(`d${i}`, 'debtor'),
      nameZh,
      nameBo: i === 0 ? 'བཀྲ་ཤིས' : '',
    }));
    const input = { ...EMPTY_CASE, number: `（2026）青2725执${serial}号`, filedOn: '2026-03-05', claim: '100' };
    world.must(registerCase({ id: `c${serial}` as EntityId, case: input, parties: debtors, payments: [] }));
  }
  return world;
}

const printed = (world: PracticeWorld, query: Partial<ListQuery> = {}) =>
  casesToPrint({
    today: '2026-11-20',
    cases: foldCases(world),
    query: { ...FIRST_QUERY, ...query },
    preferences: listPreferencesOf({ columns: ['debtors', 'outstanding'] }),
    world,
    inBoth,
  });

test('a printed list has the columns of the screen, everybody by name in both scripts, and a total without voided cases', () => {
  const world = county();
  world.must(voidCase({ case: 'c2' as EntityId, reason: '错', openRequestsSeen: true }));
  const { columns, rows, totals, filter } = printed(world, { search: ' 扎西 ' });
  expect(columns.map(({ title }) => title.zh)).toEqual(['案号', '被执行人', '未付金额']);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual([
    '（2026）青2725执1号',
    { zh: '扎西、达瓦', bo: 'བཀྲ་ཤིས 达瓦' },
    { zh: '100.00', bo: '100.00' },
  ]);
  expect(totals[0]?.zh).toContain('100.00');
  expect(totals[0]?.zh).not.toContain('200.00');
  expect(filter.zh).toContain('扎西');
});

test('of archived files it says where they lie and until when they are kept', () => {
  const world = county();
  const id = 'c1' as EntityId;
  world.must(closeCase({ case: id, way: 'performed', on: '2026-05-01', note: '', openRequestsSeen: true }));
  world.must(archiveCase(id, { on: '2026-06-01', number: 'KF-1', place: '', term: 'permanent' }));
  const { columns, rows } = printed(world, { state: 'archived' });
  expect(columns).toHaveLength(5);
  expect(rows[0]?.slice(3)).toEqual(['KF-1', { zh: '永久', bo: 'གཏན་འཇགས' }]);
});
