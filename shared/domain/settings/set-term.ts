import { err, ok, type Result } from '../../core/result';
import type { Ask } from '../../rulebook/vocabulary';
import type { Term } from '../../text/deadline';
import { setCourtTerm } from '../deadline/court-terms';
import type { ChangeDraft, CommandContext, World } from '../world';

export type TermError = { readonly type: 'bad_term' } | { readonly type: 'nothing_to_save' };

/** Longest term in its unit; a longer one is a typing error. */
const LONGEST: { readonly [unit in Term['unit']]: number } = { hours: 72, days: 365, workingDays: 365 };

/** Sets the court's own reply term for a kind of request. Requests already issued keep theirs. */
export const setTerm =
  (input: { readonly ask: Ask; readonly term: Term }) =>
  (world: World, context: CommandContext): Result<ChangeDraft, TermError> => {
    const { unit, count } = input.term;
    if (!Number.isInteger(count) || count < 1 || count > LONGEST[unit]) return err({ type: 'bad_term' });
    const op = setCourtTerm(input, world, context);
    return op ? ok({ kind: 'deadline.set', ops: [op] }) : err({ type: 'nothing_to_save' });
  };
