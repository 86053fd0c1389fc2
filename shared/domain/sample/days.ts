import { addDays, type Day } from '../../text/day';
import { isWorkingDay, NATIONAL_CALENDAR } from '../../text/working-days';

/** The last working day up to `day`; never before `earliest`, which may be a day off: urgent matters know no weekend. */
export function workDayUpTo(day: Day, earliest: Day): Day {
  let reached = day;
  while (reached > earliest && !isWorkingDay(reached, NATIONAL_CALENDAR)) reached = addDays(reached, -1);
  return reached < earliest ? earliest : reached;
}

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
