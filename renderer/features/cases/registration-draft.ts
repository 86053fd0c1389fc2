import type { PartyRole } from '../../../shared/domain/case/records';
import {
  EMPTY_CASE,
  emptyParty,
  emptyPayment,
  type CaseInput,
  type PartyInput,
  type PaymentInput,
} from '../../../shared/domain/case/case-input';

/** The registration form as its draft keeps it. */
export interface RegistrationDraft {
  readonly case: CaseInput;
  readonly parties: readonly PartyInput[];
  readonly payments: readonly PaymentInput[];
}

/** A fresh form: one debtor, one applicant, the person at work as handler. */
export const newRegistration = (handler: string, newKey: () => string): RegistrationDraft => ({
  case: { ...EMPTY_CASE, handler },
  parties: [emptyParty(newKey(), 'debtor'), emptyParty(newKey(), 'applicant')],
  payments: [],
});

export const changeCase = (draft: RegistrationDraft, changed: Partial<CaseInput>): RegistrationDraft => ({
  ...draft,
  case: { ...draft.case, ...changed },
});

export const addPartyRow = (
  draft: RegistrationDraft,
  key: string,
  role: PartyRole,
  of: string | null = null,
): RegistrationDraft => ({
  ...draft,
  parties: [...draft.parties, emptyParty(key, role, of)],
});

export const changeParty = (
  draft: RegistrationDraft,
  key: string,
  changed: Partial<PartyInput>,
): RegistrationDraft => ({
  ...draft,
  parties: draft.parties.map((party) => (party.key === key ? { ...party, ...changed } : party)),
});

/** Takes a party off the form, with those who stand behind it, and from payments that named it. */
export function removePartyRow(draft: RegistrationDraft, key: string): RegistrationDraft {
  const parties = draft.parties.filter((party) => party.key !== key && party.of !== key);
  const isThere = (payer: string): boolean => parties.some((party) => party.key === payer);
  return {
    ...draft,
    parties,
    payments: draft.payments.map((one) => (isThere(one.party) ? one : { ...one, party: '' })),
  };
}

export const addPaymentRow = (draft: RegistrationDraft, key: string): RegistrationDraft => ({
  ...draft,
  payments: [...draft.payments, emptyPayment(key)],
});

export const changePayment = (
  draft: RegistrationDraft,
  key: string,
  changed: Partial<PaymentInput>,
): RegistrationDraft => ({
  ...draft,
  payments: draft.payments.map((payment) => (payment.key === key ? { ...payment, ...changed } : payment)),
});

export const removePaymentRow = (draft: RegistrationDraft, key: string): RegistrationDraft => ({
  ...draft,
  payments: draft.payments.filter((payment) => payment.key !== key),
});
