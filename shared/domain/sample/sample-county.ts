import { assert, must } from '../../core/assert';
import type { EntityId, PersonId } from '../../core/ids';
import type { Ask } from '../../rulebook/vocabulary';
import { addDays, isDay, type Day } from '../../text/day';
import { caseById, type CaseView } from '../case/case-fold';
import { issueRequests } from '../request/issue-requests';
import type { ChangeDraft, CommandContext } from '../world';
import { planCases } from './case-plan';
import { caseEvents, makeLenders } from './case-stories';
import { createDice, type Dice } from './dice';
import { createInventor } from './invented-names';
import { happenInOrder, type PastEvent } from './past-events';
import { sampleDirectory } from './sample-directory';
import { samplePeople } from './sample-people';
import { addMoreRules } from './more-rules';
import { isOpenNow, planRequests, type PlannedIssue } from './request-plan';
import { sampleOrganisation, type SampleOrganisation } from './sample-organisation';
import { matterEvents } from './sample-matters';
import { SampleWorld } from './sample-world';
import { particularsOf } from './wordings';

/** Any number; a change gives another rehearsal of the same kind. */
const SEED = 632725;
/** The county is founded so many days before today, earlier than its first case. */
const HISTORY_DAYS = 450;

/**
 * The rehearsal county: invented people, about sixty cases and two hundred requests in every state, so that every list of the first
 * screen has something in it on the day of the context. Made by the commands of the domain, each as on the day of its event.
 *
 * The answer has to be saved whole and in order, one change each, directly after the change that holds the record of the context's
 * person, in a database that holds nothing else: field writes name the changes they were based on by number.
 */
export function sampleCounty(context: CommandContext): readonly ChangeDraft[] {
  const { today } = context;
  assert(isDay(today), 'the context knows what day it is');
  const world = new SampleWorld(context);
  const dice = createDice(SEED);
  const inventor = createInventor(dice);
  const organisation = sampleOrganisation({ world, day: addDays(today, -HISTORY_DAYS), inventor });
  const cases = planCases({ context, today, dice, organisation });
  const telling = { world, today, dice, inventor, lenders: makeLenders(inventor) };
  const issues = planRequests({ cases, world, context, today, dice });
  happenInOrder([
    ...cases.flatMap((plan, i) => caseEvents(plan, i, telling)),
    ...matterEvents({ cases, world, context, today }),
    ...issues.flatMap((issue) => requestEvents(issue, { world, today, dice, organisation })),
  ]);
  sampleDirectory({ world, today, inventor });
  samplePeople({ world, today, inventor });
  addMoreRules({ world, today, organisation, plan: must(cases.find(isOpenNow), 'some case is open') });
  return world.drafts;
}

interface Setting {
  readonly world: SampleWorld;
  readonly today: Day;
  readonly dice: Dice;
  readonly organisation: SampleOrganisation;
}

function requestEvents(issue: PlannedIssue, setting: Setting): readonly PastEvent[] {
  const { issuedOn, to } = issue;
  const { world, today, dice, organisation } = setting;
  const { handler, township } = issue.case;
  const stories = to.flatMap(({ id, entry, deadline, story }) => {
    const liaison = organisation.liaisonOf(organisation.unitOf(entry.bearer, township));
    const chief: PersonId = dice.pick(organisation.chiefs);
    return story({ world, dice, today, id, entry, issuedOn, deadline, server: handler, chief, liaison });
  });
  return [{ day: issuedOn, happen: () => issueAll(issue, setting) }, ...stories];
}

/** Measures go out with a ruling; questions do not need one. */
const BY_RULING: readonly Ask[] = [
  'freeze',
  'seize',
  'deduct',
  'withhold',
  'draw',
  'stop-registration',
  'transfer-registration',
  'limit-exit',
];

function issueAll({ case: plan, issuedOn, term, to }: PlannedIssue, { world, organisation }: Setting): void {
  const view = must(caseById(world, plan.id), 'the case was registered before its requests');
  const { entry } = must(to[0], 'an issue has at least one request');
  const particulars = particularsOf(entry, view);
  const input = {
    case: plan.id,
    to: to.map((each) => ({ unit: organisation.unitOf(each.entry.bearer, plan.township), entry: each.entry })),
    parties: debtorsOf(view),
    particulars: particulars.zh,
    particularsBo: particulars.bo,
    instrument: BY_RULING.includes(entry.ask) ? `${plan.number.replace(/号$/, '号之一')}执行裁定书` : '',
    handler: plan.handler,
    term,
  };
  world.run(
    issuedOn,
    issueRequests(
      input,
      to.map(({ id }) => id),
    ),
  );
}

const debtorsOf = ({ parties }: CaseView): readonly EntityId[] =>
  parties.filter(({ role }) => role === 'debtor').map(({ id }) => id);
