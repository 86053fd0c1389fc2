import { z } from '../../core/zod';
import { NATIONAL_CALENDAR, withYear, type WorkCalendar } from '../../text/working-days';
import type { Row } from '../../exchange/row';
import type { World } from '../world';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const calendarYearSchema = z.object({
  year: z.int(),
  holidays: z.array(z.tuple([day, day])).readonly(),
  makeUpDays: z.array(day).readonly(),
  source: z.string().catch(''),
  confirmed: z.boolean().catch(true),
  note: z.string().catch(''),
});

/** A list of records never changes once made, and screens ask for the calendar once per line. */
const calendarByRows = new WeakMap<readonly Row[], WorkCalendar>();

/** The national plans that came with the program, each replaced by what the court entered for that year. */
export function calendarOf(world: World): WorkCalendar {
  const rows = world.rows('calendarYear');
  const known = calendarByRows.get(rows);
  if (known) return known;
  const calendar = rows
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ fields }) => calendarYearSchema.safeParse(fields).data ?? [])
    .reduce(withYear, NATIONAL_CALENDAR);
  calendarByRows.set(rows, calendar);
  return calendar;
}
