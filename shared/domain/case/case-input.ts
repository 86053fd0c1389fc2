import type { StandingInput } from '../matter/party-standing';
import type { BasisKind, PartyFields, PartyRole } from './records';

/** A case as it stands in a form: text as typed, so that a draft loses nothing. */
export interface CaseInput {
  readonly number: string;
  readonly filedOn: string;
  readonly cause: string;
  readonly basisKind: BasisKind | '';
  readonly basisNumber: string;
  readonly basisCourt: string;
  readonly basisOn: string;
  /** Amount in yuan as typed; empty when the claim is an act. */
  readonly claim: string;
  readonly claimText: string;
  /** Person id, or empty. */
  readonly handler: string;
  /** Township id, or empty. */
  readonly township: string;
  readonly note: string;
}

/** A party as it stands in a form. */
export interface PartyInput {
  /** Names the party within the form; not the id of the record. */
  readonly key: string;
  readonly role: PartyRole;
  /** For those behind a debtor: the key of the debtor in the form, or its id when it is on the case already. */
  readonly of: string | null;
  readonly nature: PartyFields['nature'];
  readonly nameZh: string;
  readonly nameBo: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string;
  readonly note: string;
  /** Other Chinese spellings of the name, separated by 、 or commas. This and the next are missing in drafts of before 0.3. */
  readonly transcriptions?: string;
  readonly pinyin?: string;
  readonly houseName?: string;
  readonly village?: string;
  /** Deputy, member, organ …; missing in a form that does not ask. */
  readonly standing?: StandingInput;
}

export interface PaymentInput {
  readonly key: string;
  /** Yuan as typed. */
  readonly amount: string;
  readonly on: string;
  /** Who paid: key of the party in the form or id of the party's record; empty when not known. */
  readonly party: string;
  readonly note: string;
}

export const EMPTY_CASE: CaseInput = {
  number: '',
  filedOn: '',
  cause: '',
  basisKind: '',
  basisNumber: '',
  basisCourt: '',
  basisOn: '',
  claim: '',
  claimText: '',
  handler: '',
  township: '',
  note: '',
};

export const emptyParty = (key: string, role: PartyRole, of: string | null = null): PartyInput => ({
  key,
  role,
  of,
  nature: 'natural',
  nameZh: '',
  nameBo: '',
  idNumber: '',
  phone: '',
  address: '',
  note: '',
  transcriptions: '',
  pinyin: '',
  houseName: '',
  village: '',
});

export const emptyPayment = (key: string): PaymentInput => ({ key, amount: '', on: '', party: '', note: '' });

/** Whether nothing was filled in, so that the row can be left out in silence. */
export const isEmptyParty = (party: PartyInput): boolean =>
  [
    party.nameZh,
    party.nameBo,
    party.idNumber,
    party.phone,
    party.address,
    party.note,
    party.transcriptions ?? '',
    party.pinyin ?? '',
    party.houseName ?? '',
    party.village ?? '',
  ].every((text) => text.trim() === '');

export const isEmptyPayment = (payment: PaymentInput): boolean =>
  payment.amount.trim() === '' && payment.note.trim() === '' && payment.party === '';
