import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../core/ids';
import { formatFen } from '../../text/money';
import type { Fen } from '../../text/money';
import { dayFromNumber } from '../../text/day';
import { foldCases } from '../case/case-fold';
import { EMPTY_CASE, emptyParty } from '../case/case-input';
import { PracticeWorld } from '../case/practice-world';
import { registerCase } from '../case/register-case';
import { voidCase } from '../case/void-case';
import { newRecord } from '../ops';
import { importChanges } from './import-changes';
import type { Mapping } from './import-fields';
import { createPlanner, type ImportPlan } from './plan-import';
import { numberCell, textCell, type Cell } from './table';

const WORDS = { paidNote: '原表未记付款日期', handlerHead: '承办人' };
const MAPPING: Mapping = {
  number: 0,
  filedOn: 1,
  debtors: 2,
  debtorIds: 3,
  debtorPhones: 4,
  applicants: 5,
  claimWan: 6,
  paid: 7,
  handler: 8,
  note: 9,
};
const ID = '632725198403070013';

function plan(world: PracticeWorld, ...rows: readonly (readonly (string | Cell)[])[]): ImportPlan {
  const body = rows.map((row, index) => ({
    number: index + 3,
    cells: row.map((cell) => (typeof cell === 'string' ? textCell(cell) : cell)),
  }));
  const planner = createPlanner({ mapping: MAPPING, world, today: world.context.today, words: WORDS });
  planner.look(body);
  return planner.plan;
}

function bringIn(world: PracticeWorld, { fresh }: ImportPlan): void {
  world.apply([newRecord('batch', 'batch1' as EntityId, { rows: fresh.length })]);
  const changes = importChanges(fresh, 'batch1' as EntityId, { world, context: world.context });
  for (const { ops } of changes) world.apply(ops);
}

const reasons = ({ faulty }: ImportPlan) =>
  faulty.map(({ problems }) => problems.map(({ field, reason }) => `${field}: ${reason.type}`));

describe('a dry run', () => {
  it('reads a row into a registration', () => {
    const world = new PracticeWorld();
    world.apply([newRecord('person', 'p1' as EntityId, { name: '卓玛', post: '', role: 'handler', belongsTo: null })]);
    const { fresh, faulty } = plan(world, [
      '(2026)青2725执 12 号',
      '2026年10月12日',
      '扎西 བཀྲ་ཤིས、达瓦',
      `${ID}、632725197905120020`,
      '',
      '囊谦县某某有限公司',
      '12.5',
      '¥5,000.50',
      '卓 玛',
      '急',
    ]);
    expect(faulty).toEqual([]);
    bringIn(world, { fresh, there: [], faulty });
    const [view] = foldCases(world);
    expect(view?.fields).toMatchObject({
      number: '（2026）青2725执12号',
      filedOn: '2026-10-12',
      claimFen: 12_500_000,
      handler: 'p1',
      note: '急',
    });
    expect(view?.paidFen).toBe(500_050);
    expect(view?.row.fields).toMatchObject({ batch: 'batch1', batchRow: 3 });
    expect(view?.parties).toMatchObject([
      { role: 'debtor', nameZh: '扎西', nameBo: 'བཀྲ་ཤིས', idNumber: ID, nature: 'natural' },
      { role: 'debtor', nameZh: '达瓦', nameBo: null, idNumber: '632725197905120020' },
      { role: 'applicant', nameZh: '囊谦县某某有限公司', nature: 'legal' },
    ]);
  });

  it('names every fault of a row with its column', () => {
    const found = plan(
      new PracticeWorld(),
      ['', '不知道', '', '', '', '', '很多1', 'x'],
      ['（2026）青2725执1号之一', '2031-01-01', '扎西等3人'],
      ['（2014）囊民初字第25号', '2026-10-12', '扎西', numberCell('6.3272519840307E+17')],
      ['（2026）青2725执2号', '2026-10-12', '扎西、达瓦', ID, '13900001234'],
      ['（2026）青2725执3号', '2026-10-12', '扎西', '6.32725E+17'],
    );
    expect(found.fresh).toEqual([]);
    expect(reasons(found)).toEqual([
      ['number: required', 'filedOn: not_a_day', 'claimWan: amount', 'debtors: no_debtor', 'paid: amount'],
      ['debtors: names_incomplete', 'number: case_number', 'filedOn: in_future'],
      ['debtorIds: id_damaged_by_spreadsheet', 'number: case_number'],
      ['debtorIds: ids_do_not_match_names', 'debtorPhones: phones_do_not_match_names'],
      ['debtorIds: id_damaged_by_spreadsheet'],
    ]);
  });

  it('keeps an odd value and says so: a number that fails its check, a handler whom nobody knows', () => {
    const { fresh } = plan(new PracticeWorld(), [
      '（2026）青2725执1号',
      '2026-10-12',
      '扎西',
      '632725198403070012',
      '',
      '',
      '腾退房屋',
      '-',
      '无名',
    ]);
    expect(fresh[0]?.remarks).toEqual([
      { field: 'debtorIds', caution: { type: 'id_checksum' } },
      { field: 'handler', caution: { type: 'handler_unknown', name: '无名' } },
    ]);
    expect(fresh[0]?.input.case).toMatchObject({ claim: '', claimText: '腾退房屋', handler: '', note: '承办人 无名' });
    expect(fresh[0]?.input.payments).toEqual([]);
  });

  it('calls the second row with a number faulty, and one that the county has already there', () => {
    const world = new PracticeWorld();
    const id = 'case1' as EntityId;
    const debtor = { ...emptyParty('d', 'debtor'), nameZh: '扎西' };
    const fields = { ...EMPTY_CASE, number: '（2026）青2725执1号', filedOn: '2026-10-12' };
    world.must(registerCase({ id, case: fields, parties: [debtor], payments: [] }));
    const rows = [
      ['(2026)青2725执1号', '2026-10-12', '扎西'],
      ['(2026)青2725执2号', '2026-10-12', '扎西'],
      ['（2026）青2725执2号', '2026-10-12', '达瓦'],
    ];
    const found = plan(world, ...rows);
    expect(found.there).toEqual([{ row: 3, number: '（2026）青2725执1号', case: id }]);
    expect(found.fresh.map(({ row }) => row)).toEqual([4]);
    expect(found.faulty[0]?.problems).toEqual([{ field: 'number', reason: { type: 'number_twice', row: 4 } }]);
    world.must(voidCase({ case: id, reason: '登记错误', openRequestsSeen: false }));
    expect(plan(world, ...rows).fresh.map(({ row }) => row)).toEqual([3, 4]);
  });

  it('finds nothing new in what has been brought in', () => {
    const world = new PracticeWorld();
    const rows = [1, 2, 3].map((n) => [`（2026）青2725执${n}号`, '2026-10-12', '扎西']);
    bringIn(world, plan(world, ...rows));
    const again = plan(world, ...rows);
    expect(again.fresh).toEqual([]);
    expect(again.there).toHaveLength(3);
    expect(importChanges(again.fresh, 'batch2' as EntityId, { world, context: world.context })).toEqual([]);
  });
});

const name = fc.constantFrom('扎西', '达瓦', '白玛多杰', '囊谦县某某有限公司');
const nameBo = fc.constantFrom('', 'བཀྲ་ཤིས', 'ཟླ་བ', 'པད་མ་རྡོ་རྗེ');
const aCase = fc.record({
  serial: fc.integer({ min: 1, max: 99_999 }),
  day: fc.integer({ min: 20_000, max: 20_600 }).map(dayFromNumber),
  debtors: fc.array(fc.record({ zh: name, bo: nameBo }), { minLength: 1, maxLength: 5 }),
  fen: fc.integer({ min: 1, max: 10_000_000_000 }),
  note: fc.constantFrom('', '急', 'མྱུར་དུ'),
});
const spelling = fc.constantFrom(
  (day: string) => day,
  (day: string) => day.replaceAll('-', '/'),
  (day: string) => day.replaceAll('-', '.'),
  (day: string) => day.replaceAll('-', ''),
  (day: string) => day.replace(/(\d+)-(\d+)-(\d+)/, '$1年$2月$3日'),
);
const separator = fc.constantFrom('、', '，', '；', '\n', ',', ';');

describe('a row that was written into a sheet', () => {
  it('reads back as the same values, however it was spelled', () => {
    fc.assert(
      fc.property(
        aCase,
        spelling,
        separator,
        fc.boolean(),
        ({ serial, day, debtors, fen, note }, spell, between, wide) => {
          const number = `（2025）青2725执${serial}号`;
          const written = [
            wide ? number : number.replace('（', '(').replace('）', ')'),
            spell(day),
            debtors.map(({ zh, bo }) => `${zh} ${bo}`.trim()).join(between),
            '',
            '',
            '',
            '',
            formatFen(fen as Fen),
            '',
            note,
          ];
          const world = new PracticeWorld({ today: '2026-12-01' });
          const { fresh, faulty } = plan(world, written);
          expect(faulty).toEqual([]);
          bringIn(world, { fresh, faulty, there: [] });
          const [view] = foldCases(world);
          expect(view?.fields).toMatchObject({ number, filedOn: day, note: note || null });
          expect(view?.paidFen).toBe(fen);
          expect(view?.parties.map(({ nameZh, nameBo: bo }) => ({ zh: nameZh, bo: bo ?? '' }))).toEqual(debtors);
        },
      ),
    );
  });
});
