import type { TFunction } from 'i18next';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import { isBehind, type CaseView } from '../../../shared/domain/case/case-fold';
import { formatFen, type Fen } from '../../../shared/text/money';

export interface NationalField {
  readonly key: string;
  readonly label: string;
  /** As it is typed there: Chinese, days `YYYY-MM-DD`, yuan without separators; empty when nothing is known. */
  readonly value: string;
}

export interface NationalGroup {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly NationalField[];
}

interface Naming {
  /** In the language of the screen, for what a person reads. */
  readonly t: TFunction;
  /** In Chinese, for what she copies. */
  readonly chinese: TFunction;
  readonly personName: (id: string) => string;
}

const yuan = (fen: number | null): string => (fen === null ? '' : formatFen(fen as Fen).replaceAll(',', ''));

/**
 * A case in the order of the national system's fields: the filing, the basis, the applicants, the debtors with those behind them.
 * The order is recalled, not read in a source: the court is to confirm it.
 */
export function nationalGroups(view: CaseView, naming: Naming): readonly NationalGroup[] {
  return [caseGroup(view, naming), ...partyGroups(view, 'applicant', naming), ...partyGroups(view, 'debtor', naming)];
}

function caseGroup({ fields, paidFen }: CaseView, { t, chinese, personName }: Naming): NationalGroup {
  const values = {
    number: fields.number,
    filedOn: fields.filedOn,
    cause: fields.cause,
    basisKind: fields.basisKind === null ? '' : chinese(`cases.basisKind.${fields.basisKind}`),
    basisNumber: fields.basisNumber,
    basisCourt: fields.basisCourt,
    basisOn: fields.basisOn,
    claim: yuan(fields.claimFen),
    claimText: fields.claimText ?? '',
    handler: fields.handler === null ? '' : personName(fields.handler),
  };
  const filed = Object.entries(values).map(([key, value]) => ({
    key,
    label: t(`cases.field.${key as keyof typeof values}`),
    value,
  }));
  return {
    key: 'case',
    title: t('cases.national.case'),
    fields: [...filed, { key: 'paid', label: t('cases.column.paid'), value: yuan(paidFen) }],
  };
}

function partyGroups(view: CaseView, role: 'applicant' | 'debtor', naming: Naming): readonly NationalGroup[] {
  const { t } = naming;
  const heads = view.parties.filter((party) => party.role === role);
  return heads.map((party, i) => ({
    key: party.id,
    title: t('cases.form.party', { role: t(`cases.role.${role}`), index: i + 1 }),
    fields: [
      ...partyFields(party, naming),
      ...view.parties.filter((each) => isBehind(each, party)).flatMap((each) => behind(each, t)),
    ],
  }));
}

const partyFields = (party: PartyView, { t, chinese }: Naming): readonly NationalField[] => [
  { key: 'nature', label: t('cases.field.nature'), value: chinese(`cases.nature.${party.nature}`) },
  {
    key: 'name',
    label: t(party.nature === 'natural' ? 'common.field.personZh' : 'common.field.nameZh'),
    value: party.nameZh,
  },
  {
    key: 'id',
    label: t(party.nature === 'natural' ? 'cases.field.idNumber' : 'cases.field.creditCode'),
    value: party.idNumber ?? '',
  },
  { key: 'phone', label: t('cases.field.phone'), value: party.phone ?? '' },
  { key: 'address', label: t('cases.field.address'), value: party.address ?? '' },
];

const behind = (party: PartyView, t: TFunction): readonly NationalField[] => [
  { key: party.id, label: t(`cases.role.${party.role}`), value: party.nameZh },
  { key: `${party.id}-id`, label: t('cases.field.idNumber'), value: party.idNumber ?? '' },
];
