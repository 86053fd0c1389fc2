import type { TFunction } from 'i18next';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import type { World } from '../../../shared/domain/world';
import { caseNumber, unitNames, wordsIn } from '../../components/record-names';
import { wholeRulebook } from '../../components/rulebook-store';
import type { SheetColumn, SheetValue } from '../../sheets/list-sheet';
import type { Language } from '../../i18n/languages';

interface Naming {
  readonly t: TFunction;
  readonly world: World;
  readonly language: Language;
}

type Column = SheetColumn & { readonly value: (request: RequestView) => SheetValue };

function columnsOf({ t, world, language }: Naming): readonly Column[] {
  const unit = t('common.field.unit');
  const inScript = (script: 'chinese' | 'tibetan') =>
    t('cases.sheet.inScript', { role: unit, script: t(`cases.sheet.${script}`) });
  const act = (rule: string) => {
    const entry = wholeRulebook(world).entryById.get(rule);
    return entry ? wordsIn(entry.title, language) : rule;
  };
  const lastAnswer = ({ answer }: RequestView) => answer?.on ?? null;
  return [
    { title: t('requests.field.number'), width: 26, value: ({ number }) => number },
    { title: inScript('chinese'), width: 22, value: ({ fields }) => unitNames(world, fields.unit).zh },
    { title: inScript('tibetan'), width: 26, value: ({ fields }) => unitNames(world, fields.unit).bo },
    { title: t('requests.field.act'), width: 24, value: ({ fields }) => act(fields.rule) },
    { title: t('requests.field.case'), width: 24, value: ({ fields }) => caseNumber(world, fields.case) },
    { title: t('requests.field.particulars'), width: 40, value: ({ fields }) => fields.particulars },
    { title: t('requests.fact.issued'), width: 12, value: ({ issuedOn }) => issuedOn },
    { title: t('requests.field.deadline'), width: 12, value: ({ deadline }) => deadline?.day ?? null },
    { title: t('common.field.status'), width: 14, value: ({ status }) => t(`requests.status.${status}`) },
    { title: t('requests.fact.answered'), width: 16, value: lastAnswer },
    {
      title: t('requests.flag.escalated'),
      width: 10,
      value: ({ escalation }) => (escalation ? t('common.answer.yes') : null),
    },
  ];
}

/** Requests as the columns and rows of a spreadsheet. Days stay as they are stored. */
export function requestSheet(
  requests: readonly RequestView[],
  naming: Naming,
): { readonly columns: readonly SheetColumn[]; readonly rows: readonly (readonly SheetValue[])[] } {
  const columns = columnsOf(naming);
  return { columns, rows: requests.map((request) => columns.map(({ value }) => value(request))) };
}
