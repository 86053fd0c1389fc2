import { Alert, Button, Radio } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LastBackup } from '../../../shared/backup/last-backup';
import type { PersonId } from '../../../shared/core/ids';
import type { ProfileId } from '../../../shared/platform/ports';
import { BackupFacts } from '../../components/backup/backup-facts';
import { OpenBackupForm } from '../../components/backup/open-backup-form';
import { LAST_BACKUP } from '../../../shared/backup/last-backup';
import { useChosenBackup } from '../../components/backup/use-chosen-backup';
import { useErrorText } from '../../components/error-text';
import { NewPassphrase, NO_PASSPHRASE, pairProblem } from '../../components/passphrase/new-passphrase';
import { useFocusOnMount } from '../../components/use-focus-on-mount';
import { useNotify } from '../../components/use-notify';
import type { BackupSecret, OpenedBackup, Unlocked } from '../../data/gate-api';
import { useGate } from '../gate-context';
import { GateLayout } from './gate-layout';
import { OpeningProgress } from './opening-progress';
import { useGateRun, type GateRun } from './use-gate-run';

interface Props {
  /** Databases that this machine has already. */
  readonly existing: readonly ProfileId[];
  readonly onRestored: (unlocked: Unlocked) => void;
  readonly onBack: () => void;
}

/** Choose the file, open it, see what it holds, and only then lay it onto this machine. */
export function RestoreScreen({ existing, onRestored, onBack }: Props) {
  const { t } = useTranslation();
  const gate = useGate();
  const errorText = useErrorText();
  const focus = useFocusOnMount<HTMLButtonElement>();
  const gateRun = useGateRun();
  const { chosen, error: notChosen, choose } = useChosenBackup();
  const [opened, setOpened] = useState<OpenedBackup | null>(null);
  const { progress, error, clearError, run } = gateRun;
  const start = async () => {
    clearError();
    if (await choose()) setOpened(null);
  };
  const open = async (secret: BackupSecret) => {
    if (chosen) setOpened(await run((onProgress) => gate.backups.open(chosen.file, secret, onProgress)));
  };
  const inField = error?.type === 'wrong_passphrase' || error?.type === 'wrong_recovery_code';
  const failure = notChosen ?? (inField ? null : error);
  return (
    <GateLayout wide>
      <h1>{t('backup.restore.link')}</h1>
      <p className="ny-lead">{t('backup.restore.text')}</p>
      {failure && <Alert type="error" showIcon title={errorText(failure)} />}
      {chosen && (
        <p lang="en" className="ny-file-name">
          {chosen.name}
        </p>
      )}
      {chosen && !opened && !progress && (
        <OpenBackupForm key={chosen.file.sha256} file={chosen.file} error={error} onSubmit={(s) => void open(s)} />
      )}
      {opened && (
        <Found
          opened={opened}
          file={{ name: chosen?.name ?? '', bytes: chosen?.file.bytes.length ?? 0 }}
          isHere={existing.includes(opened.summary.profile)}
          gateRun={gateRun}
          onRestored={onRestored}
        />
      )}
      {progress && <OpeningProgress progress={progress} />}
      {!progress && (
        <div className="ny-gate-actions">
          <Button size="large" onClick={onBack}>
            {t('common.action.back')}
          </Button>
          <Button size="large" ref={focus} type={chosen ? 'default' : 'primary'} onClick={() => void start()}>
            {t('backup.choose')}
          </Button>
        </div>
      )}
    </GateLayout>
  );
}

interface FoundProps {
  readonly opened: OpenedBackup;
  readonly file: Pick<LastBackup, 'name' | 'bytes'>;
  /** This machine holds such a county already. */
  readonly isHere: boolean;
  readonly gateRun: GateRun;
  readonly onRestored: Props['onRestored'];
}

/** What the backup holds; after the recovery code also who goes on, with which new passphrase. */
function Found({ opened, file, isHere, gateRun: { progress, run }, onRestored }: FoundProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const byCode = opened.openedBy === null;
  const [person, setPerson] = useState<PersonId | null>(opened.openedBy ?? opened.people[0]?.id ?? null);
  const [pair, setPair] = useState(NO_PASSPHRASE);
  const [checked, setChecked] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (progress || person === null || (byCode && pairProblem(pair))) return;
    const input = { person, newPassphrase: byCode ? pair.first : null };
    const restored = await run((onProgress) => opened.restore(input, onProgress));
    if (!restored) return;
    // It was just found whole, and all that this machine has is in it.
    const last: LastBackup = { ...file, madeAtMs: opened.summary.madeAtMs };
    await restored.session.putMachinePreference(LAST_BACKUP, last);
    notify.success(t('backup.restore.done'));
    onRestored(restored);
  };
  return (
    <form className="ny-gate-form" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('backup.restore.found')}</h2>
      <BackupFacts summary={opened.summary} />
      {isHere && <Alert type="warning" showIcon title={t('backup.restore.exists')} />}
      {!isHere && byCode && (
        <>
          <fieldset className="ny-who">
            <legend>{t('backup.restore.who')}</legend>
            <Radio.Group
              value={person}
              onChange={({ target }) => setPerson(target.value as PersonId)}
              options={opened.people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </fieldset>
          <NewPassphrase value={pair} onChange={setPair} checked={checked} label={t('app.passphrase.new')} />
        </>
      )}
      {!isHere && <Alert type="info" showIcon role="note" title={t('backup.restore.oneMachine')} />}
      {!isHere && !progress && (
        <Button type="primary" size="large" block htmlType="submit">
          {t('backup.restore.submit')}
        </Button>
      )}
    </form>
  );
}
