import type { EntityId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import type { Json } from '../../core/json';
import { standingOf } from '../matter/party-standing';
import type { BasisKind, CaseFields, PartyFields, PartyRole } from './records';

export const BASIS_KINDS: readonly BasisKind[] = [
  'civilJudgment',
  'ruling',
  'mediation',
  'arbitralAward',
  'notarial',
  'criminalJudgment',
  'administrative',
  'paymentOrder',
  'other',
];

/** Roles of those who stand behind a debtor that is a unit, in the order of L 六1. */
export const REPRESENTATIVE_ROLES = [
  'legalRepresentative',
  'principal',
  'directlyResponsible',
  'seniorManager',
] as const;
export type RepresentativeRole = (typeof REPRESENTATIVE_ROLES)[number];
export const PARTY_ROLES: readonly PartyRole[] = ['debtor', 'applicant', ...REPRESENTATIVE_ROLES];
export const PARTY_NATURES: readonly PartyFields['nature'][] = ['natural', 'legal', 'other'];

export const isRepresentative = (role: PartyRole): role is RepresentativeRole =>
  role !== 'debtor' && role !== 'applicant';

/** The case fields as they show; what was never filled in is empty. `basisKind` is null until someone has chosen it. */
export type ShownCaseFields = Omit<CaseFields, 'basisKind'> & { readonly basisKind: BasisKind | null };

export function caseFieldsOf({ fields }: Row): ShownCaseFields {
  return {
    number: text(fields['number']),
    filedOn: text(fields['filedOn']),
    cause: text(fields['cause']),
    basisKind: oneOf(BASIS_KINDS, fields['basisKind']) ?? null,
    basisNumber: text(fields['basisNumber']),
    basisCourt: text(fields['basisCourt']),
    basisOn: text(fields['basisOn']),
    claimFen: typeof fields['claimFen'] === 'number' ? fields['claimFen'] : null,
    claimText: textOrNull(fields['claimText']),
    handler: textOrNull(fields['handler']),
    township: textOrNull(fields['township']),
    note: textOrNull(fields['note']),
  };
}

export interface PartyView extends PartyFields {
  readonly id: EntityId;
  /** The records for which it stands on its case, its own first: more than one where one person was entered twice. */
  readonly records: readonly EntityId[];
  /** Names of the fields of which two values wait for a person. */
  readonly conflicts: readonly string[];
}

export function partyOf({ id, fields, conflicts }: Row): PartyView {
  return {
    id,
    records: [id],
    case: text(fields['case']),
    role: oneOf(PARTY_ROLES, fields['role']) ?? 'debtor',
    of: textOrNull(fields['of']),
    nature: oneOf(PARTY_NATURES, fields['nature']) ?? 'natural',
    nameZh: text(fields['nameZh']),
    nameBo: textOrNull(fields['nameBo']),
    idNumber: textOrNull(fields['idNumber']),
    phone: textOrNull(fields['phone']),
    address: textOrNull(fields['address']),
    note: textOrNull(fields['note']),
    transcriptions: texts(fields['transcriptions']),
    pinyin: textOrNull(fields['pinyin']),
    houseName: textOrNull(fields['houseName']),
    village: textOrNull(fields['village']),
    ...standingOf(fields),
    removed: fields['removed'] === true,
    conflicts: Object.keys(conflicts).toSorted(),
  };
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: Json | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
const oneOf = <T extends string>(values: readonly T[], value: Json | undefined): T | undefined =>
  values.find((one) => one === value);
