import type { Json } from '../../core/json';
import { spellingsIn, storedPinyin } from './party-spellings';
import { standingValues } from '../matter/party-standing';
import type { CaseInput, PartyInput } from './case-input';
import { dayOf, fenOf } from './check-values';
import { readCaseNumber } from './case-number-field';
import { storedId } from './id-number-field';

export type StoredValues = { readonly [field: string]: Json };

/** What a checked form writes into the record of a case: trimmed, NFC, the number in canonical form, empty as null. */
export function caseValues(input: CaseInput): StoredValues {
  const number = readCaseNumber(input.number);
  return {
    number: number.ok ? number.value.canonical : stored(input.number),
    filedOn: dayOf(input.filedOn),
    cause: stored(input.cause),
    basisKind: orNull(input.basisKind),
    basisNumber: stored(input.basisNumber),
    basisCourt: stored(input.basisCourt),
    basisOn: dayOf(input.basisOn),
    claimFen: fenOf(input.claim),
    claimText: orNull(stored(input.claimText)),
    handler: orNull(input.handler),
    township: orNull(input.township),
    note: orNull(stored(input.note)),
  };
}

/** What a checked form writes into the record of a party, apart from `case`, `of` and `removed`. A name given only in Tibetan leaves the Chinese one empty. */
export function partyValues(input: PartyInput): StoredValues {
  return {
    role: input.role,
    nature: input.nature,
    nameZh: stored(input.nameZh),
    nameBo: orNull(stored(input.nameBo)),
    idNumber: orNull(storedId(input.idNumber, input.nature)),
    phone: orNull(stored(input.phone)),
    address: orNull(stored(input.address)),
    note: orNull(stored(input.note)),
    ...spellingValues(input),
    ...standingValues(input.standing),
  };
}

/** What tells one person under many spellings from another. */
function spellingValues(input: PartyInput): StoredValues {
  const transcriptions = spellingsIn(input.transcriptions ?? '').filter((name) => name !== stored(input.nameZh));
  return {
    transcriptions: transcriptions.length > 0 ? transcriptions : null,
    pinyin: orNull(storedPinyin(input.pinyin ?? '')),
    houseName: orNull(stored(input.houseName ?? '')),
    village: orNull(stored(input.village ?? '')),
  };
}

/** What is filled in; a new record begins without the empty fields, and so without a history of them. */
export const filledIn = (values: StoredValues): StoredValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));

/** Trimmed and in NFC, as every text is stored. */
export const stored = (text: string): string => text.trim().normalize('NFC');

const orNull = (text: string): string | null => (text === '' ? null : text);
