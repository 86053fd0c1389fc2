import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state';

/** In place of a case that this machine does not hold. */
export function CaseMissing() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('cases.page.missingTitle')}
      text={t('cases.page.missingText')}
      action={<Link to="/cases">{t('cases.page.backToList')}</Link>}
    />
  );
}
