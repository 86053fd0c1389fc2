import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { backupDue } from '../../../shared/backup/last-backup';
import { usePlatform } from '../../app/platform-context';
import { useExchangeStatus, useSession, useWorld } from '../../app/session-context';
import { usePreference } from '../../app/use-preference';
import { useLastBackup } from '../../components/backup/use-last-backup';
import { useToday } from '../../components/use-today';
import type { ExchangeStatus } from '../../exchange/exchange-api';
import { useFormat } from '../../i18n/use-format';

/**
 * In a browser both copies of the data can be cleared with one click: as soon as there is a case to lose, the app asks for a backup, and
 * again when the last one is old. It can be put off for a day, and it stops nothing.
 */
export function BackupHint() {
  const { t } = useTranslation();
  const format = useFormat();
  const platform = usePlatform();
  const { profile } = useSession();
  const hasCases = useWorld().rows('case').length > 0;
  const { state } = useExchangeStatus();
  const [last] = useLastBackup();
  const [putOffOn, putOff] = usePreference('backup.hintPutOff');
  const today = useToday();
  if (platform.can.journalOutsideBrowser || profile !== 'county' || !hasCases || putOffOn === today) return null;
  // By days: at the first hour of the eighth day as well as at its last.
  const due = backupDue(last, Date.parse(`${today}T23:59:59+08:00`));
  if (!due) return null;
  const text =
    due.days === null || last === null
      ? t(hasHub(state) ? 'backup.hintDelivered' : 'backup.hintNone')
      : t('backup.hintOld', { day: format.instant(last.madeAtMs), count: due.days });
  return (
    <Alert
      className="ny-backup-hint"
      type="info"
      showIcon
      role="note"
      title={
        <>
          {format.digits(text)}
          <span className="ny-backup-hint-actions">
            <Link to="/backup">{t('backup.go')}</Link>
            <Button type="link" onClick={() => putOff(today)}>
              {t('backup.hintLater')}
            </Button>
          </span>
        </>
      }
    />
  );
}

/** What was delivered lies at the hub as well, and a machine that it still knows can be given it again. */
const hasHub = (state: ExchangeStatus['state']): boolean => !['alone', 'revoked', 'unknown'].includes(state);
