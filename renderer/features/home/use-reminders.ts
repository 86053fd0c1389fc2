import { useMemo } from 'react';
import { remindersUpTo, type Reminder } from '../../../shared/domain/matter/reminders';
import type { World } from '../../../shared/domain/world';
import { addDays, isDay } from '../../../shared/text/day';

/** How far ahead the first screen looks. */
const DAYS_AHEAD = 7;

/** The matters of cases that are overdue or due within a week, soonest first. */
export const useReminders = (world: World, today: string): readonly Reminder[] =>
  useMemo(
    () => remindersUpTo(world, { today, last: isDay(today) ? addDays(today, DAYS_AHEAD) : today }),
    [world, today],
  );
