import type { Entry } from '../../rulebook/schema';
import type { Day } from '../../text/day';
import { deadlineFrom, type Term } from '../../text/deadline';
import type { WorkCalendar } from '../../text/working-days';
import type { World } from '../world';
import { courtTerm } from './court-terms';

/** A term and where it comes from: the clause that obliges the unit, or the court. */
export interface SourcedTerm extends Term {
  readonly source: 'clause' | 'court';
}

export interface RequestDeadline {
  readonly day: Day;
  readonly provisional: boolean;
  readonly rule: SourcedTerm;
}

const UNITS = { hour: 'hours', day: 'days', 'working-day': 'workingDays' } as const;

/** The term of a request: the clause's where it gives one, else what the court chose for this request, else the court's for the ask. */
export function termFor(
  { deadline, ask }: Pick<Entry, 'deadline' | 'ask'>,
  world: World,
  chosen: Term | null,
): SourcedTerm {
  if (deadline) return { source: 'clause', unit: UNITS[deadline.unit], count: deadline.amount };
  const { unit, count } = chosen ?? courtTerm(world, ask);
  return { source: 'court', unit, count };
}

/** The day until whose end the unit may answer. Counted from the day of issue; hours from the end of that day. */
export function requestDeadline(issuedOn: Day, rule: SourcedTerm, calendar: WorkCalendar): RequestDeadline {
  const { day, provisional } = deadlineFrom({ day: issuedOn }, rule, calendar);
  return { day, provisional, rule };
}
