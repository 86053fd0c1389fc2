import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import type { Op } from '../../exchange/change';
import { newFact, newRecord } from '../ops';
import type { CommandContext } from '../world';
import { isRepresentative } from './case-fields';
import type { CaseCommand } from './case-command';
import { isEmptyParty, isEmptyPayment, type CaseInput, type PartyInput, type PaymentInput } from './case-input';
import { caseProblems, type CheckContext } from './check-case';
import { dayOf } from './check-values';
import { partyProblems, paymentProblems } from './check-party';
import { caseWithNumber, type DuplicateCase } from './duplicate-case';
import type { FieldProblem, InvalidInput } from './problems';
import type { PartyPlace } from './records';
import { paymentBody } from './pay';
import { caseValues, filledIn, partyValues, type StoredValues } from './stored-values';

/** The whole registration form. */
export interface RegistrationInput {
  /** Id of the new case; given by the form, so that pressing save twice registers once. */
  readonly id: EntityId;
  readonly case: CaseInput;
  readonly parties: readonly PartyInput[];
  readonly payments: readonly PaymentInput[];
}

export type RegisterCaseError =
  InvalidInput | DuplicateCase | { readonly type: 'already_registered'; readonly case: EntityId };

/** Registers a case with its parties and what was paid before, in one change (法发〔2010〕15号 art. 18). */
export function registerCase(input: RegistrationInput): CaseCommand<RegisterCaseError> {
  return (world, context) => {
    if (world.row('case', input.id)) return err({ type: 'already_registered', case: input.id });
    const duplicate = caseWithNumber(world, input.case.number);
    if (duplicate !== undefined) return err({ type: 'duplicate', case: duplicate });
    const problems = registrationProblems(input, { world, today: context.today });
    if (problems.length > 0) return err({ type: 'invalid', problems });
    return ok({ kind: 'case.register', ops: registrationOps(input, context) });
  };
}

/** Everything that stops the registration, in the order of the form. Empty rows for parties and payments are left out, not faulty. */
export function registrationProblems(input: RegistrationInput, context: CheckContext): readonly FieldProblem[] {
  const parties = filledParties(input.parties);
  const noDebtor: readonly FieldProblem[] = parties.some(({ role }) => role === 'debtor')
    ? []
    : [{ field: 'parties', problem: { type: 'no_debtor' } }];
  return [
    ...caseProblems(input.case, context),
    ...noDebtor,
    ...parties.flatMap((party) => partyProblems(party, `parties.${party.key}.`)),
    ...parties.filter((party) => !standsBehindUnit(party, parties)).map(needsUnit),
    ...input.payments
      .filter((payment) => !isEmptyPayment(payment))
      .flatMap((payment) => paymentProblems(payment, context.today, `payments.${payment.key}.`)),
  ];
}

/** The rows that were filled in, and the debtors to whom such a row belongs. */
function filledParties(parties: readonly PartyInput[]): readonly PartyInput[] {
  const filled = parties.filter((party) => !isEmptyParty(party));
  const neededBy = new Set(filled.map((party) => party.of));
  return parties.filter((party) => filled.includes(party) || neededBy.has(party.key));
}

function standsBehindUnit(party: PartyInput, parties: readonly PartyInput[]): boolean {
  if (!isRepresentative(party.role) || party.of === null) return true;
  return parties.some((other) => other.key === party.of && other.role === 'debtor' && other.nature !== 'natural');
}

const needsUnit = (party: PartyInput): FieldProblem => ({
  field: `parties.${party.key}.of`,
  problem: { type: 'needs_unit_debtor' },
});

/** The writes of a checked registration. `extra` are further fields of the case, e.g. where it came from. */
export function registrationOps(
  input: RegistrationInput,
  context: CommandContext,
  extra: StoredValues = {},
): readonly Op[] {
  const record = { kind: 'case', id: input.id } as const;
  const parties = filledParties(input.parties);
  const idOf = new Map(parties.map((party) => [party.key, context.newId() as EntityId]));
  const idByKey = (key: string | null): EntityId | null => (key === null ? null : (idOf.get(key) ?? null));
  return [
    newRecord('case', input.id, { ...filledIn(caseValues(input.case)), ...extra }),
    ...parties.map((party, order) =>
      newRecord('party', idByKey(party.key) ?? (context.newId() as EntityId), {
        ...filledIn({ ...partyValues(party), of: idByKey(party.of) }),
        case: input.id,
        removed: false,
        ...({ order } satisfies PartyPlace),
      }),
    ),
    newFact(record, { id: context.newId(), type: 'registered', on: context.today, body: {} }),
    ...input.payments
      .filter((payment) => !isEmptyPayment(payment))
      .map((payment) =>
        newFact(record, {
          id: context.newId(),
          type: 'paid',
          on: dayOf(payment.on),
          body: paymentBody(payment, idByKey(payment.party || null)),
        }),
      ),
  ];
}
