import type { TFunction } from 'i18next';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import type { PartyRole } from '../../../shared/domain/case/records';
import { dueState } from '../../../shared/domain/request/due';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import type { World } from '../../../shared/domain/world';
import { caseNumber, partyName, unitNames, wordsIn } from '../../components/record-names';
import { wholeRulebook } from '../../components/rulebook-store';
import type { Language } from '../../i18n/languages';
import type { SheetColumn, SheetValue } from '../../sheets/list-sheet';

interface Naming {
  readonly t: TFunction;
  readonly world: World;
  readonly language: Language;
}

interface Sheet {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
}

type Column<T> = SheetColumn & { readonly value: (record: T) => SheetValue };

const sheetOf = <T>(columns: readonly Column<T>[], records: readonly T[]): Sheet => ({
  columns,
  rows: records.map((record) => columns.map(({ value }) => value(record))),
});

/** The cases of the area with the columns of the screen. Days stay as they are stored. */
export function areaCasesSheet(
  cases: readonly { readonly view: CaseView; readonly asked: readonly RequestView[] }[],
  { t, world, language }: Naming,
): Sheet {
  const people = (role: PartyRole) => (view: CaseView) =>
    view.parties
      .filter((party) => party.role === role)
      .map(({ id, address }) => [partyName(world, id, language), address].filter(Boolean).join(' '))
      .join('\n');
  const [debtors, applicants] = [people('debtor'), people('applicant')];
  return sheetOf(
    [
      { title: t('cases.field.number'), width: 24, value: ({ view }) => view.fields.number },
      { title: t('cases.field.filedOn'), width: 12, value: ({ view }) => view.fields.filedOn },
      { title: t('cases.role.debtor'), width: 30, value: ({ view }) => debtors(view) },
      { title: t('cases.role.applicant'), width: 30, value: ({ view }) => applicants(view) },
      { title: t('cases.area.asked'), width: 26, value: ({ asked }) => asked.map(({ number }) => number).join('\n') },
    ],
    cases,
  );
}

/** What other units are asked in the area, in outline, with the columns of the screen. */
export function otherRequestsSheet(requests: readonly RequestView[], today: string, naming: Naming): Sheet {
  const { t, world, language } = naming;
  const unit = t('common.field.unit');
  const inScript = (script: 'chinese' | 'tibetan') =>
    t('cases.sheet.inScript', { role: unit, script: t(`cases.sheet.${script}`) });
  const act = (rule: string) => {
    const entry = wholeRulebook(world).entryById.get(rule);
    return entry ? wordsIn(entry.title, language) : rule;
  };
  const overdue = (request: RequestView) => (dueState(request, today) === 'overdue' ? t('common.answer.yes') : null);
  return sheetOf(
    [
      { title: inScript('chinese'), width: 22, value: ({ fields }) => unitNames(world, fields.unit).zh },
      { title: inScript('tibetan'), width: 26, value: ({ fields }) => unitNames(world, fields.unit).bo },
      { title: t('requests.field.act'), width: 24, value: ({ fields }) => act(fields.rule) },
      { title: t('requests.field.case'), width: 24, value: ({ fields }) => caseNumber(world, fields.case) },
      { title: t('requests.field.deadline'), width: 12, value: ({ deadline }) => deadline?.day ?? null },
      { title: t('common.field.status'), width: 14, value: ({ status }) => t(`requests.status.${status}`) },
      { title: t('requests.flag.overdue'), width: 10, value: overdue },
    ],
    requests,
  );
}
