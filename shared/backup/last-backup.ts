import { z } from '../core/zod';

/** In a browser a single click can clear everything: after so many days without a backup the app asks for one. */
export const BACKUP_DUE_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1000;

const lastBackupSchema = z.object({ madeAtMs: z.number(), name: z.string(), bytes: z.number() });

/** The last backup that was found whole after it had been written; kept as a sealed preference of the machine. */
export type LastBackup = z.infer<typeof lastBackupSchema>;

/** Null when there is none. */
export function lastBackupOf(preference: unknown): LastBackup | null {
  const parsed = lastBackupSchema.safeParse(preference);
  return parsed.success ? parsed.data : null;
}

/** Whole days since the last backup when one is due; null when there never was one; `false` when none is due. */
export function backupDue(last: LastBackup | null, nowMs: number): { readonly days: number | null } | false {
  if (last === null) return { days: null };
  const days = Math.floor((nowMs - last.madeAtMs) / DAY_MS);
  return days >= BACKUP_DUE_DAYS ? { days } : false;
}
