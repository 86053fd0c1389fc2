import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlatform } from '../../app/platform-context';
import { useGate } from '../../app/gate-context';
import { useSession } from '../../app/session-context';
import { OpeningProgress } from '../../app/start/opening-progress';
import { useGateRun } from '../../app/start/use-gate-run';
import { LastBackupFacts } from '../../components/backup/last-backup-facts';
import { useBackupFilter, useChosenBackup } from '../../components/backup/use-chosen-backup';
import { useLastBackup } from '../../components/backup/use-last-backup';
import { useErrorText } from '../../components/error-text';
import type { MadeBackup } from '../../data/gate-api';
import { useFormat } from '../../i18n/use-format';
import type { CheckedFile, PortError } from '../../../shared/platform/ports';
import { ok, type Result } from '../../../shared/core/result';
import { FolderLine } from './folder-line';
import { useBackupFolder } from './use-backup-folder';

/** What became of the backup made last: not yet seen again, seen and whole, or another file. */
interface Outcome {
  readonly made: MadeBackup;
  readonly name: string;
  readonly state: 'unchecked' | 'differs' | 'whole';
}

type Write = (made: MadeBackup) => Promise<Result<CheckedFile | null, PortError>>;

/** A backup counts when its file was read again and is whole. Where the host cannot do that by itself, the person shows it the file. */
export function MakeCard() {
  const { t } = useTranslation();
  const format = useFormat();
  const platform = usePlatform();
  const session = useSession();
  const gate = useGate();
  const errorText = useErrorText();
  const filters = useBackupFilter();
  const { progress, error, run } = useGateRun();
  const again = useChosenBackup();
  const folder = useBackupFolder();
  const [last, putLast] = useLastBackup();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const keep = (made: MadeBackup, name: string) => {
    putLast({ madeAtMs: made.madeAtMs, name, bytes: made.bytes.length, holds: made.holds });
    setOutcome({ made, name, state: 'whole' });
  };
  const make = async (write: Write, ready: () => Promise<Result<void, PortError>> = async () => ok()) => {
    setOutcome(null);
    again.clear();
    await run(async (onProgress) => {
      // First of all: a missing stick is told before minutes are spent, and a browser asks for its right right after the click.
      const isReady = await ready();
      if (!isReady.ok) return { ok: false, error: { type: 'port', cause: isReady.error } };
      const made = await gate.backups.make(session, onProgress);
      if (!made.ok) return made;
      const saved = await write(made.value);
      if (!saved.ok) return { ok: false, error: { type: 'port', cause: saved.error } };
      if (saved.value?.checked) keep(made.value, saved.value.name);
      else if (saved.value) setOutcome({ made: made.value, name: saved.value.name, state: 'unchecked' });
      return made;
    });
  };
  const intoFile: Write = (made) => platform.files.saveChecked(made.name, made.bytes, filters);
  const intoFolder = () => {
    const { port } = folder;
    if (!port) return;
    void make((made) => port.save(made.name, made.bytes), port.ready).then(folder.look);
  };
  const check = async ({ made, name }: Outcome) => {
    const chosen = await again.choose();
    if (chosen?.file.sha256 === made.sha256) keep(made, chosen.name);
    else if (chosen) setOutcome({ made, name, state: 'differs' });
  };
  const failure = error ?? again.error ?? folder.error;
  const isAway = folder.remembered !== null && error?.type === 'port' && error.cause.type === 'missing';
  return (
    <section className="ny-card">
      <h2>{t('backup.last')}</h2>
      <LastBackupFacts last={last} />
      <p className="ny-secondary">
        {t(platform.can.journalOutsideBrowser ? 'backup.whyDesktop' : 'backup.whyBrowser')}
      </p>
      <FolderLine folder={folder} />
      {failure && (
        <Alert
          type="error"
          showIcon
          title={isAway ? t('backup.folder.away', { name: folder.remembered?.name }) : errorText(failure)}
        />
      )}
      {outcome && <OutcomeAlert outcome={outcome} onCheck={() => void check(outcome)} />}
      {outcome && outcome.made.missing > 0 && (
        <Alert type="warning" showIcon title={format.digits(t('backup.missing', { count: outcome.made.missing }))} />
      )}
      {progress ? (
        <OpeningProgress progress={progress} />
      ) : (
        <div className="backup-actions">
          {folder.remembered && (
            <Button type="primary" size="large" onClick={intoFolder}>
              {t('backup.make')}
            </Button>
          )}
          <Button type={folder.remembered ? 'default' : 'primary'} size="large" onClick={() => void make(intoFile)}>
            {t(folder.remembered ? 'backup.folder.elsewhere' : 'backup.make')}
          </Button>
        </div>
      )}
    </section>
  );
}

function OutcomeAlert({ outcome, onCheck }: { readonly outcome: Outcome; readonly onCheck: () => void }) {
  const { t } = useTranslation();
  if (outcome.state === 'whole') return <Alert type="success" showIcon title={t('backup.made')} />;
  return (
    <Alert
      type={outcome.state === 'differs' ? 'error' : 'warning'}
      showIcon
      title={
        <>
          <p className="backup-outcome">
            {outcome.state === 'differs' ? t('backup.differs') : t('backup.unchecked')}{' '}
            <span lang="en">{outcome.name}</span>
          </p>
          <Button onClick={onCheck}>{t('backup.check')}</Button>
        </>
      }
    />
  );
}
