import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../core/assert';
import { nangqianBodies } from '../../rulebook/nangqian/bodies';
import { textCell, type Sheet } from '../case-import/table';
import { PracticeWorld } from '../case/practice-world';
import { contactChangesOf } from '../organisation/contact-change';
import { contactsOf, EMPTY_CONTACT, setContact } from '../organisation/contacts';
import { countySeed } from '../organisation/county-seed';
import { unitsOf } from '../organisation/units';
import { importReceipt } from './import-receipt';
import { planReceipt, type ReceiptPlan } from './plan-receipt';

let world: PracticeWorld;
const HEADS = ['单位', '姓名', '职务', '固定电话', '手机'];
const sheet = (...rows: readonly (readonly string[])[]): Sheet => ({
  name: '回执',
  rows: rows.map((row) => row.map(textCell)),
});
const plan = (given: Sheet, onlyUnit: string | null = null): ReceiptPlan => {
  const made = planReceipt(given, world, { onlyUnit });
  if (!('rows' in made)) throw new Error('the heads are known');
  return made;
};
const unit = (name: string) =>
  must(
    unitsOf(world).find(({ nameZh }) => nameZh === name),
    `the seed holds ${name}`,
  );

beforeEach(() => {
  world = new PracticeWorld();
  for (const draft of countySeed(world.context, { bodies: nangqianBodies, rehearsal: false })) world.apply(draft.ops);
});

describe('a filled-in receipt form', () => {
  it('gives the first row of a unit to A and the second to B, also where the unit is written once', () => {
    const made = plan(
      sheet(
        ['成员单位联系人名单回执'],
        HEADS,
        ['公安局', '甲某', '大队长', '0976-8871234', '13909760001'],
        ['', '乙某', '民警', '', '13909760002'],
        ['注：每个成员单位报2名联系人'],
      ),
    );
    expect(made.faulty).toEqual([]);
    expect(made.rows.map(({ row, role, effect, unit: { nameZh } }) => [row, nameZh, role, effect])).toEqual([
      [3, '公安局', 'liaisonA', 'new'],
      [4, '公安局', 'liaisonB', 'new'],
    ]);
  });

  it('names every faulty row with its field and reason, and loses none', () => {
    const made = plan(
      sheet(
        HEADS,
        ['没有的局', '甲某', '', '', ''],
        ['公安局', '', '大队长', '', '13909760001'],
        ['财政局', '丙某', '', '电话坏', '123456789012'],
        ['司法局', '丁某', '', '', ''],
        ['司法局', '戊某', '', '', ''],
        ['司法局', '己某', '', '', ''],
        ['检察院', '庚某', '', '', '13909760009'],
        ['检察院', '庚某', '', '', '13909760009'],
        ['', '', '', '', ''],
      ),
    );
    const told = made.faulty.map(({ row, problems }) => [
      row,
      problems.map(({ field, reason }) => `${field} ${reason.type}`),
    ]);
    expect(told).toEqual([
      [2, ['unit unit_unknown']],
      [3, ['name required']],
      [4, ['landline bad_phone', 'mobile bad_phone']],
      [7, ['unit third_of_unit']],
      [9, ['name person_twice']],
    ]);
    expect(made.rows.map(({ row }) => row)).toEqual([5, 6, 8]);
  });

  it('finds a unit by its later name, and says so where two bear it today', () => {
    const made = plan(sheet(HEADS, ['市场监督管理局', '甲某', '', '', ''], ['自然资源局', '乙某', '', '', '']));
    expect(made.rows.map(({ unit: { nameZh } }) => nameZh)).toEqual(['工商局']);
    expect(made.faulty[0]?.problems).toEqual([{ field: 'unit', reason: { type: 'unit_ambiguous' } }]);
  });

  it('reads a Tibetan form, a column for the place, and both scripts in one cell', () => {
    const made = plan(
      sheet(
        ['སྡེ་ཚན', 'འགན་ཁུར', 'མིང', 'ལས་གནས', 'ལག་ཁྱེར་ཁ་པར'],
        [unit('公安局').nameBo, 'B', '达瓦 ཟླ་བ', 'ཅུས་ཀྲང', '139 0976 0001'],
      ),
    );
    expect(made.rows[0]).toMatchObject({ role: 'liaisonB', after: { nameZh: '达瓦', nameBo: 'ཟླ་བ' } });
  });

  it('knows what changes: another person, another number, or nothing', () => {
    const { id } = unit('公安局');
    const input = { ...EMPTY_CONTACT, nameZh: '甲某', nameBo: 'ཀ་བ', mobile: '13909760001' };
    world.must(setContact({ unit: id, role: 'liaisonA', contact: null, input }));
    const first = (name: string, mobile: string) =>
      must(plan(sheet(HEADS, ['公安局', name, '', '', mobile])).rows[0], 'the row is sound');
    expect(first('甲某', '139 0976 0001').effect).toBe('same');
    expect(first('甲某', '13909760009')).toMatchObject({ effect: 'changed', after: { nameBo: 'ཀ་བ' } });
    expect(first('新某', '13909760009')).toMatchObject({ effect: 'other', after: { nameBo: '' } });
  });

  it('speaks for a liaison’s own unit only', () => {
    const rows = sheet(HEADS, ['公安局', '甲某', '', '', ''], ['财政局', '乙某', '', '', '']);
    const made = plan(rows, unit('公安局').id);
    expect(made.rows.map(({ row }) => row)).toEqual([2]);
    expect(made.faulty[0]).toMatchObject({ row: 3, problems: [{ field: 'unit', reason: { type: 'not_yours' } }] });
  });

  it('is refused when no row holds the heads', () => {
    expect(planReceipt(sheet(['名单'], ['甲某', '乙某']), world, { onlyUnit: null })).toEqual({ type: 'no_heads' });
  });

  it('changes the contacts, or proposes the changes, all in one', () => {
    const rows = plan(sheet(HEADS, ['公安局', '甲某', '', '', ''], ['', '乙某', '', '', ''])).rows;
    const given = { rows, why: '回执', by: '公安局' };
    world.must(importReceipt({ ...given, as: 'proposal' }));
    expect(contactsOf(world, unit('公安局').id)).toEqual([]);
    expect(contactChangesOf(world)).toHaveLength(2);
    world.must(importReceipt({ ...given, as: 'change' }));
    expect(contactsOf(world, unit('公安局').id).map(({ role, nameZh }) => [role, nameZh])).toEqual([
      ['liaisonA', '甲某'],
      ['liaisonB', '乙某'],
    ]);
  });
});
