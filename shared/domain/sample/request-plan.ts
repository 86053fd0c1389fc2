import { must } from '../../core/assert';
import type { EntityId } from '../../core/ids';
import type { Entry } from '../../rulebook/schema';
import { addDays, diffDays, type Day } from '../../text/day';
import type { Term } from '../../text/deadline';
import { lastCertainYear, NATIONAL_CALENDAR } from '../../text/working-days';
import { calendarOf } from '../deadline/calendar-of-world';
import { requestDeadline, termFor } from '../deadline/request-deadline';
import type { CommandContext, World } from '../world';
import type { CasePlan } from './case-plan';
import { workDayUpTo } from './days';
import type { Dice } from './dice';
import { createDuties, type Duties } from './duties';
import { OPEN_SLOTS, PAST_COUNTS, type OpenSlot, type Pace, type PastStory } from './request-slots';
import { OPEN_STORIES, PAST_STORIES, type Story } from './request-stories';

/** One notice to one unit, with what becomes of it. */
export interface PlannedRequest {
  readonly id: EntityId;
  readonly entry: Entry;
  readonly deadline: Day;
  readonly story: Story;
}

/** Requests that are issued together: the same act asked of one or several units. */
export interface PlannedIssue {
  readonly case: CasePlan;
  readonly issuedOn: Day;
  /** Chosen for these requests; null for the court's usual term. */
  readonly term: Term | null;
  readonly to: readonly PlannedRequest[];
}

interface Planning {
  readonly cases: readonly CasePlan[];
  readonly world: World;
  readonly context: CommandContext;
  readonly today: Day;
  readonly dice: Dice;
}

/** A past story is over within so many days of the issue, so it fits before the closing of its case. */
const STORY_DAYS = 70;
const WEIGHTS: readonly number[] = [1, 1, 2, 2, 3, 5];

export function planRequests(planning: Planning): readonly PlannedIssue[] {
  const planner = createPlanner(planning);
  return [...planner.open(), ...planner.past(), ...planner.ofVoided()];
}

function createPlanner({ cases, world, context, today, dice }: Planning) {
  const duties = createDuties(dice);
  const load = new Map<CasePlan, number>();
  // Some cases need one notice, some a dozen.
  const weights = new Map(cases.map((plan) => [plan, dice.pick(WEIGHTS)]));
  const loadOf = (plan: CasePlan): number => (load.get(plan) ?? 0) / (weights.get(plan) ?? 1);
  const paces = new Map<string, Pace>();
  const paceOf = (entry: Entry): Pace => {
    const pace = paces.get(entry.id) ?? paceOfTerm(termFor(entry, world, null));
    paces.set(entry.id, pace);
    return pace;
  };

  const deadlineOf = (entry: Entry, issuedOn: Day, term: Term | null): Day =>
    requestDeadline(issuedOn, termFor(entry, world, term), calendarOf(world)).day;

  /** Of the cases that fit the one with the fewest requests for its weight. */
  function leastLoaded(fits: (plan: CasePlan) => boolean): CasePlan {
    const fitting = cases.filter(fits);
    const least = Math.min(...fitting.map(loadOf));
    return must(
      fitting.find((plan) => loadOf(plan) === least),
      'some case is open for the request',
    );
  }

  function request(plan: CasePlan, entry: Entry, story: Story, issuedOn: Day, term: Term | null): PlannedRequest {
    duties.use(entry);
    load.set(plan, (load.get(plan) ?? 0) + 1);
    return { id: context.newId() as EntityId, entry, deadline: deadlineOf(entry, issuedOn, term), story };
  }

  function issueOpen(slot: OpenSlot): PlannedIssue {
    const { issuedOn, term, pace } = whenOf(slot);
    const plan = leastLoaded((each) => isOpenNow(each) && openSince(each) <= issuedOn);
    const entry = duties.next(plan.kind, (each) => pace.includes(paceOf(each)) && (slot.fits?.(each) ?? true));
    const story = OPEN_STORIES[slot.story];
    return { case: plan, issuedOn, term, to: [request(plan, entry, story, issuedOn, term)] };
  }

  function whenOf(slot: OpenSlot): Pick<PlannedIssue, 'issuedOn' | 'term'> & { readonly pace: readonly Pace[] } {
    const issuedOn = workDayUpTo(addDays(today, -dice.between(...slot.ago)), addDays(today, -slot.ago[1] - 20));
    switch (slot.due) {
      case 'tomorrow':
        // What has a day's time was issued yesterday, day off or not.
        return { issuedOn: addDays(today, -1), term: null, pace: ['urgent'] };
      case 'today':
        return dueTodayByTerm(today, world);
      case 'unknownYear':
        return { issuedOn, term: { unit: 'days', count: daysToUnknownYear(issuedOn) }, pace: slot.pace };
      default:
        return { issuedOn, term: null, pace: slot.pace };
    }
  }

  function past(): readonly PlannedIssue[] {
    const stories = [...dice.shuffled(PAST_COUNTS.flatMap(([name, count]) => Array<PastStory>(count).fill(name)))];
    const issues: PlannedIssue[] = [];
    for (let name = stories.pop(); name !== undefined; name = stories.pop()) issues.push(issuePast(name, stories));
    return issues;
  }

  /** Takes further stories for other units that owe the same act, so that several are asked at once. */
  function issuePast(first: PastStory, rest: PastStory[]): PlannedIssue {
    const plan = leastLoaded((each) => each.fate !== 'voided' && pastWindow(each, today) >= 0);
    const issuedOn = workDayUpTo(
      addDays(plan.filedOn, 2 + dice.between(0, pastWindow(plan, today))),
      addDays(plan.filedOn, 1),
    );
    const entry = duties.next(plan.kind, () => true);
    const others = dice.chance(60) ? othersFor(entry, duties).slice(0, Math.min(2, rest.length)) : [];
    const to = [entry, ...others].map((each, i) => {
      const name = i === 0 ? first : must(rest.pop(), 'a story for each unit asked');
      return request(plan, each, PAST_STORIES[name], issuedOn, null);
    });
    return { case: plan, issuedOn, term: null, to };
  }

  /** One mistaken registration had a notice out already. */
  function ofVoided(): readonly PlannedIssue[] {
    const plan = must(
      cases.find(({ fate }) => fate === 'voided'),
      'a case is voided',
    );
    const entry = duties.next(plan.kind, () => true);
    const to = [request(plan, entry, OPEN_STORIES.issued, plan.filedOn, null)];
    return [{ case: plan, issuedOn: plan.filedOn, term: null, to }];
  }

  return {
    open: () => OPEN_SLOTS.flatMap((slot) => Array.from({ length: slot.count }, () => issueOpen(slot))),
    past,
    ofVoided,
  };
}

export const isOpenNow = ({ fate }: CasePlan): boolean =>
  fate === 'running' || fate === 'recent' || fate === 'reopened';
const openSince = ({ filedOn, reopenedOn }: CasePlan): Day => reopenedOn ?? filedOn;

/** How many days there are for the issue of a request whose story ends while the case is open; negative when none. */
const pastWindow = ({ filedOn, endedOn }: CasePlan, today: Day): number =>
  diffDays(filedOn, endedOn ?? today) - STORY_DAYS - 2;

const othersFor = (entry: Entry, duties: Duties): readonly Entry[] =>
  duties.siblings(entry).filter(({ bearer }) => bearer !== entry.bearer);

function paceOfTerm({ unit, count }: Term): Pace {
  if (unit === 'hours') return 'urgent';
  return count <= 3 ? 'soon' : count <= 7 ? 'usual' : 'long';
}

/** The term that ends today, where one does: on a day off none in working days can, so two days of grace in hours were given. */
function dueTodayByTerm(
  today: Day,
  world: World,
): Pick<PlannedIssue, 'issuedOn' | 'term'> & { readonly pace: readonly Pace[] } {
  for (let back = 3; back <= 20; back++) {
    const issuedOn = workDayUpTo(addDays(today, -back), addDays(today, -30));
    const rule = { source: 'court', unit: 'workingDays', count: 3 } as const;
    if (requestDeadline(issuedOn, rule, calendarOf(world)).day === today)
      return { issuedOn, term: null, pace: ['soon'] };
  }
  return { issuedOn: addDays(today, -2), term: { unit: 'hours', count: 48 }, pace: ['soon', 'usual'] };
}

/** Days until the tenth of January after the last year of which the days off are known; a fortnight when that has gone by. */
function daysToUnknownYear(issuedOn: Day): number {
  const year = lastCertainYear(NATIONAL_CALENDAR) ?? 0;
  return Math.max(14, diffDays(issuedOn, `${year + 1}-01-10` as Day));
}
