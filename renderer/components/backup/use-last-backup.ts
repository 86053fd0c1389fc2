import { useMemo, useSyncExternalStore } from 'react';
import { lastBackupOf, type LastBackup } from '../../../shared/backup/last-backup';
import { useSession } from '../../app/session-context';

const LAST = 'backup.last';

/** The last good backup of this machine, and how to note a newer one. */
export function useLastBackup(): readonly [last: LastBackup | null, put: (last: LastBackup) => void] {
  const session = useSession();
  const noted = useSyncExternalStore(session.subscribe, () => session.machinePreference(LAST));
  const last = useMemo(() => lastBackupOf(noted), [noted]);
  const put = (next: LastBackup) => {
    const known = lastBackupOf(session.machinePreference(LAST));
    if (known === null || known.madeAtMs <= next.madeAtMs) void session.putMachinePreference(LAST, next);
  };
  return [last, put];
}
