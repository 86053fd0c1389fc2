import type { TFunction } from 'i18next';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import type { PartyRole } from '../../../shared/domain/case/records';
import type { SheetColumn, SheetValue } from '../../documents/list-sheet';

interface Naming {
  readonly t: TFunction;
  readonly personName: (id: string) => string;
  readonly townshipName: (id: string) => string;
}

type Column = SheetColumn & { readonly value: (view: CaseView) => SheetValue };

/** Several people in one cell are told apart by this, in either script. */
const BETWEEN = '；';

const ofRole = ({ parties }: CaseView, role: PartyRole): readonly PartyView[] =>
  parties.filter((party) => party.role === role);
const joined = (texts: readonly (string | null)[]): string => texts.filter((text) => text).join(BETWEEN);

/** All that a case tells in one line, in both scripts, whatever columns the screen shows. Days stay as they are stored. */
function columnsOf({ t, personName, townshipName }: Naming): readonly Column[] {
  const inScript = (role: string, script: string) => t('cases.sheet.inScript', { role, script });
  const bo = t('cases.sheet.tibetan');
  const zh = t('cases.sheet.chinese');
  const debtor = t('cases.column.debtors');
  const applicant = t('cases.column.applicants');
  return [
    { title: t('cases.column.number'), width: 24, value: ({ fields }) => fields.number },
    { title: t('cases.column.filedOn'), width: 12, value: ({ fields }) => fields.filedOn },
    { title: t('cases.column.cause'), width: 20, value: ({ fields }) => fields.cause },
    { title: t('cases.field.basisNumber'), width: 24, value: ({ fields }) => fields.basisNumber },
    {
      title: inScript(applicant, zh),
      width: 18,
      value: (view) => joined(ofRole(view, 'applicant').map((p) => p.nameZh)),
    },
    {
      title: inScript(applicant, bo),
      width: 22,
      value: (view) => joined(ofRole(view, 'applicant').map((p) => p.nameBo)),
    },
    { title: inScript(debtor, zh), width: 18, value: (view) => joined(ofRole(view, 'debtor').map((p) => p.nameZh)) },
    { title: inScript(debtor, bo), width: 22, value: (view) => joined(ofRole(view, 'debtor').map((p) => p.nameBo)) },
    {
      title: t('cases.sheet.idNumber'),
      width: 22,
      value: (view) => joined(ofRole(view, 'debtor').map((p) => p.idNumber)),
    },
    { title: t('cases.field.phone'), width: 16, value: (view) => joined(ofRole(view, 'debtor').map((p) => p.phone)) },
    {
      title: t('cases.field.address'),
      width: 24,
      value: (view) => joined(ofRole(view, 'debtor').map((p) => p.address)),
    },
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

/** Cases as the columns and rows of a spreadsheet. */
export function caseSheet(
  cases: readonly CaseView[],
  naming: Naming,
): { readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly SheetValue[])[] } {
  const columns = columnsOf(naming);
  return { columns, rows: cases.map((view) => columns.map(({ value }) => value(view))) };
}
