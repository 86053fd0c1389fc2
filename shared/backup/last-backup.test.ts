import { expect, test } from 'vitest';
import { BACKUP_DUE_DAYS, backupDue, lastBackupOf, unsentOf } from './last-backup';

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

test('what came after the last backup is unsent, and so is everything that no backup of this device is known to hold', () => {
  const held = { ...last, holds: { dn: 1, changes: 40 } };
  const { madeAtMs } = last;
  expect(unsentOf(held, { dn: 1, changes: 40, draftsMs: [madeAtMs - 1] })).toEqual({
    changes: 0,
    drafts: 0,
    last: held,
  });
  expect(unsentOf(held, { dn: 1, changes: 43, draftsMs: [madeAtMs + 1] })).toMatchObject({ changes: 3, drafts: 1 });
  expect(unsentOf(held, { dn: 70_000, changes: 2, draftsMs: [] })).toMatchObject({ changes: 2 });
  expect(unsentOf(last, { dn: 1, changes: 40, draftsMs: [] })).toMatchObject({ changes: 40 });
  expect(unsentOf(null, { dn: 1, changes: 40, draftsMs: [1] })).toEqual({ changes: 40, drafts: 1, last: null });
});
