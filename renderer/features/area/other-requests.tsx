import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dueState } from '../../../shared/domain/request/due';
import type { RequestView } from '../../../shared/domain/request/request-fold';
import { useExchangeStatus, useWorld } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { caseNumber, unitName } from '../../components/record-names';
import { DeadlineText, RequestStatusTag } from '../../components/request-state';
import { StatusTag } from '../../components/status-tag';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useActTitle } from './use-act-title';

interface Props {
  readonly requests: readonly RequestView[];
  /** The case is known where the table stands on its page. */
  readonly withoutCase?: boolean;
}

/** What other units are asked, in outline: there is no more of it here, so nothing opens a request. */
export function OtherRequests({ requests, withoutCase = false }: Props) {
  const { t } = useTranslation();
  const isArriving = useExchangeStatus().loading;
  return (
    <section className="ny-card">
      <h2>{t('cases.area.other')}</h2>
      <p className="ny-secondary">{t('cases.area.otherText')}</p>
      {isArriving && <p className="ny-notice">{t('cases.area.arriving')}</p>}
      {requests.length > 0 ? (
        <OutlineTable requests={requests} withoutCase={withoutCase} />
      ) : (
        !isArriving && <EmptyState title={t('cases.area.otherEmpty')} text={t('cases.area.otherEmptyText')} />
      )}
    </section>
  );
}

function OutlineTable({ requests, withoutCase }: Required<Props>) {
  const { t } = useTranslation();
  const { language } = useDisplay();
  const world = useWorld();
  const today = useToday();
  const actTitle = useActTitle();
  return (
    <div className="ny-table-scroll">
      <table className="ny-table">
        <caption className="ny-visually-hidden">{t('cases.area.other')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common.field.unit')}</th>
            <th scope="col">{t('requests.field.act')}</th>
            {!withoutCase && <th scope="col">{t('requests.field.case')}</th>}
            <th scope="col">{t('requests.field.deadline')}</th>
            <th scope="col">{t('common.field.status')}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              <td>{unitName(world, request.fields.unit, language)}</td>
              <td>{actTitle(request.fields.rule)}</td>
              {!withoutCase && (
                <td>
                  <Link to={`/area/${request.fields.case}`} lang="zh-CN">
                    {caseNumber(world, request.fields.case)}
                  </Link>
                </td>
              )}
              <td>
                <DeadlineText request={request} today={today} />
              </td>
              <td>
                <span className="ny-tags">
                  <RequestStatusTag status={request.status} />
                  {dueState(request, today) === 'overdue' && (
                    <StatusTag tone="bad">{t('requests.flag.overdue')}</StatusTag>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
