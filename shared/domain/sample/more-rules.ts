import { must } from '../../core/assert';
import type { EntityId } from '../../core/ids';
import { OWN } from '../../rulebook/rulebook';
import { addDays, type Day } from '../../text/day';
import { caseById } from '../case/case-fold';
import { issueRequests } from '../request/issue-requests';
import { acknowledge, answer } from '../request/record-fact';
import { requestView } from '../request/request-fold';
import { appliedRulebookOf } from '../rule/county-rulebook';
import { ownRules, rulesInForce } from '../rule/own-rules';
import { ruleInputOf, type RuleInput } from '../rule/rule-input';
import { addRule, supersedeRule } from '../rule/set-rule';
import type { CasePlan } from './case-plan';
import { SAMPLE } from './invented-names';
import type { SampleOrganisation } from './sample-organisation';
import type { SampleWorld } from './sample-world';

interface Making {
  readonly world: SampleWorld;
  readonly today: Day;
  readonly organisation: SampleOrganisation;
  readonly plan: CasePlan;
}

/** The days before today on which the rule was made and changed. */
const MADE_AGO = 300;
const CHANGED_AGO = 90;

const MEMORANDUM: Omit<RuleInput, 'validFrom'> = {
  bearer: 'transport',
  ask: 'query',
  subject: 'debtor-vehicle',
  titleZh: '查询营运车辆登记',
  titleBo: 'སྐྱེལ་འདྲེན་རླངས་འཁོར་གྱི་ཐོ་འགོད་འདྲི་རྩད',
  sentence: '县交通运输局收到协助执行通知书后，应当在十个工作日内查询被执行人名下的营运车辆登记并书面答复。',
  sourceZh: `执行协作备忘录（${SAMPLE.zh}）`,
  sourceBo: `ལག་བསྟར་མཉམ་འབྲེལ་དྲན་ཐོ(${SAMPLE.bo})`,
  number: '',
  place: '第二条',
  deadline: { amount: 10, unit: 'working-day' },
  validUntil: '',
};

/** A rule of the court's own, made and later changed, and two requests of today that cite it and the national document; both answered. */
export function addMoreRules({ world, today, organisation, plan }: Making): void {
  const madeOn = addDays(today, -MADE_AGO);
  const changedOn = addDays(today, -CHANGED_AGO);
  world.run(madeOn, addRule({ ...MEMORANDUM, validFrom: madeOn }));
  const [first] = ownRules(world);
  const rule = must(first, 'the rule was made');
  const shorter = MEMORANDUM.sentence.replace('十个工作日', '五个工作日');
  const input: RuleInput = {
    ...ruleInputOf(rule, changedOn),
    sentence: shorter,
    deadline: { amount: 5, unit: 'working-day' },
  };
  world.run(changedOn, supersedeRule({ rule: rule.id, input }));
  const [own] = rulesInForce(world, today);
  ask(`${OWN}${must(own, 'the changed rule is in force').id}`, { world, today, organisation, plan });
  ask('G6.3b', { world, today, organisation, plan });
}

function ask(rule: string, { world, today, organisation, plan }: Making): void {
  const entry = must(appliedRulebookOf(world, today).entryById.get(rule), 'the county applies the rule');
  const inCase = must(caseById(world, plan.id), 'the case was registered');
  const unit = organisation.unitOf(entry.bearer, plan.township);
  const id = world.contextOn(today).newId() as EntityId;
  const input = {
    case: plan.id,
    to: [{ unit, entry }],
    parties: inCase.parties.filter(({ role }) => role === 'debtor').map((party) => party.id),
    particulars: entry.title.zh,
    particularsBo: entry.title.bo,
    instrument: '',
    handler: plan.handler,
    term: null,
  };
  const told = { outcome: 'full', text: '已查询，名下无登记。', reason: '', howSolved: '' } as const;
  const from = organisation.liaisonOf(unit).name;
  // Asked, answered by telephone and noted within the day: one change.
  world.run(
    today,
    issueRequests(input, [id]),
    answer(id, { on: today, ...told, channel: 'telephone', from, papers: [] }),
    (now, context) => {
      const given = requestView(must(now.row('request', id), 'the request was issued')).answer;
      return acknowledge(id, { on: today, answer: must(given, 'it was answered').fact })(now, context);
    },
  );
}
