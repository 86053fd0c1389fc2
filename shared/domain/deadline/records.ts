import type { CalendarYear } from '../../text/calendar-data';

export const TERM_UNITS = ['hours', 'days', 'workingDays'] as const;

/**
 * The `setting` record of this name holds the court's own terms: one field per kind of ask (`shared/rulebook/vocabulary`), each a
 * `Term`, so that two people changing different terms do not collide. A kind without a field has the term of `court-terms.ts`.
 */
export const DEADLINES_SETTING = 'deadlines';

/** A `calendarYear` record: a holiday plan that the court entered; it replaces the plan that came with the program. */
export type CalendarYearFields = CalendarYear;
