import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PartyView } from '../../../shared/domain/case/case-fields';
import { foldCases, type CaseView } from '../../../shared/domain/case/case-fold';
import { requestsOfCase } from '../../../shared/domain/request/agenda';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import { useSession, useWorld } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { partyName } from '../../components/record-names';
import { personById } from '../../../shared/domain/organisation/persons';
import { townshipsOfUnit } from '../../../shared/domain/organisation/townships';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

const COLUMNS = [
  'cases.field.number',
  'cases.field.filedOn',
  'cases.role.debtor',
  'cases.role.applicant',
  'cases.area.asked',
] as const;

/** For a township: the open cases of its area, who is concerned, and what of them it was asked. */
export function AreaPage() {
  const { t } = useTranslation();
  const cases = useCasesOfArea();
  return (
    <>
      <PageHeader title={t('cases.area.title')} text={t('cases.area.text')} />
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
    </>
  );
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
      <th scope="row" lang="zh-CN">
        {view.fields.number}
      </th>
      <td>{view.fields.filedOn ? format.day(view.fields.filedOn) : '—'}</td>
      <td>
        <Parties parties={view.parties.filter(({ role }) => role === 'debtor')} />
      </td>
      <td>
        <Parties parties={view.parties.filter(({ role }) => role === 'applicant')} />
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

function Parties({ parties }: { readonly parties: readonly PartyView[] }) {
  const world = useWorld();
  const { language } = useDisplay();
  return parties.map((party) => (
    <div key={party.id}>
      {partyName(world, party.id, language)}
      {party.address && (
        <span className="ny-secondary" lang="zh-CN">
          {' '}
          {party.address}
        </span>
      )}
    </div>
  ));
}
