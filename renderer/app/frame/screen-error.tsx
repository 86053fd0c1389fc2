import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly onAgain: () => void;
  /** Whether there is a first screen to go to. */
  readonly hasHome?: boolean;
}

/** What stands in place of a screen that failed: nothing is lost, and what to do. */
export function ScreenError({ onAgain, hasHome = false }: Props) {
  const { t } = useTranslation();
  return (
    <div className="ny-card" role="alert">
      <h1>{t('errors.screen.title')}</h1>
      <p>{t('errors.screen.text')}</p>
      <div className="ny-page-header-actions">
        <Button type="primary" onClick={onAgain}>
          {t('errors.screen.again')}
        </Button>
        {hasHome && (
          <a className="ant-btn" href="#/">
            {t('app.notFound.home')}
          </a>
        )}
        <Button onClick={() => window.location.reload()}>{t('common.action.reload')}</Button>
      </div>
    </div>
  );
}
