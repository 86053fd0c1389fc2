import { expect, test } from 'vitest';
import { BACKUP_DUE_DAYS, backupDue, lastBackupOf } from './last-backup';

const DAY_MS = 86_400_000;
const last = { madeAtMs: 1_790_000_000_000, name: 'a.nybak', bytes: 10 };

test('a backup is due when there is none, and again after a week', () => {
  expect(backupDue(null, last.madeAtMs)).toEqual({ days: null });
  expect(backupDue(last, last.madeAtMs + BACKUP_DUE_DAYS * DAY_MS - 1)).toBe(false);
  expect(backupDue(last, last.madeAtMs + BACKUP_DUE_DAYS * DAY_MS)).toEqual({ days: BACKUP_DUE_DAYS });
  expect(backupDue(last, last.madeAtMs - DAY_MS)).toBe(false);
});

test('what is no note of a backup counts as none', () => {
  expect(lastBackupOf(last)).toEqual(last);
  for (const other of [undefined, null, {}, { madeAtMs: 'now' }]) expect(lastBackupOf(other)).toBeNull();
});
