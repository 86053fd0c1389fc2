import { must } from '../../core/assert';
import type { EntityId, PersonId } from '../../core/ids';
import { addDays, yearOf, type Day } from '../../text/day';
import { formatCaseNumber } from '../../text/case-number';
import { NATIONAL_CALENDAR, isWorkingDay } from '../../text/working-days';
import { nangqianCounty } from '../organisation/nangqian-county';
import type { Township } from '../organisation/townships';
import type { CommandContext } from '../world';
import { CASE_KINDS, type CaseKind } from './case-kinds';
import type { Dice } from './dice';
import type { SampleOrganisation } from './sample-organisation';

/** How the life of a case goes. */
export type CaseFate =
  | 'running'
  | 'recent'
  | 'performed'
  | 'procedureConcluded'
  | 'reopened'
  | 'reopenedAndPerformed'
  | 'terminated'
  | 'withdrawnFiling'
  | 'notEnforced'
  | 'dismissed'
  | 'voided';

const FATES: { readonly [fate in CaseFate]: number } = {
  running: 24,
  recent: 8,
  performed: 9,
  procedureConcluded: 6,
  reopened: 3,
  reopenedAndPerformed: 1,
  terminated: 2,
  withdrawnFiling: 1,
  notEnforced: 1,
  dismissed: 1,
  voided: 4,
};

/** A case before it is written: what it is about and when what happens. */
export interface CasePlan {
  readonly id: EntityId;
  readonly fate: CaseFate;
  readonly kind: CaseKind;
  readonly number: string;
  readonly filedOn: Day;
  /** The (first) closing, or the voiding. */
  readonly endedOn: Day | null;
  readonly reopenedOn: Day | null;
  readonly handler: PersonId;
  readonly township: Township;
}

interface Planning {
  readonly context: CommandContext;
  readonly today: Day;
  readonly dice: Dice;
  readonly organisation: SampleOrganisation;
}

/** The sixty cases in the order of their filing, numbered in each year as the court would. */
export function planCases({ context, today, dice, organisation }: Planning): readonly CasePlan[] {
  const fates = spread(Object.entries(FATES) as unknown as readonly (readonly [CaseFate, number])[]);
  const kinds = dice.shuffled(spread(CASE_KINDS.map((kind) => [kind, kind.count] as const)));
  const dated = fates.map((fate, i) => ({ fate, ...datesOf(fate, i, { today, dice }) }));
  const lastSerials = new Map<string, number>();
  return dated
    .toSorted((a, b) => (a.filedOn < b.filedOn ? -1 : a.filedOn > b.filedOn ? 1 : 0))
    .map((dates, i) => ({
      ...dates,
      id: context.newId() as EntityId,
      kind: must(kinds[i], 'a sort for each of the sixty cases'),
      number: nextNumber(dates.filedOn, i, lastSerials, dice),
      handler: must(organisation.handlers[i % organisation.handlers.length], 'somebody handles cases'),
      township: dice.pick(organisation.townships),
    }));
}

/** Days of filing, ending and reopening, as days before today. */
function datesOf(
  fate: CaseFate,
  i: number,
  { today, dice }: { readonly today: Day; readonly dice: Dice },
): Pick<CasePlan, 'filedOn' | 'endedOn' | 'reopenedOn'> {
  const ago = (least: number, most: number): Day => workDayAgo(today, dice.between(least, most));
  switch (fate) {
    case 'running':
      return { filedOn: ago(110, 420), endedOn: null, reopenedOn: null };
    case 'recent':
      // One is filed on the very day, the others in the weeks before.
      return { filedOn: i === FATES.running ? today : ago(1, 24), endedOn: null, reopenedOn: null };
    case 'reopened':
      return { filedOn: ago(330, 430), endedOn: ago(170, 210), reopenedOn: ago(30, 100) };
    case 'reopenedAndPerformed':
      return { filedOn: ago(380, 430), endedOn: ago(210, 240), reopenedOn: ago(120, 150) };
    case 'voided': {
      const voidedOn = ago(3, 120);
      return { filedOn: workDayAgo(voidedOn, dice.between(1, 6)), endedOn: voidedOn, reopenedOn: null };
    }
    default:
      return { filedOn: ago(160, 430), endedOn: ago(4, 70), reopenedOn: null };
  }
}

function workDayAgo(today: Day, days: number): Day {
  let day = addDays(today, -days);
  while (!isWorkingDay(day, NATIONAL_CALENDAR)) day = addDays(day, -1);
  return day;
}

/** Most are first enforcements; some are resumed ones (执恢) or carry out a preservation (执保). */
function nextNumber(filedOn: Day, i: number, lastSerials: Map<string, number>, dice: Dice): string {
  const typeCode = i % 15 === 7 ? '执恢' : i % 20 === 11 ? '执保' : '执';
  const year = yearOf(filedOn);
  const serial = (lastSerials.get(typeCode + year) ?? 0) + dice.between(1, 4);
  lastSerials.set(typeCode + year, serial);
  return formatCaseNumber({ year, court: nangqianCounty.courtCode, typeCode, serial, suffix: null });
}

const spread = <T>(counted: readonly (readonly [T, number])[]): readonly T[] =>
  counted.flatMap(([item, count]) => Array.from({ length: count }, () => item));
