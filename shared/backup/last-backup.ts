import { z } from '../core/zod';

/** In a browser a single click can clear everything: after so many days without a backup the app asks for one. */
export const BACKUP_DUE_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The machine's preference that holds the note of it. */
export const LAST_BACKUP = 'backup.last';

const lastBackupSchema = z.object({
  madeAtMs: z.number(),
  name: z.string(),
  bytes: z.number(),
  /** Which device made it, and the running number of the last change of its own that it holds. Notes before 0.2 lack it. */
  holds: z.object({ dn: z.number(), changes: z.number() }).optional(),
});

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

/** What would be lost if this machine were erased now. */
export interface Unsent {
  /** Changes of this device that the last good backup does not hold. */
  readonly changes: number;
  /** Forms that were begun, and are not in it either. */
  readonly drafts: number;
  readonly last: LastBackup | null;
}

/** `changes`: how many this device has made; `draftsMs`: when each form that is still unfinished was last written to. */
export function unsentOf(
  last: LastBackup | null,
  device: { readonly dn: number; readonly changes: number; readonly draftsMs: readonly number[] },
): Unsent {
  // A note of another device, or of a program that did not count, proves nothing about these changes.
  const held = last?.holds?.dn === device.dn ? last.holds.changes : 0;
  const drafts = last === null ? device.draftsMs : device.draftsMs.filter((ms) => ms > last.madeAtMs);
  return { changes: Math.max(0, device.changes - held), drafts: drafts.length, last };
}
