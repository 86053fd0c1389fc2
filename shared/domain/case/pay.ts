import type { EntityId } from '../../core/ids';
import type { Json } from '../../core/json';
import { err, ok } from '../../core/result';
import { newFact } from '../ops';
import { caseById, partyWith } from './case-fold';
import type { CaseCommand, CaseNotThere, CaseVoided } from './case-command';
import type { PaymentInput } from './case-input';
import { dayOf, fenOf } from './check-values';
import { paymentProblems } from './check-party';
import type { InvalidInput } from './problems';
import { stored } from './stored-values';

export type PayError = CaseNotThere | CaseVoided | InvalidInput;

/** Records a payment. Also on a closed case: money still comes in after the procedure was concluded. */
export function pay(caseId: EntityId, payment: PaymentInput): CaseCommand<PayError> {
  return (world, context) => {
    const view = caseById(world, caseId);
    if (!view) return err({ type: 'not_found' });
    if (view.state === 'voided') return err({ type: 'voided' });
    const problems = paymentProblems(payment, context.today);
    if (problems.length > 0) return err({ type: 'invalid', problems });
    const payer = partyWith(view.parties, payment.party)?.id ?? null;
    const fact = { id: context.newId(), type: 'paid', on: dayOf(payment.on), body: paymentBody(payment, payer) };
    return ok({ kind: 'case.pay', ops: [newFact(view.row, fact)] });
  };
}

/** The body of a `paid` fact. */
export function paymentBody(
  payment: PaymentInput,
  party: EntityId | null,
): { readonly [field: string]: Json | undefined } {
  return {
    amountFen: fenOf(payment.amount) ?? undefined,
    party: party ?? undefined,
    note: stored(payment.note) || undefined,
  };
}
