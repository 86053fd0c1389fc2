import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { EntityId } from '../../../shared/core/ids';
import { matterView } from '../../../shared/domain/matter/matter-fold';
import { usePlatform } from '../../app/platform-context';
import { useWorld } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { useErrorText } from '../../components/error-text';
import { PageHeader } from '../../components/page-header';
import { useNotify } from '../../components/use-notify';
import { CourtLetterSheet } from '../../documents/court-letter';
import { hasPaper, paperOf } from './paper-content';

/** `/matters/:id/paper`: the paper of a matter as it will be printed, both languages on one sheet. */
export function PaperPage() {
  const { id = '' } = useParams();
  const { t, i18n } = useTranslation();
  const world = useWorld();
  const platform = usePlatform();
  const navigate = useNavigate();
  const notify = useNotify();
  const errorText = useErrorText();
  const row = world.row('matter', id as EntityId);
  const view = row ? matterView(row) : null;
  if (!view || !hasPaper(view))
    return <EmptyState title={t('matters.error.not_found')} text={t('errors.notFound.text')} />;
  const print = async () => {
    const printed = await platform.files.print();
    if (!printed.ok) notify.error(errorText(printed.error));
  };
  return (
    <>
      <PageHeader
        title={t('matters.paper.title')}
        text={t('documents.notice.pageText')}
        actions={
          <>
            <Button onClick={() => void navigate(`/matters/${id}`)}>{t('common.action.back')}</Button>
            <Button type="primary" onClick={() => void print()}>
              {t('common.action.print')}
            </Button>
          </>
        }
      />
      <CourtLetterSheet letter={paperOf(world, view, (language) => i18n.getFixedT(language))} />
    </>
  );
}
