import { useMemo, useSyncExternalStore } from 'react';
import { LAST_BACKUP, lastBackupOf, type LastBackup } from '../../../shared/backup/last-backup';
import { useSession } from '../../app/session-context';

/** The last good backup of this machine, and how to note a newer one. */
export function useLastBackup(): readonly [last: LastBackup | null, put: (last: LastBackup) => void] {
  const session = useSession();
  const noted = useSyncExternalStore(session.subscribe, () => session.machinePreference(LAST_BACKUP));
  const last = useMemo(() => lastBackupOf(noted), [noted]);
  const put = (next: LastBackup) => {
    const known = lastBackupOf(session.machinePreference(LAST_BACKUP));
    if (known === null || known.madeAtMs <= next.madeAtMs) void session.putMachinePreference(LAST_BACKUP, next);
  };
  return [last, put];
}
