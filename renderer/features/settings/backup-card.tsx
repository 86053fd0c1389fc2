import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LastBackupFacts } from '../../components/backup/last-backup-facts';
import { useLastBackup } from '../../components/backup/use-last-backup';

/** The last good backup, and the way to the next. */
export function BackupCard() {
  const { t } = useTranslation();
  const [last] = useLastBackup();
  return (
    <section className="ny-card">
      <h2>{t('backup.title')}</h2>
      <LastBackupFacts last={last} />
      <Link to="/backup">{t('backup.go')}</Link>
    </section>
  );
}
