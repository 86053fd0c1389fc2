import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { requestView } from '../../../shared/domain/request/request-fold';
import { usePlatform } from '../../app/platform-context';
import { useWorld } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { useErrorText } from '../../components/error-text';
import { PageHeader } from '../../components/page-header';
import { useNotify } from '../../components/use-notify';
import { AssistanceNotice } from '../../documents/assistance-notice';
import { noticeOf } from '../../documents/notice-content';

/** The notice of assistance as it will be printed, one sheet for each unit asked. */
export function NoticePage() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const { t } = useTranslation();
  const world = useWorld();
  const platform = usePlatform();
  const navigate = useNavigate();
  const notify = useNotify();
  const errorText = useErrorText();
  const ids = [id, ...(search.get('also') ?? '').split(',').filter(Boolean)] as EntityId[];
  const rows = ids.flatMap((each) => world.row('request', each) ?? []);
  if (rows.length === 0) return <EmptyState title={t('requests.error.not_found')} text={t('errors.notFound.text')} />;
  const print = async () => {
    const printed = await platform.files.print();
    if (!printed.ok) notify.error(errorText(printed.error));
  };
  return (
    <>
      <PageHeader
        title={t('documents.notice.pageTitle')}
        text={t('documents.notice.pageText')}
        actions={
          <>
            <Button onClick={() => void navigate(`/requests/${id}`)}>{t('common.action.back')}</Button>
            <Button type="primary" onClick={() => void print()}>
              {t('common.action.print')}
            </Button>
          </>
        }
      />
      {rows.map((row) => (
        <AssistanceNotice key={row.id} content={noticeOf(world, requestView(row))} />
      ))}
    </>
  );
}
