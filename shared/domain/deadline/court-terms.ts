import { z } from '../../core/zod';
import type { EntityId } from '../../core/ids';
import type { Op } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import type { Ask } from '../../rulebook/vocabulary';
import type { Term } from '../../text/deadline';
import { changedFields, newRecord } from '../ops';
import type { CommandContext, World } from '../world';
import { DEADLINES_SETTING, TERM_UNITS } from './records';

/** The terms a court chooses from; any other whole number is possible too. */
export const SUGGESTED_TERMS: readonly Term[] = [
  { unit: 'hours', count: 24 },
  { unit: 'workingDays', count: 3 },
  { unit: 'workingDays', count: 7 },
  { unit: 'workingDays', count: 15 },
];

const [IN_A_DAY, SOON, USUAL, LONG] = SUGGESTED_TERMS as readonly [Term, Term, Term, Term];

/**
 * Suggested terms, because the Nangqian document sets none in figures (only 及时, 迅速, 尽快). They are the court's to change and are
 * shown as court-set: what cannot wait has 24 hours, what keeps property in place 3 working days, what has to be decided or
 * investigated 15, all else 7.
 */
const SUGGESTED: { readonly [ask in Ask]?: Term } = {
  rescue: IN_A_DAY,
  restrain: IN_A_DAY,
  detain: IN_A_DAY,
  locate: IN_A_DAY,
  command: IN_A_DAY,
  'limit-exit': IN_A_DAY,
  freeze: SOON,
  seize: SOON,
  deduct: SOON,
  withhold: SOON,
  'stop-registration': SOON,
  restrict: SOON,
  'inform-court': SOON,
  seal: SOON,
  lift: SOON,
  'transfer-registration': USUAL,
  query: USUAL,
  investigate: LONG,
  'approve-arrest': LONG,
  prosecute: LONG,
  'deny-honour': LONG,
  sanction: LONG,
  assess: LONG,
  educate: LONG,
  publish: LONG,
  organise: LONG,
  fund: LONG,
  'make-rules': LONG,
  handle: LONG,
  urge: LONG,
  relieve: LONG,
};

const termSchema = z.object({ unit: z.enum(TERM_UNITS), count: z.int().min(1).max(365) });

/** The court's term for a kind of ask: what it set, else the suggestion. */
export function courtTerm(world: World, ask: Ask): Term {
  const set = termSchema.safeParse(deadlinesRow(world)?.fields[ask]);
  return set.success ? set.data : (SUGGESTED[ask] ?? USUAL);
}

/** The op that sets the court's term for a kind of ask; null when it is already so. */
export function setCourtTerm(
  { ask, term }: { readonly ask: Ask; readonly term: Term },
  world: World,
  { newId }: CommandContext,
): Op | null {
  const row = deadlinesRow(world);
  const value = { unit: term.unit, count: term.count };
  return row
    ? changedFields(row, { [ask]: value })
    : newRecord('setting', newId() as EntityId, { name: DEADLINES_SETTING, [ask]: value });
}

/** Two devices may each have made the record before they met: the oldest id holds, for everyone alike. */
const deadlinesRow = (world: World): Row | undefined =>
  world
    .rows('setting')
    .filter(({ fields }) => fields['name'] === DEADLINES_SETTING)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
