import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGate } from '../../app/gate-context';
import { usePlatform } from '../../app/platform-context';
import type { BackupError, BackupFile } from '../../data/gate-api';

/** The ending of a backup's file name. */
const EXTENSION = 'nybak';

export interface ChosenBackup {
  readonly name: string;
  readonly file: BackupFile;
}

export interface BackupChooser {
  readonly chosen: ChosenBackup | null;
  readonly error: BackupError | null;
  /** Asks for a file and reads what stands in the clear; null when it was called off or is no backup. */
  readonly choose: () => Promise<ChosenBackup | null>;
  readonly clear: () => void;
}

/** What a file dialog calls a backup. */
export function useBackupFilter() {
  const { t } = useTranslation();
  return [{ name: t('backup.title'), extensions: [EXTENSION] }];
}

/** A backup file that the person chooses. */
export function useChosenBackup(): BackupChooser {
  const { files } = usePlatform();
  const { backups } = useGate();
  const filters = useBackupFilter();
  const [chosen, setChosen] = useState<ChosenBackup | null>(null);
  const [error, setError] = useState<BackupError | null>(null);
  const choose = async (): Promise<ChosenBackup | null> => {
    const opened = await files.open(filters);
    if (opened.ok && opened.value.length === 0) return null;
    setChosen(null);
    setError(null);
    const first = opened.ok ? opened.value[0] : undefined;
    if (!opened.ok || !first) {
      if (!opened.ok) setError({ type: 'port', cause: opened.error });
      return null;
    }
    const file = await backups.read(first.bytes);
    if (!file.ok) {
      setError(file.error);
      return null;
    }
    const next = { name: first.name, file: file.value };
    setChosen(next);
    return next;
  };
  const clear = () => {
    setChosen(null);
    setError(null);
  };
  return { chosen, error, choose, clear };
}
