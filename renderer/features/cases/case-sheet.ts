import type { TFunction } from 'i18next';
import { archivedOf } from '../../../shared/domain/archive/archive-case';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import type { SheetColumn, SheetValue } from '../../sheets/list-sheet';

interface Naming {
  readonly t: TFunction;
  readonly personName: (id: string) => string;
  readonly townshipName: (id: string) => string;
}

type Column = SheetColumn & { readonly value: (view: CaseView) => SheetValue };

/** Several people in one cell are told apart by this, in either script. */
const BETWEEN = '；';
/** Holds the place of whoever lacks what others in the cell have. */
const NOTHING = '—';

/**
 * All that a case tells in one line, whatever columns the screen shows, with the heads and the writing that bringing in a list
 * understands: names in both scripts, days as they are stored.
 */
function columnsOf({ t, personName, townshipName }: Naming): readonly Column[] {
  return [
    { title: t('cases.column.number'), width: 24, value: ({ fields }) => fields.number },
    { title: t('cases.column.filedOn'), width: 12, value: ({ fields }) => fields.filedOn },
    { title: t('cases.column.cause'), width: 20, value: ({ fields }) => fields.cause },
    { title: t('cases.field.basisNumber'), width: 24, value: ({ fields }) => fields.basisNumber },
    { title: t('cases.field.basisCourt'), width: 24, value: ({ fields }) => fields.basisCourt },
    ...partyColumns('applicant', t('cases.column.applicants'), t),
    ...partyColumns('debtor', t('cases.column.debtors'), t),
    { title: t('cases.column.claim'), width: 16, kind: 'money', value: ({ fields }) => fields.claimFen },
    { title: t('cases.column.paid'), width: 16, kind: 'money', value: ({ paidFen }) => paidFen },
    { title: t('cases.column.outstanding'), width: 16, kind: 'money', value: (view) => view.outstandingFen },
    {
      title: t('cases.column.handler'),
      width: 12,
      value: ({ fields }) => (fields.handler === null ? null : personName(fields.handler)),
    },
    {
      title: t('cases.column.township'),
      width: 14,
      value: ({ fields }) => (fields.township === null ? null : townshipName(fields.township)),
    },
    { title: t('cases.column.state'), width: 10, value: ({ state }) => t(`cases.state.${state}`) },
    { title: t('cases.field.note'), width: 24, value: ({ fields }) => fields.note },
  ];
}

function partyColumns(role: 'applicant' | 'debtor', title: string, t: TFunction): readonly Column[] {
  const each = (textOf: (party: PartyView) => string | null) => (view: CaseView) => {
    const texts = view.parties.filter((party) => party.role === role).map(textOf);
    return texts.some((text) => text) ? texts.map((text) => text || NOTHING).join(BETWEEN) : null;
  };
  return [
    { title, width: 26, value: each(({ nameZh, nameBo }) => [nameZh, nameBo].filter((name) => name).join(' ')) },
    { title: t('cases.sheet.idNumber'), width: 22, value: each(({ idNumber }) => idNumber) },
    { title: t('cases.field.phone'), width: 16, value: each(({ phone }) => phone) },
    { title: t('cases.field.address'), width: 24, value: each(({ address }) => address) },
  ];
}

/** Where the files lie, when any of them is in the archive. */
const archiveColumns = ({ t }: Naming): readonly Column[] => [
  { title: t('cases.column.archiveNumber'), width: 16, value: (view) => archivedOf(view)?.number ?? null },
  {
    title: t('cases.column.keptUntil'),
    width: 12,
    value: (view) => {
      const archived = archivedOf(view);
      return archived && (archived.keptUntil === null ? t('cases.archive.permanent') : String(archived.keptUntil));
    },
  },
];

/** Cases as the columns and rows of a spreadsheet. */
export function caseSheet(
  cases: readonly CaseView[],
  naming: Naming,
): { readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly SheetValue[])[] } {
  const columns = [...columnsOf(naming), ...(cases.some((view) => archivedOf(view)) ? archiveColumns(naming) : [])];
  return { columns, rows: cases.map((view) => columns.map(({ value }) => value(view))) };
}
