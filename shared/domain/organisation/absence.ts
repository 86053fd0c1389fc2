import type { FactId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import { addDays, isDay } from '../../text/day';
import { resolveFacts, type ResolvedFact } from '../case/resolve-facts';
import { flagOf } from './stored-fields';

/** A time in which a contact cannot be reached. */
export interface Absence {
  /** Null for one that was noted without days, by a program before 0.3. */
  readonly fact: FactId | null;
  /** First day, `YYYY-MM-DD`; empty when not known. */
  readonly from: string;
  /** Last day of it; null while the return is open. */
  readonly until: string | null;
  readonly reason: string;
}

const text = ({ body }: ResolvedFact, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};

/** Every absence that was not taken back, by its first day; an early return shortens it. */
export function absencesOf({ facts }: Row): readonly Absence[] {
  const live = resolveFacts(facts).filter(({ withdrawn }) => !withdrawn);
  const returns = live.filter(({ original }) => original.type === 'returned');
  return live
    .filter(({ original }) => original.type === 'absent')
    .map((fact) => {
      const planned = text(fact, 'until') || null;
      const back = returns.find((one) => text(one, 'absence') === fact.original.id)?.on ?? null;
      return {
        fact: fact.original.id,
        from: fact.on,
        until: earlier(planned, back && dayBefore(back)),
        reason: text(fact, 'reason'),
      };
    });
}

/** The absence that covers a day; null when the contact is there. */
export function absenceOn(row: Row, day: string): Absence | null {
  const dated = absencesOf(row).find(({ from, until }) => from <= day && (until === null || day <= until));
  if (dated) return dated;
  return flagOf(row, 'away') ? { fact: null, from: '', until: null, reason: '' } : null;
}

/** Absences that have not begun on a day. */
export const absencesAfter = (row: Row, day: string): readonly Absence[] =>
  absencesOf(row).filter(({ from, until }) => from > day && (until === null || until >= from));

const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

const dayBefore = (on: string): string => {
  const day = on.slice(0, 10);
  return isDay(day) ? addDays(day, -1) : day;
};
