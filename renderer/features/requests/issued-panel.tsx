import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { requestView } from '../../../shared/domain/request/request-fold';
import { useWorld } from '../../app/session-context';
import { useToday } from '../../components/use-today';
import { noticeRoute } from './notice-route';
import { RequestTable } from './request-table';

/** What was just issued: numbers, deadlines, and the notices to print. */
export function IssuedPanel({ ids, caseId }: { readonly ids: readonly EntityId[]; readonly caseId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const world = useWorld();
  const today = useToday();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const requests = ids.flatMap((id) => world.row('request', id) ?? []).map(requestView);
  return (
    <section className="ny-card">
      <h1 ref={heading} tabIndex={-1} className="ny-issued">
        {t('requests.issued.title', { count: requests.length })}
      </h1>
      <RequestTable requests={requests} today={today} withoutCase />
      <div className="ny-form-buttons">
        <Button type="primary" onClick={() => void navigate(noticeRoute(ids))}>
          {t('requests.action.print')}
        </Button>
        <Link to={`/cases/${caseId}`}>{t('requests.issued.toCase')}</Link>
      </div>
    </section>
  );
}
