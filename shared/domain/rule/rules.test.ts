import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../../core/assert';
import type { EntityId } from '../../core/ids';
import { isOwn, OWN, sentenceOfEntry } from '../../rulebook/rulebook';
import { buildRulebookIndex } from '../../rulebook/search-index';
import { searchRulebook } from '../../rulebook/search';
import { addDays, type Day } from '../../text/day';
import { newFact, newRecord } from '../ops';
import { nangqianCounty } from '../organisation/nangqian-county';
import { issueRequests } from '../request/issue-requests';
import { anIssue, BANK, practiceCounty, viewOf } from '../request/practice-county';
import { chooseDocuments } from './choose-documents';
import { appliedDocuments, appliedRulebookOf, wholeRulebookOf } from './county-rulebook';
import { addMissingUnits, missingBodies } from './missing-units';
import { ownRules, RULE_STATES, ruleHistories, rulesInForce, ruleState } from './own-rules';
import { checkRule, emptyRule, ruleInputOf, type RuleInput } from './rule-input';
import { addRule, endRule, supersedeRule } from './set-rule';

const TODAY = '2026-11-20';

const RULE: RuleInput = {
  ...emptyRule('2026-01-01'),
  bearer: 'agricultural-bank',
  ask: 'freeze',
  subject: 'debtor-deposit',
  titleZh: '冻结电子钱包',
  titleBo: 'གློག་རྡུལ་དངུལ་ཁུག་འགུལ་བཀག',
  sentence: '农业银行应当在三个工作日内冻结电子钱包余额。逾期说明理由。',
  sourceZh: '执行协作备忘录',
  number: '囊法协〔2026〕1号',
  place: '第二条',
  deadline: { amount: 3, unit: 'working-day' },
};

function withRule(input: RuleInput = RULE) {
  const world = practiceCounty({ today: TODAY });
  world.must(addRule(input));
  return { world, rule: must(ownRules(world)[0], 'the rule') };
}

describe('a rule of the court’s own', () => {
  it('stands in the rulebook, first, with its words, and is found by title, initials and source', () => {
    const { world } = withRule();
    const rulebook = appliedRulebookOf(world, TODAY);
    const entry = must(rulebook.entries[0], 'an entry');
    expect(isOwn(entry.id)).toBe(true);
    expect(sentenceOfEntry(rulebook, entry)).toBe(RULE.sentence);
    const index = buildRulebookIndex(rulebook);
    for (const query of ['冻结电子钱包', 'djdzqb', 'གློག་རྡུལ་དངུལ་ཁུག'])
      expect(searchRulebook(index, query)[0]?.entry.id, query).toBe(entry.id);
  });

  it('applies from its first day to its last', () => {
    const { world, rule } = withRule({ ...RULE, validUntil: '2026-12-31' });
    const states = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => ruleState(rule, day));
    expect(states).toEqual(['coming', 'inForce', 'inForce', 'expired']);
    expect(appliedRulebookOf(world, '2025-12-31').entryById.has(`${OWN}${rule.id}`)).toBe(false);
  });

  it('gives its term to the request, and a request keeps the words that stood when it was issued', () => {
    const { world, rule } = withRule();
    const entry = must(appliedRulebookOf(world, TODAY).entryById.get(`${OWN}${rule.id}`), 'entry');
    world.must(issueRequests(anIssue({ to: [{ unit: BANK, entry }] }), ['r9' as EntityId]));
    expect(viewOf(world, 'r9' as EntityId).deadline?.rule).toMatchObject({ source: 'clause', count: 3 });
    const changed = { ...ruleInputOf(rule, TODAY), sentence: '改后的规定。', deadline: null };
    world.must(supersedeRule({ rule: rule.id, input: changed }));
    const cited = viewOf(world, 'r9' as EntityId).fields.rule;
    expect(wholeRulebookOf(world).entryById.get(cited)?.quote).toBe(RULE.sentence);
    const applied = appliedRulebookOf(world, TODAY).entries.filter(({ id }) => isOwn(id));
    expect(applied.map(({ quote }) => quote)).toEqual(['改后的规定。']);
  });

  it('stays in force until the version that takes its place begins', () => {
    const { world, rule } = withRule();
    world.must(supersedeRule({ rule: rule.id, input: ruleInputOf(rule, '2026-12-01') }));
    expect(rulesInForce(world, '2026-11-30').map(({ id }) => id)).toEqual([rule.id]);
    expect(rulesInForce(world, '2026-12-01').map(({ id }) => id)).not.toContain(rule.id);
    const [history] = ruleHistories(ownRules(world));
    expect(history?.earlier.map(({ id }) => id)).toEqual([rule.id]);
  });

  it('ends from the day given and cannot be ended or changed again', () => {
    const { world, rule } = withRule();
    world.must(endRule({ rule: rule.id, on: TODAY }));
    expect(rulesInForce(world, TODAY)).toEqual([]);
    expect(wholeRulebookOf(world).entryById.has(`${OWN}${rule.id}`)).toBe(true);
    expect(world.run(endRule({ rule: rule.id, on: TODAY }))).toMatchObject({ error: { type: 'already_ended' } });
    const change = supersedeRule({ rule: rule.id, input: { ...RULE, titleZh: '别' } });
    expect(world.run(change)).toMatchObject({ error: { type: 'already_ended' } });
  });

  it('is changed only by its latest version, and only where something differs', () => {
    const { world, rule } = withRule();
    const same = supersedeRule({ rule: rule.id, input: ruleInputOf(rule, rule.fields.validFrom) });
    expect(world.run(same)).toMatchObject({ error: { type: 'nothing_to_save' } });
    world.must(supersedeRule({ rule: rule.id, input: { ...RULE, titleZh: '改' } }));
    const again = supersedeRule({ rule: rule.id, input: { ...RULE, titleZh: '再改' } });
    expect(world.run(again)).toMatchObject({ error: { type: 'already_superseded' } });
    const unknown = supersedeRule({ rule: 'nobody' as EntityId, input: RULE });
    expect(world.run(unknown)).toMatchObject({ error: { type: 'not_found' } });
  });

  it('says what is wrong with the form', () => {
    const wrong = (part: Partial<RuleInput>) => checkRule({ ...RULE, ...part }).map(({ type }) => type);
    expect(wrong({})).toEqual([]);
    expect(wrong({ titleZh: ' ' })).toEqual(['required']);
    expect(wrong({ validFrom: '2026-13-01' })).toEqual(['bad_day']);
    expect(wrong({ validUntil: '2025-12-31' })).toEqual(['ends_before']);
    expect(wrong({ deadline: { amount: 0, unit: 'day' } })).toEqual(['bad_deadline']);
    expect(wrong({ sentence: '长'.repeat(2001) })).toEqual(['too_long']);
    const world = practiceCounty({ today: TODAY });
    expect(world.run(addRule({ ...RULE, bearer: 'unit:nobody' }))).toMatchObject({ error: { type: 'unknown_body' } });
  });

  it('folds to the same whatever the order of its versions and facts, and always to a state', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01' as Day, days));
    const version = fc.record({
      from: day,
      until: fc.option(day),
      before: fc.integer({ min: -1, max: 5 }),
      ends: fc.option(day),
    });
    fc.assert(
      fc.property(
        fc.array(version, { minLength: 1, maxLength: 6 }),
        day,
        fc.infiniteStream(fc.nat()),
        (versions, on, seeds) => {
          const changes = versions.map(({ from, until, before, ends }, index) => {
            const id = `k${index}` as EntityId;
            const fields = {
              ...RULE,
              deadline: null,
              validFrom: from,
              validUntil: until,
              supersedes: before < 0 ? null : `k${before}`,
            };
            const fact = { id: `f${index}`, type: 'ended', on: ends ?? '', body: {} };
            return [newRecord('rule', id, fields), ...(ends ? [newFact({ kind: 'rule', id }, fact)] : [])];
          });
          const told = (order: typeof changes) => {
            const world = practiceCounty({ today: TODAY });
            for (const ops of order) world.apply(ops);
            return ownRules(world).map((rule) => [rule.id, ruleState(rule, on)]);
          };
          const shuffled = changes
            .map((ops) => ({ ops, at: seeds.next().value as number }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ ops }) => ops);
          const states = told(changes);
          expect(told(shuffled)).toEqual(states);
          expect(states).toHaveLength(versions.length);
          for (const [, state] of states) expect(RULE_STATES).toContain(state);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the documents of a county', () => {
  function founded() {
    const world = practiceCounty({ today: TODAY });
    const [row] = world.rows('county');
    if (!row) world.apply([newRecord('county', 'c' as EntityId, { ...nangqianCounty })]);
    return world;
  }

  it('are chosen, at least one, in the order of the program', () => {
    const world = founded();
    world.must(chooseDocuments(['L', 'N']));
    expect(appliedDocuments(world)).toEqual(['N', 'L']);
    expect(world.run(chooseDocuments([]))).toMatchObject({ error: { type: 'none_chosen' } });
    expect(world.run(chooseDocuments(['N', 'L']))).toMatchObject({ error: { type: 'nothing_to_save' } });
    const documents = new Set(appliedRulebookOf(world, TODAY).entries.map(({ document }) => document));
    expect(documents).toEqual(new Set(['N', 'L']));
  });

  it('may name units that the directory does not have; they are added once, by their names', () => {
    const world = founded();
    world.must(chooseDocuments(['C']));
    const missing = missingBodies(world, TODAY);
    expect(missing.map(({ id }) => id)).toContain('forestry');
    expect(missing.map(({ id }) => id)).not.toContain('linkage-units');
    world.must(addMissingUnits);
    expect(missingBodies(world, TODAY)).toEqual([]);
    const forestry = world.rows('unit').find(({ fields }) => fields['body'] === 'forestry');
    expect(forestry?.fields).toMatchObject({ nameZh: '州林业局', laterNameZh: '林业和草原局', kind: 'bearer' });
  });
});
