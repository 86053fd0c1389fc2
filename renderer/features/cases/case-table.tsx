import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import type { CaseView } from '../../../shared/domain/case/case-fold';
import { courtCodeOf } from '../../../shared/domain/case/check-case';
import { completenessOf } from '../../../shared/domain/case/completeness';
import { useWorld } from '../../app/session-context';
import { usePersonName } from '../../components/person-name';
import { StatusTag } from '../../components/status-tag';
import { isComposing } from '../../components/use-shortcut';
import { useToday } from '../../components/use-today';
import { useFormat } from '../../i18n/use-format';
import { CaseStateTag } from './case-state-tag';
import { PartyName } from './party-name';

/** Rows drawn at a time; more follow when the end of the list comes near. */
const CHUNK = 100;
const COLUMNS = ['number', 'debtors', 'applicants', 'cause', 'handler', 'filedOn', 'outstanding', 'state'] as const;

/** The list of cases. Arrow keys go from case to case, Enter opens. */
export function CaseTable({ cases }: { readonly cases: readonly CaseView[] }) {
  const { t } = useTranslation();
  const [drawn, setDrawn] = useState(CHUNK);
  const shown = useMemo(() => cases.slice(0, drawn), [cases, drawn]);
  const rest = cases.length - shown.length;
  return (
    <div className="cases-table-frame" role="presentation" onKeyDown={moveByArrow}>
      <table className="cases-table" aria-rowcount={cases.length + 1}>
        <caption className="ny-visually-hidden">{t('cases.list.table')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === 'outstanding' ? 'cases-number' : undefined}>
                {t(`cases.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((view, i) => (
            <CaseRow key={view.id} view={view} index={i + 2} />
          ))}
        </tbody>
      </table>
      {rest > 0 && <MoreRows count={Math.min(CHUNK, rest)} onMore={() => setDrawn((n) => n + CHUNK)} />}
    </div>
  );
}

function CaseRow({ view, index }: { readonly view: CaseView; readonly index: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const world = useWorld();
  const personName = usePersonName();
  const today = useToday();
  const { fields, parties, state, conflicts } = view;
  const { required, present } = completenessOf(view, { today, courtCode: courtCodeOf(world) });
  return (
    <tr aria-rowindex={index} className={state === 'voided' ? 'cases-row-voided' : undefined}>
      <th scope="row">
        <Link to={`/cases/${view.id}`} className="cases-row-link" lang="zh-CN">
          {fields.number}
        </Link>
      </th>
      <td>
        <Names parties={parties.filter(({ role }) => role === 'debtor')} />
      </td>
      <td>
        <Names parties={parties.filter(({ role }) => role === 'applicant')} />
      </td>
      <td>{fields.cause}</td>
      <td>{fields.handler === null ? '' : personName(fields.handler)}</td>
      <td className="cases-day">{fields.filedOn === '' ? '' : format.day(fields.filedOn)}</td>
      <td className="ny-tabular cases-number">
        {view.outstandingFen === null ? '' : format.moneyPlain(view.outstandingFen)}
      </td>
      <td>
        <span className="cases-tags">
          <CaseStateTag state={state} />
          {present < required && state !== 'voided' && (
            <StatusTag tone="waiting">{t('cases.completeness.incomplete', { count: required - present })}</StatusTag>
          )}
          {(conflicts.length > 0 || parties.some((party) => party.conflicts.length > 0)) && (
            <StatusTag tone="bad">{t('cases.page.conflictBadge')}</StatusTag>
          )}
        </span>
      </td>
    </tr>
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

/** Draws more when it comes into sight; also a button, for those who do not scroll. */
function MoreRows({ count, onMore }: { readonly count: number; readonly onMore: () => void }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onMore(), {
      rootMargin: '600px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <div ref={ref} className="cases-more">
      <Button onClick={onMore}>{t('cases.list.more', { count })}</Button>
    </div>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const steps: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined || isComposing(event.nativeEvent)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.cases-row-link')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
