import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { foldCases, type CaseView } from '../../../shared/domain/case/case-fold';
import { requestsOfCase } from '../../../shared/domain/request/agenda';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import { useAreaRequests, useSession, useWorld } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { PrintListView, type ListToPrint } from '../../components/print-list';
import { useInBoth } from '../../components/use-in-both';
import { useListExport } from '../../components/use-list-export';
import { useToday } from '../../components/use-today';
import { personById } from '../../../shared/domain/organisation/persons';
import { townshipsOfUnit } from '../../../shared/domain/organisation/townships';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';
import { AreaParties } from './area-parties';
import { areaToPrint } from './area-print';
import { areaCasesSheet, otherRequestsSheet } from './area-sheet';
import { OtherRequests } from './other-requests';

const COLUMNS = [
  'cases.field.number',
  'cases.field.filedOn',
  'cases.role.debtor',
  'cases.role.applicant',
  'cases.area.asked',
] as const;

/** For a township: the open cases of its area, who is concerned, what of them it was asked, and in outline what others were. */
export function AreaPage() {
  const { t } = useTranslation();
  const cases = useCasesOfArea();
  const others = useRequestsToOthers(cases);
  const [printing, setPrinting] = useState<ListToPrint | null>(null);
  const [world, today, inBoth] = [useWorld(), useToday(), useInBoth()];
  const { exporting, exportCases, exportOthers } = useAreaExport(cases, others);
  if (printing) return <PrintListView list={printing} onBack={() => setPrinting(null)} />;
  return (
    <>
      <PageHeader
        title={t('cases.area.title')}
        text={t('cases.area.text')}
        actions={
          <>
            <Button disabled={cases.length === 0} loading={exporting} onClick={() => void exportCases()}>
              {t('cases.area.exportCases')}
            </Button>
            <Button disabled={others.length === 0} loading={exporting} onClick={() => void exportOthers()}>
              {t('cases.area.export')}
            </Button>
            <Button
              disabled={others.length === 0}
              onClick={() => setPrinting(areaToPrint({ requests: others, world, today, inBoth }))}
            >
              {t('cases.area.print')}
            </Button>
          </>
        }
      />
      {cases.length === 0 ? (
        <EmptyState title={t('cases.area.empty')} text={t('cases.area.emptyText')} />
      ) : (
        <section className="ny-card">
          <div className="ny-table-scroll">
            <table className="ny-table">
              <caption className="ny-visually-hidden">{t('cases.area.title')}</caption>
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col">
                      {t(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {cases.map(({ view, asked }) => (
                  <CaseLine key={view.id} view={view} asked={asked} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      <OtherRequests requests={others} />
    </>
  );
}

/** Both lists as files, on record like every list of cases and of requests. */
function useAreaExport(cases: readonly CaseOfArea[], others: readonly RequestView[]) {
  const { t } = useTranslation();
  const [world, today] = [useWorld(), useToday()];
  const { language } = useDisplay();
  const { exporting, exportList } = useListExport();
  const naming = { t, world, language };
  const part = 'whole' as const;
  return {
    exporting,
    exportCases: () =>
      exportList({ list: 'cases', title: t('cases.area.title'), part, ...areaCasesSheet(cases, naming) }),
    exportOthers: () =>
      exportList({
        list: 'requests',
        title: t('cases.area.other'),
        part,
        ...otherRequestsSheet(others, today, naming),
      }),
  };
}

/** Those of the cases that the page lists. */
function useRequestsToOthers(cases: readonly CaseOfArea[]): readonly RequestView[] {
  const ids: ReadonlySet<string> = new Set(cases.map(({ view }) => view.id));
  return useAreaRequests().filter(({ fields }) => ids.has(fields.case));
}

interface CaseOfArea {
  readonly view: CaseView;
  readonly asked: readonly RequestView[];
}

/** Latest first. The world of the person at work holds no case of another area that her unit was not asked about. */
function useCasesOfArea(): readonly CaseOfArea[] {
  const world = useWorld();
  const unit = personById(world, useSession().person)?.belongsTo ?? null;
  const areas: ReadonlySet<unknown> = townshipsOfUnit(world, unit);
  return foldCases(world)
    .filter(({ row, state }) => state === 'open' && areas.has(row.fields['township']))
    .toSorted((a, b) => ((a.fields.filedOn ?? '') < (b.fields.filedOn ?? '') ? 1 : -1))
    .map((view) => ({ view, asked: requestsOfCase(world, view.id) }));
}

function CaseLine({ view, asked }: CaseOfArea) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr>
      <th scope="row">
        <Link to={`/area/${view.id}`} lang="zh-CN">
          {view.fields.number || '—'}
        </Link>
      </th>
      <td>{view.fields.filedOn ? format.day(view.fields.filedOn) : '—'}</td>
      <td>
        <AreaParties parties={view.parties.filter(({ role }) => role === 'debtor')} />
      </td>
      <td>
        <AreaParties parties={view.parties.filter(({ role }) => role === 'applicant')} />
      </td>
      <td>
        {asked.length === 0
          ? t('common.state.none')
          : asked.map(({ id, number }) => (
              <div key={id}>
                <Link to={`/requests/${id}`} lang="zh-CN">
                  {number || '—'}
                </Link>
              </div>
            ))}
      </td>
    </tr>
  );
}
