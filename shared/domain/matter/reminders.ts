import type { World } from '../world';
import { liveMatters } from './matters';
import type { MatterView } from './matter-fold';

/** A matter whose day has come or comes soon. */
export interface Reminder {
  readonly matter: MatterView;
  /** The nearer of the next step's day and the end of the term. */
  readonly day: string;
  /** Which of the two it is. */
  readonly of: 'due' | 'until';
  readonly overdue: boolean;
}

/** The day that comes first; null when no day was set. */
export function nextDay({ due, until }: MatterView): Pick<Reminder, 'day' | 'of'> | null {
  if (due !== null && (until === null || due <= until)) return { day: due, of: 'due' };
  return until === null ? null : { day: until, of: 'until' };
}

/** What is due up to and including `last`, soonest first. Matters of voided cases are left out. */
export function remindersUpTo(world: World, { today, last }: { today: string; last: string }): readonly Reminder[] {
  return liveMatters(world)
    .flatMap((matter) => {
      const next = matter.open ? nextDay(matter) : null;
      return next && next.day <= last ? [{ matter, ...next, overdue: next.day < today }] : [];
    })
    .toSorted((a, b) => compareText(a.day, b.day) || compareText(a.matter.id, b.matter.id));
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
