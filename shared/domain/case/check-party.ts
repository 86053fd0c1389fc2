import { isRepresentative } from './case-fields';
import { present } from './check-case';
import { cautionPhone, checkPayment, checkLength, checkName, checkDone, cautionDay, LIMITS } from './check-values';
import { cautionId } from './id-number-field';
import { checkPinyin, checkSpellings } from './party-spellings';
import type { PartyInput, PaymentInput } from './case-input';
import type { FieldCaution, FieldProblem, ValueCaution, ValueProblem } from './problems';

/** Everything that stops a party from being saved. `prefix` stands before the field names, e.g. `parties.k1.`. A name in one of the scripts is enough. */
export function partyProblems(party: PartyInput, prefix = ''): readonly FieldProblem[] {
  const problems = present<ValueProblem>([
    ['nameZh', checkName(party.nameZh, party.nameBo.trim() === '')],
    ['nameBo', checkName(party.nameBo, false)],
    ['idNumber', checkLength(party.idNumber, LIMITS.short)],
    ['phone', checkLength(party.phone, LIMITS.short)],
    ['address', checkLength(party.address, LIMITS.line)],
    ['note', checkLength(party.note, LIMITS.note)],
    ['transcriptions', checkSpellings(party.transcriptions ?? '')],
    ['pinyin', checkPinyin(party.pinyin ?? '')],
    ['houseName', checkLength(party.houseName ?? '', LIMITS.short)],
    ['village', checkLength(party.village ?? '', LIMITS.short)],
    ['of', isRepresentative(party.role) && party.of === null ? { type: 'needs_unit_debtor' } : null],
  ]);
  return problems.map(({ field, problem }) => ({ field: prefix + field, problem }));
}

/** What should be looked at again; none of it stops the save. */
export function partyCautions(party: PartyInput, prefix = ''): readonly FieldCaution[] {
  const cautions = present<ValueCaution>([
    ['idNumber', cautionId(party.idNumber, party.nature)],
    ['phone', cautionPhone(party.phone)],
  ]);
  return cautions.map(({ field, problem }) => ({ field: prefix + field, problem }));
}

/** Everything that stops a payment from being recorded. */
export function paymentProblems(payment: PaymentInput, today: string, prefix = ''): readonly FieldProblem[] {
  const problems = present<ValueProblem>([
    ['amount', checkPayment(payment.amount)],
    ['on', checkDone(payment.on, today)],
    ['note', checkLength(payment.note, LIMITS.note)],
  ]);
  return problems.map(({ field, problem }) => ({ field: prefix + field, problem }));
}

export function paymentCautions(payment: PaymentInput, today: string, prefix = ''): readonly FieldCaution[] {
  return present<ValueCaution>([[`${prefix}on`, cautionDay(payment.on, today)]]);
}
