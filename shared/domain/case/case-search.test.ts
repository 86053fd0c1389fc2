import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { createMatcher } from '../../text/search-line';
import { caseById } from './case-fold';
import { EMPTY_CASE, emptyParty } from './case-input';
import { caseSearchLines } from './case-search';
import { PracticeWorld } from './practice-world';
import { registerCase } from './register-case';

const C1 = 'case1' as EntityId;

test('a case is found by number, name in either script, pinyin, Wylie, the end of an id number and telephone', () => {
  const world = new PracticeWorld();
  const party = {
    ...emptyParty('d', 'debtor'),
    nameZh: '才旦卓玛',
    nameBo: 'ཚེ་བརྟན་སྒྲོལ་མ',
    idNumber: '632725199001010012',
    phone: '139 0000 1234',
  };
  const input = { ...EMPTY_CASE, number: '（2026）青2725执123号', filedOn: '2026-03-05', cause: '民间借贷纠纷' };
  world.must(registerCase({ id: C1, case: input, parties: [party], payments: [] }));
  const lines = caseSearchLines(caseById(world, C1)!);
  for (const query of [
    '(2026)青2725执123号',
    '卓玛',
    'cdzm',
    'zhuo ma',
    'སྒྲོལ',
    'sgrol',
    '0012',
    '1234',
    '借贷',
    '才旦 借贷',
  ]) {
    expect([query, createMatcher(query)(lines)]).toEqual([query, true]);
  }
  for (const query of ['扎西', 'zhaxi', 'བཀྲ', '5678'])
    expect([query, createMatcher(query)(lines)]).toEqual([query, false]);
});
