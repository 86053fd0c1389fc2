import { Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';
import { rememberError } from '../errors-seen';

/** A page that threw. The other pages, what was saved and all drafts stand; the console has what a developer needs. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  useEffect(() => {
    console.error('A page failed:', error);
    rememberError(error instanceof Error ? error.name : 'thrown');
  }, [error]);
  return (
    <div className="ny-card" role="alert">
      <h1>{t('errors.screen.title')}</h1>
      <p>{t('errors.screen.text')}</p>
      <div className="ny-page-header-actions">
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('common.action.reload')}
        </Button>
        <Link className="ant-btn" to="/">
          {t('app.notFound.home')}
        </Link>
      </div>
    </div>
  );
}
