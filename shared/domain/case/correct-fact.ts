import type { EntityId, FactId } from '../../core/ids';
import type { Json, JsonObject } from '../../core/json';
import { err, ok, type Result } from '../../core/result';
import { formatFen, type Fen } from '../../text/money';
import { newFact } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';
import { amountOf, caseById, partyWith, type CaseView } from './case-fold';
import type { CaseCommand, CaseNotThere } from './case-command';
import type { PaymentInput } from './case-input';
import { paymentProblems } from './check-party';
import { checkRequired, dayOf, LIMITS } from './check-values';
import { paymentBody } from './pay';
import type { InvalidInput } from './problems';
import type { ResolvedFact } from './resolve-facts';
import { stored } from './stored-values';

export type CorrectError =
  | CaseNotThere
  | { readonly type: 'fact_not_found' }
  /** Taken back before; or a fact, such as the registration itself, that is not corrected but voided. */
  | { readonly type: 'not_correctable' }
  | InvalidInput;

const CORRECTABLE: readonly string[] = [
  'paid',
  'closed',
  'reopened',
  'voided',
  'enteredNational',
  'archived',
  'mergedInto',
  'keptApart',
];

export const isCorrectable = (fact: ResolvedFact): boolean =>
  CORRECTABLE.includes(fact.original.type) && !fact.withdrawn;

export interface TakeBackInput {
  readonly case: EntityId;
  readonly fact: FactId;
  readonly reason: string;
}

/** Takes a mistaken fact back: it no longer counts and stays in the history. */
export function takeBackFact({ case: id, fact, reason }: TakeBackInput): CaseCommand<CorrectError> {
  return (world, context) => correctFact({ world, context, id, fact, reason }, () => ok({ withdrawn: true }));
}

export interface CorrectPaymentInput {
  readonly case: EntityId;
  readonly fact: FactId;
  readonly payment: PaymentInput;
  readonly reason: string;
}

/** Replaces amount, day, payer or note of a recorded payment; the first version stays in the history. */
export function correctPayment({ case: id, fact, payment, reason }: CorrectPaymentInput): CaseCommand<CorrectError> {
  return (world, context) =>
    correctFact({ world, context, id, fact, reason }, (target, view) => {
      if (target.original.type !== 'paid') return err({ type: 'not_correctable' });
      const problems = paymentProblems(payment, context.today);
      if (problems.length > 0) return err({ type: 'invalid', problems });
      const payer = partyWith([...view.parties, ...view.removedParties], payment.party)?.id ?? null;
      return ok({ on: dayOf(payment.on), body: defined(paymentBody(payment, payer)) });
    });
}

/** A recorded payment as the form for its correction shows it. */
export function paymentInputOf(fact: ResolvedFact): PaymentInput {
  const { party, note } = fact.body;
  return {
    key: fact.original.id,
    amount: formatFen(amountOf(fact) as Fen),
    on: fact.on,
    party: typeof party === 'string' ? party : '',
    note: typeof note === 'string' ? note : '',
  };
}

export interface Correction {
  readonly world: World;
  readonly context: CommandContext;
  readonly id: EntityId;
  readonly fact: FactId;
  readonly reason: string;
}

/** Replaces a fact by what `toBody` answers; the kinds of facts know their own content. */
export function correctFact(
  { world, context, id, fact, reason }: Correction,
  toBody: (target: ResolvedFact, view: CaseView) => Result<JsonObject, CorrectError>,
): Result<ChangeDraft, CorrectError> {
  const view = caseById(world, id);
  if (!view) return err({ type: 'not_found' });
  const target = view.timeline.find(({ original }) => original.id === fact);
  if (!target) return err({ type: 'fact_not_found' });
  if (!isCorrectable(target)) return err({ type: 'not_correctable' });
  const problem = checkRequired(reason, LIMITS.note);
  if (problem) return err({ type: 'invalid', problems: [{ field: 'reason', problem }] });
  const body = toBody(target, view);
  if (!body.ok) return body;
  const correction = {
    id: context.newId(),
    type: 'corrected',
    on: context.today,
    body: { ...body.value, reason: stored(reason) },
    corrects: fact,
  };
  // Where the fact stands, so that both stay together when merged records are separated again.
  const home = view.mergedRows.find(({ facts }) => facts.includes(target.original)) ?? view.row;
  return ok({ kind: 'case.correct', ops: [newFact(home, correction)] });
}

const defined = (body: { readonly [field: string]: Json | undefined }): JsonObject =>
  Object.fromEntries(Object.entries(body).filter((entry): entry is [string, Json] => entry[1] !== undefined));
