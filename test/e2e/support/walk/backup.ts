import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { chooseFile, downloadBackup, openWithPassphrase } from '../back-up';
import type { Controls } from '../controls';
import { open, rest, type Visit } from './place';

/** What the backup page shows of a backup once made; in a browser, where the file is a download. */
export async function walkBackup(app: Controls, visit: Visit): Promise<void> {
  await open(app, '/backup');
  await rest(app);
  const folder = await mkdtemp(join(tmpdir(), 'nyamdrel-walk-'));
  try {
    const path = await downloadBackup(app, folder);
    await rest(app);
    await visit('backup-made');
    await chooseFile(app, 'backup.choose', path);
    await expect(app.button('backup.open')).toBeVisible();
    await rest(app);
    await visit('backup-opening');
    await openWithPassphrase(app);
    await expect(app.page.getByText(app.t('backup.whole'))).toBeVisible({ timeout: 60_000 });
    await rest(app);
    await visit('backup-tested');
  } finally {
    await rm(folder, { recursive: true });
  }
}
