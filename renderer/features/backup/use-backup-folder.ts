import { useCallback, useEffect, useState } from 'react';
import type { BackupFolderPort, PortError, RememberedFolder } from '../../../shared/platform/ports';
import { usePlatform } from '../../app/platform-context';

export interface BackupFolder {
  /** Null where the host cannot remember a folder. */
  readonly port: BackupFolderPort | null;
  readonly remembered: RememberedFolder | null;
  readonly error: PortError | null;
  /** Looks again whether it is there. */
  readonly look: () => void;
  readonly choose: () => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** The folder or stick that this computer remembers for its backups. */
export function useBackupFolder(): BackupFolder {
  const { backupFolder: port } = usePlatform();
  const [remembered, setRemembered] = useState<RememberedFolder | null>(null);
  const [error, setError] = useState<PortError | null>(null);
  const look = useCallback(() => {
    void port?.remembered().then((found) => setRemembered(found.ok ? found.value : null));
  }, [port]);
  useEffect(look, [look]);
  // Sticks come and go while the page stands open.
  useEffect(() => {
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [look]);
  return {
    port,
    remembered,
    error,
    look,
    choose: async () => {
      setError(null);
      const chosen = await port?.choose();
      if (chosen?.ok && chosen.value) setRemembered(chosen.value);
      else if (chosen && !chosen.ok) setError(chosen.error);
    },
    forget: async () => {
      await port?.forget();
      setRemembered(null);
    },
  };
}
