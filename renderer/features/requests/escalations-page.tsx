import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { escalationsOf, liveRequests } from '../../../shared/domain/request/agenda';
import { useWorld } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { usePersonName } from '../../components/person-name';
import { unitName } from '../../components/record-names';
import { StatusTag } from '../../components/status-tag';
import { useToday } from '../../components/use-today';
import { useDisplay } from '../../i18n/display-context';
import { useFormat } from '../../i18n/use-format';

/** Everything that looks like a refusal, each with owner, next step and day, until it has ended. */
export function EscalationsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const { language } = useDisplay();
  const world = useWorld();
  const personName = usePersonName();
  const today = useToday();
  const items = escalationsOf(liveRequests(world), today);
  return (
    <>
      <PageHeader title={t('requests.escalations.title')} text={t('requests.escalations.text')} />
      {items.length === 0 && <EmptyState title={t('requests.escalations.empty')} />}
      {items.length > 0 && (
        <div className="ny-table-scroll">
          <table className="ny-table">
            <caption className="ny-visually-hidden">{t('requests.escalations.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('requests.field.number')}</th>
                <th scope="col">{t('common.field.unit')}</th>
                <th scope="col">{t('common.field.reason')}</th>
                <th scope="col">{t('requests.field.owner')}</th>
                <th scope="col">{t('requests.field.nextStep')}</th>
                <th scope="col">{t('requests.field.due')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ request, escalation, overdue }) => (
                <tr key={request.id}>
                  <th scope="row">
                    <Link to={`/requests/${request.id}`} lang="zh-CN">
                      {request.number}
                    </Link>
                  </th>
                  <td>{unitName(world, request.fields.unit, language)}</td>
                  <td>{t(`requests.escalationReason.${escalation.reason}`)}</td>
                  <td>{personName(escalation.owner)}</td>
                  <td>{escalation.nextStep}</td>
                  <td>
                    {format.day(escalation.due)}{' '}
                    {overdue && <StatusTag tone="bad">{t('requests.flag.overdue')}</StatusTag>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
