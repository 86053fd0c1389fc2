import { useTranslation } from 'react-i18next';
import { archivedOf } from '../../../shared/domain/archive/archive-case';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { courtCodeOf } from '../../../shared/domain/case/check-case';
import { completenessOf } from '../../../shared/domain/case/completeness';
import { useWorld } from '../../app/session-context';
import { usePersonName } from '../../components/person-name';
import { townshipName } from '../../components/record-names';
import { StatusTag } from '../../components/status-tag';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { CaseStateTag } from './case-state-tag';
import { NationalTag } from './national-tag';
import { KeyCaseTag } from './key-case-tag';
import type { CaseColumn } from './list-preferences';
import { PartyName } from './party-name';

/** Amounts stand at the right, so that their digits stand below each other. */
const AMOUNTS: ReadonlySet<CaseColumn> = new Set<CaseColumn>(['claim', 'paid', 'outstanding']);

export const columnClass = (column: CaseColumn): string | undefined =>
  AMOUNTS.has(column) ? 'ny-tabular cases-number' : column === 'filedOn' ? 'cases-day' : undefined;

/** One cell of the list. */
export function CaseCell({ view, column }: { readonly view: CaseView; readonly column: CaseColumn }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const { language } = useDisplay();
  const personName = usePersonName();
  const { fields, parties } = view;
  switch (column) {
    case 'debtors':
      return <Names parties={parties.filter(({ role }) => role === 'debtor')} />;
    case 'applicants':
      return <Names parties={parties.filter(({ role }) => role === 'applicant')} />;
    case 'cause':
      return fields.cause;
    case 'basis':
      return <span lang="zh-CN">{fields.basisNumber}</span>;
    case 'handler':
      return fields.handler === null ? '' : personName(fields.handler);
    case 'township':
      return fields.township === null
        ? ''
        : townshipName(world, fields.township, { t, language, number: format.number });
    case 'filedOn':
      return fields.filedOn === '' ? '' : format.day(fields.filedOn);
    case 'claim':
      return fields.claimFen === null ? '' : format.moneyPlain(fields.claimFen);
    case 'paid':
      return format.moneyPlain(view.paidFen);
    case 'outstanding':
      return view.outstandingFen === null ? '' : format.moneyPlain(view.outstandingFen);
    case 'state':
      return <StateTags view={view} />;
    case 'national':
      return <NationalTag view={view} />;
    case 'keyCase':
      return <KeyCaseTag caseId={view.id} />;
    case 'archiveNumber':
      return archivedOf(view)?.number ?? '';
    case 'keptUntil':
      return <KeptUntil view={view} />;
  }
}

function KeptUntil({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const archived = archivedOf(view);
  if (!archived) return null;
  return archived.keptUntil === null ? t('cases.archive.permanent') : format.digits(String(archived.keptUntil));
}

function StateTags({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const world = useWorld();
  const today = useToday();
  const { parties, state, conflicts } = view;
  const { required, present } = completenessOf(view, { today, courtCode: courtCodeOf(world) });
  return (
    <span className="cases-tags">
      <CaseStateTag state={state} />
      {archivedOf(view) && <StatusTag tone="neutral">{t('cases.state.archived')}</StatusTag>}
      {present < required && state !== 'voided' && (
        <StatusTag tone="waiting">{t('cases.completeness.incomplete', { count: required - present })}</StatusTag>
      )}
      {(conflicts.length > 0 || parties.some((party) => party.conflicts.length > 0)) && (
        <StatusTag tone="bad">{t('cases.page.conflictBadge')}</StatusTag>
      )}
    </span>
  );
}

function Names({ parties }: { readonly parties: readonly PartyView[] }) {
  const { t } = useTranslation();
  const [first] = parties;
  if (!first) return null;
  return (
    <>
      <PartyName party={first} />
      {parties.length > 1 && <span className="ny-secondary"> {t('cases.list.others', { count: parties.length })}</span>}
    </>
  );
}
