import { z } from 'zod';
import { NATIONAL_CALENDAR, withYear, type WorkCalendar } from '../../text/working-days';
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

/** Worlds never change once made, and lists ask for the calendar once per line. */
const calendarByWorld = new WeakMap<World, WorkCalendar>();

/** The national plans that came with the program, each replaced by what the court entered for that year. */
export function calendarOf(world: World): WorkCalendar {
  const known = calendarByWorld.get(world);
  if (known) return known;
  const calendar = world
    .rows('calendarYear')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ fields }) => calendarYearSchema.safeParse(fields).data ?? [])
    .reduce(withYear, NATIONAL_CALENDAR);
  calendarByWorld.set(world, calendar);
  return calendar;
}
