import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGate } from '../../app/gate-context';
import { OpeningProgress } from '../../app/start/opening-progress';
import { useGateRun } from '../../app/start/use-gate-run';
import { BackupFacts } from '../../components/backup/backup-facts';
import { OpenBackupForm } from '../../components/backup/open-backup-form';
import { useChosenBackup } from '../../components/backup/use-chosen-backup';
import { useErrorText } from '../../components/error-text';
import type { BackupSecret, BackupSummary } from '../../data/gate-api';

/** Opens a backup as a restore would, in memory, and says what it holds. */
export function TestCard() {
  const { t } = useTranslation();
  const gate = useGate();
  const errorText = useErrorText();
  const { chosen, error: notChosen, choose } = useChosenBackup();
  const { progress, error, clearError, run } = useGateRun();
  const [summary, setSummary] = useState<BackupSummary | null>(null);
  const start = async () => {
    clearError();
    if (await choose()) setSummary(null);
  };
  const open = async (secret: BackupSecret) => {
    if (!chosen) return;
    const opened = await run((onProgress) => gate.backups.open(chosen.file, secret, onProgress));
    if (opened) setSummary(opened.summary);
  };
  const failure = notChosen ?? error;
  const inField = error?.type === 'wrong_passphrase' || error?.type === 'wrong_recovery_code';
  return (
    <section className="ny-card">
      <h2>{t('backup.testTitle')}</h2>
      <p className="ny-secondary">{t('backup.testText')}</p>
      {failure && !inField && <Alert type="error" showIcon title={errorText(failure)} />}
      {summary && (
        <>
          <Alert type="success" showIcon title={t('backup.whole')} />
          <BackupFacts summary={summary} />
        </>
      )}
      {progress ? (
        <OpeningProgress progress={progress} />
      ) : (
        <Button onClick={() => void start()}>{t('backup.choose')}</Button>
      )}
      {chosen && !summary && !progress && (
        <>
          <p lang="en" className="ny-file-name">
            {chosen.name}
          </p>
          <OpenBackupForm key={chosen.file.sha256} file={chosen.file} error={error} onSubmit={(s) => void open(s)} />
        </>
      )}
    </section>
  );
}
