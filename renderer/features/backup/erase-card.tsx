import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGate } from '../../app/gate-context';
import { useSession, useWorld } from '../../app/session-context';
import { useMay } from '../../app/use-may';
import { useLastBackup } from '../../components/backup/use-last-backup';
import { useFormat } from '../../i18n/use-format';
import { EraseDialog } from './erase-dialog';

/** Erases what this computer holds. A county only when nothing of it would be lost; until then it says what that would be. */
export function EraseCard() {
  const { t } = useTranslation();
  const { profile } = useSession();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const isRehearsal = profile === 'rehearsal';
  const isAllowed = isRehearsal || may('county.erase');
  const isReady = useNothingUnsent() || isRehearsal;
  return (
    <section className="ny-card">
      <h2>{t('backup.erase.title')}</h2>
      <p className="ny-secondary">{t(isRehearsal ? 'backup.erase.rehearsalText' : 'backup.erase.text')}</p>
      {!isAllowed && <p>{t('backup.erase.notAllowed')}</p>}
      {isAllowed && !isReady && <UnsentAlert />}
      {isAllowed && isReady && (
        <>
          {!isRehearsal && <Ready />}
          <Button danger onClick={() => setAsking(true)}>
            {t('backup.erase.open')}
          </Button>
        </>
      )}
      {asking && <EraseDialog onClose={() => setAsking(false)} />}
    </section>
  );
}

/** Drawn anew with every change of the records and with every backup. */
function useUnsent() {
  const session = useSession();
  useWorld();
  useLastBackup();
  return useGate().unsent(session);
}

function useNothingUnsent(): boolean {
  const { changes, drafts } = useUnsent();
  return changes + drafts === 0;
}

function UnsentAlert() {
  const { t } = useTranslation();
  const format = useFormat();
  const { changes, drafts, last } = useUnsent();
  const lastSavedMs = useSession().lastSavedMs();
  const lines = [
    ...(changes > 0
      ? [
          t('backup.erase.unsentChanges', {
            count: changes,
            time: lastSavedMs === null ? '' : format.instant(lastSavedMs),
          }),
        ]
      : []),
    ...(drafts > 0 ? [t('backup.erase.unsentDrafts', { count: drafts })] : []),
    last === null ? t('backup.erase.neverBacked') : t('backup.erase.since', { time: format.instant(last.madeAtMs) }),
    t('backup.erase.backUpFirst'),
  ];
  return (
    <Alert
      type="warning"
      showIcon
      title={t('backup.erase.unsentTitle')}
      description={lines.map((line) => (
        <p key={line} className="backup-outcome">
          {format.digits(line)}
        </p>
      ))}
    />
  );
}

/** Where all of it is kept. */
function Ready() {
  const { t } = useTranslation();
  const format = useFormat();
  const [last] = useLastBackup();
  if (last === null) return null;
  return (
    <p className="backup-outcome">
      {t('backup.erase.ready', { time: format.instant(last.madeAtMs), file: last.name })}
    </p>
  );
}
