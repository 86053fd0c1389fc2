import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../app/use-may';
import { PageHeader } from '../../components/page-header';
import { useToday } from '../../components/use-today';
import { useFormat } from '../../i18n/use-format';
import { BackupHint } from './backup-hint';
import { FirstSteps } from './first-steps';
import { HomeLists } from './home-lists';
import './home.css';
import { RecentRecords } from './recent-records';

/** What matters today: the lists of the person's role, each item a click from its record. Follows the Shanghai day by itself. */
export function HomePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useToday();
  const may = useMay();
  return (
    <>
      <PageHeader title={t('home.title')} text={`${format.day(today)} ${format.weekday(today)}`} />
      <BackupHint />
      <FirstSteps />
      <HomeLists today={today} />
      <RecentRecords />
      <p className="ny-secondary">
        {may('request.read') && (
          <>
            <Link to="/requests">{t('home.allRequests')}</Link> ·{' '}
          </>
        )}
        {may('case.read') && (
          <>
            <Link to="/cases">{t('home.allCases')}</Link> ·{' '}
          </>
        )}
        {may('board.read') && (
          <>
            <Link to="/board">{t('board.title')}</Link> ·{' '}
          </>
        )}
        <Link to="/rules">{t('home.rules')}</Link>
      </p>
    </>
  );
}
