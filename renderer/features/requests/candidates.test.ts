import { expect, test } from 'vitest';
import type { EntityId } from '../../../shared/core/ids';
import { must } from '../../../shared/core/assert';
import { newRecord } from '../../../shared/domain/ops';
import { practiceCounty } from '../../../shared/domain/request/practice-county';
import { appliedRulebookOf } from '../../../shared/domain/rule/county-rulebook';
import { ownRules } from '../../../shared/domain/rule/own-rules';
import { emptyRule } from '../../../shared/domain/rule/rule-input';
import { addRule } from '../../../shared/domain/rule/set-rule';
import { OWN } from '../../../shared/rulebook/rulebook';
import { candidatesOf } from './new-request-draft';

const TODAY = '2026-11-20';
const MARKET = { kind: 'member', body: 'industry-commerce', nameZh: '工商局', laterNameZh: '市场监督管理局' };

function county() {
  const world = practiceCounty({ today: TODAY });
  world.apply([
    newRecord('unit', 'market' as EntityId, MARKET),
    newRecord('unit', 'own' as EntityId, { kind: 'bearer', body: null, nameZh: '公积金中心' }),
    newRecord('unit', 'court' as EntityId, { kind: 'court', body: 'court', nameZh: '县法院' }),
  ]);
  const unitsFor = (rule: string) => {
    const rulebook = appliedRulebookOf(world, TODAY);
    return candidatesOf(world, rulebook, must(rulebook.entryById.get(rule), rule)).map(({ unit }) => unit.id);
  };
  return { world, unitsFor };
}

test('an office that has gone over into another is asked under its present name', () => {
  expect(county().unitsFor('C2-27.1a')).toEqual(['market']);
  expect(county().unitsFor('N17.1a')).toEqual(['market']);
});

test('a duty of all units lets any of them be asked, the court itself excepted', () => {
  const units = county().unitsFor('N27.1a');
  expect(units).toEqual(expect.arrayContaining(['market', 'own']));
  expect(units).not.toContain('court');
});

test('a rule of the court’s own leads to the unit that it names', () => {
  const { world, unitsFor } = county();
  const input = {
    ...emptyRule(TODAY),
    bearer: 'unit:own',
    titleZh: '查询',
    sentence: '应当查询。',
    sourceZh: '备忘录',
  };
  world.must(addRule(input));
  expect(unitsFor(`${OWN}${must(ownRules(world)[0], 'rule').id}`)).toEqual(['own']);
});
