import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { changedFields, newRecord } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';
import { isYear, parseDays, parseRanges, type CalendarTextError } from './calendar-text';

export interface CalendarYearInput {
  readonly year: number;
  /** One range a line, see `parseRanges`. */
  readonly holidays: string;
  /** One day a line. */
  readonly makeUpDays: string;
  /** The notice by which the plan was published, with its number. */
  readonly source: string;
}

export type CalendarYearError =
  | { readonly type: 'not_a_year' }
  | { readonly type: 'no_source' }
  | { readonly type: 'no_holidays' }
  | { readonly type: 'bad_holidays'; readonly cause: CalendarTextError }
  | { readonly type: 'bad_make_up_days'; readonly cause: CalendarTextError }
  | { readonly type: 'nothing_to_save' };

/** Enters the official working-day calendar of a year, or corrects it. Deadlines that waited for it are recomputed by the caller. */
export const setCalendarYear =
  (input: CalendarYearInput) =>
  (world: World, { newId }: CommandContext): Result<ChangeDraft, CalendarYearError> => {
    if (!isYear(input.year)) return err({ type: 'not_a_year' });
    const holidays = parseRanges(input.holidays, input.year);
    if (!holidays.ok) return err({ type: 'bad_holidays', cause: holidays.error });
    const makeUpDays = parseDays(input.makeUpDays, input.year);
    if (!makeUpDays.ok) return err({ type: 'bad_make_up_days', cause: makeUpDays.error });
    if (holidays.value.length === 0) return err({ type: 'no_holidays' });
    if (input.source.trim() === '') return err({ type: 'no_source' });
    const fields = {
      year: input.year,
      holidays: holidays.value.map(([first, last]) => [first, last]),
      makeUpDays: [...makeUpDays.value],
      source: input.source.trim(),
      confirmed: true,
      note: '',
    };
    const row = yearRow(world, input.year);
    const op = row ? changedFields(row, fields) : newRecord('calendarYear', newId() as EntityId, fields);
    return op ? ok({ kind: 'calendar.set', ops: [op] }) : err({ type: 'nothing_to_save' });
  };

/** The record of a year; should two devices each have made one, the newest id counts, as in `calendarOf`. */
const yearRow = (world: World, year: number): Row | undefined =>
  world
    .rows('calendarYear')
    .filter(({ fields }) => fields['year'] === year)
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
