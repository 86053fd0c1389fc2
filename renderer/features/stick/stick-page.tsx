import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useExchangeStatus } from '../../app/session-context';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { CarryCard } from './carry-card';
import { HistoryCard } from './history-card';
import { ReadCard } from './read-card';
import { StickSteps } from './stick-steps';
import './stick.css';
import { WriteCard } from './write-card';

/** Exchange by what somebody carries in a pocket: write, read, carry for another, and what has become of those that were handed out. */
export function StickPage() {
  const { t } = useTranslation();
  const { state } = useExchangeStatus();
  return (
    <>
      <PageHeader title={t('stick.title')} text={t('stick.text')} />
      {state === 'alone' ? (
        <EmptyState
          title={t('exchange.outbox.aloneTitle')}
          text={t('stick.alone')}
          action={<Link to="/settings">{t('exchange.panel.connect')}</Link>}
        />
      ) : (
        <>
          <StickSteps />
          <div className="stick-cards">
            <WriteCard />
            <ReadCard />
          </div>
          <HistoryCard />
          <CarryCard />
        </>
      )}
    </>
  );
}
