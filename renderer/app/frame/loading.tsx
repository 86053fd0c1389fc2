import { useTranslation } from 'react-i18next';

export function Loading() {
  const { t } = useTranslation();
  return (
    <p className="ny-secondary" role="status">
      {t('common.state.loading')}
    </p>
  );
}
