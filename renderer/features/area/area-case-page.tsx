import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { caseById, type CaseView } from '../../../shared/domain/case/case-fold';
import { requestsOfCase } from '../../../shared/domain/request/agenda';
import { useAreaRequests, useWorld } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { usePersonName } from '../../components/person-name';
import { DeadlineText, RequestStatusTag } from '../../components/request-state';
import { useToday } from '../../components/use-today';
import { useFormat } from '../../i18n/use-format';
import { AreaParties } from './area-parties';
import { OtherRequests } from './other-requests';
import { useActTitle } from './use-act-title';

/** For a township: one case that it may see, what it was asked in it, and in outline what others were. Also where a link names `/cases/<id>`. */
export function AreaCasePage() {
  const { t } = useTranslation();
  const { '*': rest = '', id = rest } = useParams();
  const view = caseById(useWorld(), id as EntityId);
  if (!view) return <EmptyState title={t('cases.page.missingTitle')} text={t('cases.page.missingText')} />;
  return <AreaCase view={view} />;
}

function AreaCase({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const personName = usePersonName();
  const others = useAreaRequests().filter((request) => request.fields.case === view.id);
  const { number, cause, filedOn, handler } = view.fields;
  return (
    <>
      <PageHeader title={<span lang="zh-CN">{number || '—'}</span>} text={<span lang="zh-CN">{cause}</span>} />
      <section className="ny-card">
        <dl className="ny-facts">
          <dt>{t('cases.field.filedOn')}</dt>
          <dd>{filedOn ? format.day(filedOn) : '—'}</dd>
          {(['debtor', 'applicant'] as const).map((role) => (
            <Fragment key={role}>
              <dt>{t(`cases.role.${role}`)}</dt>
              <dd>
                <AreaParties parties={view.parties.filter((party) => party.role === role)} />
              </dd>
            </Fragment>
          ))}
          <dt>{t('common.field.handler')}</dt>
          <dd>{handler ? personName(handler) : t('common.state.none')}</dd>
        </dl>
      </section>
      <OwnRequests caseId={view.id} />
      <OtherRequests requests={others} withoutCase />
    </>
  );
}

function OwnRequests({ caseId }: { readonly caseId: EntityId }) {
  const { t } = useTranslation();
  const today = useToday();
  const actTitle = useActTitle();
  const asked = requestsOfCase(useWorld(), caseId);
  return (
    <section className="ny-card">
      <h2>{t('cases.area.asked')}</h2>
      {asked.length === 0 ? (
        <p className="ny-secondary">{t('common.state.none')}</p>
      ) : (
        <div className="ny-table-scroll">
          <table className="ny-table">
            <caption className="ny-visually-hidden">{t('cases.area.asked')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('requests.field.number')}</th>
                <th scope="col">{t('requests.field.act')}</th>
                <th scope="col">{t('requests.field.deadline')}</th>
                <th scope="col">{t('common.field.status')}</th>
              </tr>
            </thead>
            <tbody>
              {asked.map((request) => (
                <tr key={request.id}>
                  <th scope="row">
                    <Link to={`/requests/${request.id}`} lang="zh-CN">
                      {request.number || '—'}
                    </Link>
                  </th>
                  <td>{actTitle(request.fields.rule)}</td>
                  <td>
                    <DeadlineText request={request} today={today} />
                  </td>
                  <td>
                    <RequestStatusTag status={request.status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
