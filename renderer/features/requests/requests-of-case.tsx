import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { caseById } from '../../../shared/domain/case/case-fold';
import { requestsOfCase } from '../../../shared/domain/request/agenda';
import { useWorld } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { useToday } from '../../components/use-today';
import { RequestTable } from './request-table';

/** The requests of one case and the way to a new one; for the case page. */
export function RequestsOfCase({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const world = useWorld();
  const today = useToday();
  const requests = requestsOfCase(world, caseId);
  const isOpen = caseById(world, caseId as EntityId)?.state === 'open';
  const begin = isOpen && (
    <Button type="primary" onClick={() => void navigate(`/requests/new?case=${caseId}`)}>
      {t('requests.action.new')}
    </Button>
  );
  return (
    <section className="ny-card">
      <h2>{t('requests.ofCase.title', { count: requests.length })}</h2>
      {requests.length === 0 ? (
        <EmptyState title={t('requests.ofCase.empty')} text={t('requests.ofCase.emptyText')} action={begin} />
      ) : (
        <>
          <RequestTable requests={requests} today={today} withoutCase />
          {begin && <p>{begin}</p>}
        </>
      )}
    </section>
  );
}
