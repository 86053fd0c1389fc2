import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('errors.notFound.title')} />
      <EmptyState
        title={t('errors.notFound.title')}
        text={t('errors.notFound.text')}
        action={<Link to="/">{t('app.notFound.home')}</Link>}
      />
    </>
  );
}
