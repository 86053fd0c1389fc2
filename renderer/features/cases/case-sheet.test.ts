import { expect, test } from 'vitest';
import { readTable } from '../../sheets/read-table';
import { findHeader } from '../../../shared/domain/case-import/find-header';
import { importChanges } from '../../../shared/domain/case-import/import-changes';
import { createPlanner, type ImportPlan } from '../../../shared/domain/case-import/plan-import';
import { bodyRows } from '../../../shared/domain/case-import/table-body';
import type { EntityId } from '../../../shared/core/ids';
import { must } from '../../../shared/core/assert';
import { EMPTY_CASE, emptyParty, emptyPayment } from '../../../shared/domain/case/case-input';
import { foldCases } from '../../../shared/domain/case/case-fold';
import { PracticeWorld } from '../../../shared/domain/case/practice-world';
import { registerCase } from '../../../shared/domain/case/register-case';
import { newRecord } from '../../../shared/domain/ops';
import { translator, type TestLanguage } from '../../../test/e2e/support/texts';
import { listSheetBytes } from '../../sheets/list-sheet';
import { caseSheet } from './case-sheet';

const HANDLER = 'handler' as EntityId;

function emptyCounty(): PracticeWorld {
  const world = new PracticeWorld();
  world.apply([newRecord('person', HANDLER, { name: '卓玛', post: '', role: 'handler', belongsTo: null })]);
  return world;
}

function county(): PracticeWorld {
  const world = emptyCounty();
  const debtor = emptyParty('d', 'debtor');
  world.must(
    registerCase({
      id: 'case1' as EntityId,
      case: {
        ...EMPTY_CASE,
        number: '（2026）青2725执12号',
        filedOn: '2026-10-12',
        cause: '民间借贷纠纷',
        basisNumber: '（2025）青2725民初88号',
        claim: '12345.60',
        handler: HANDLER,
        note: '=1+1',
      },
      parties: [
        {
          ...debtor,
          nameZh: '扎西多杰',
          nameBo: 'བཀྲ་ཤིས་རྡོ་རྗེ',
          idNumber: '632725198403070013',
          phone: '13909760003',
          address: '香达镇',
        },
        { ...debtor, key: 'e', nameBo: 'པདྨ་མཚོ' },
        { ...emptyParty('a', 'applicant'), nameZh: '达瓦' },
      ],
      payments: [{ ...emptyPayment('p'), amount: '300', on: '2026-11-01' }],
    }),
  );
  world.must(
    registerCase({
      id: 'case2' as EntityId,
      case: { ...EMPTY_CASE, number: '（2026）青2725执恢3号', filedOn: '2026-11-02', claimText: '迁出房屋' },
      parties: [{ ...debtor, nature: 'legal', nameZh: '样例建筑有限公司' }],
      payments: [],
    }),
  );
  return world;
}

/** The list as the other machine reads it. */
async function planOf(from: PracticeWorld, into: PracticeWorld, language: TestLanguage): Promise<ImportPlan> {
  const t = translator(language);
  const sheet = caseSheet(foldCases(from), {
    t: t as Parameters<typeof caseSheet>[1]['t'],
    personName: () => '卓玛',
    townshipName: () => '',
  });
  const foot = t('lists.export.foot', {
    county: '囊谦县人民法院',
    mark: '1-0001',
    person: '卓玛',
    time: '09:30',
    filter: '',
  });
  const bytes = await listSheetBytes({
    title: t('cases.list.title'),
    serialTitle: t('lists.export.serial'),
    totalLabel: t('lists.export.total'),
    foot,
    ...sheet,
  });
  const tables = await readTable('cases.xlsx', bytes);
  const table = must(tables.ok ? tables.value[0] : undefined, 'the export is a table');
  const header = must(findHeader(table) ?? undefined, 'its heads are known');
  const words = { paidNote: '', handlerHead: t('cases.column.handler') };
  const planner = createPlanner({ mapping: header.mapping, world: into, today: into.context.today, words });
  planner.look(bodyRows(table, header));
  return planner.plan;
}

/** What the list tells of the cases of a county. */
const told = (world: PracticeWorld) =>
  caseSheet(
    foldCases(world).toSorted((a, b) => (a.fields.number < b.fields.number ? -1 : 1)),
    {
      t: ((key: string) => key) as Parameters<typeof caseSheet>[1]['t'],
      personName: (id) => id,
      townshipName: (id) => id,
    },
  ).rows;

test.each(['zh-CN', 'bo'] as const)(
  'what goes out in %s comes in again on another machine as it was',
  async (language) => {
    const from = county();
    const into = emptyCounty();
    const plan = await planOf(from, into, language);
    expect(plan.faulty).toEqual([]);
    into.apply([newRecord('batch', 'batch1' as EntityId, { rows: plan.fresh.length })]);
    for (const { ops } of importChanges(plan.fresh, 'batch1' as EntityId, { world: into, context: into.context }))
      into.apply(ops);
    expect(told(into)).toEqual(told(from));
  },
);

test.each(['zh-CN', 'bo'] as const)('what goes out in %s changes nothing where it came from', async (language) => {
  const plan = await planOf(county(), county(), language);
  expect(plan.there).toHaveLength(2);
  expect([...plan.fresh, ...plan.faulty]).toEqual([]);
});
