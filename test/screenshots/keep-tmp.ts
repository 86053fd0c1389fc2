import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHostServer } from '../../build/host/server';
import { App } from '../e2e/support/app';
import { foundCounty } from '../e2e/support/first-run';
import { open } from '../e2e/support/walk';
import type { TestLanguage } from '../e2e/support/texts';
const ROOT = join(import.meta.dirname, '../..');
async function take(language: TestLanguage): Promise<void> {
  const server = createHostServer({ root: join(ROOT, 'dist/renderer'), version: 'screenshots' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const profile = mkdtempSync(join(tmpdir(), 'nyamdrel-pictures-'));
  const app = new App({ language, address, profile });
  try {
    await app.start({ reducedMotion: 'reduce' });
    await foundCounty(app, 'rehearsal');
    const shot = async (name: string, full = false) => {
      await app.page.waitForTimeout(450);
      await app.page.screenshot({ path: `/tmp/scratch-keep-shots/${name}-${language}.png`, animations: 'disabled', fullPage: full });
    };
    await open(app, '/backup'); await shot('backup');
    await app.button('backup.erase.open').scrollIntoViewIfNeeded(); await shot('backup-low');
    await app.button('backup.erase.open').click(); await shot('erase');
    await app.page.keyboard.press('Escape');
    await open(app, '/settings'); await app.heading('settings.defaults.title').scrollIntoViewIfNeeded(); await shot('settings-defaults');
    await app.heading('settings.retention.title').scrollIntoViewIfNeeded(); await shot('settings-retention');
    await app.heading('backup.title').scrollIntoViewIfNeeded(); await shot('settings-retention2');
    await open(app, '/cases'); await app.page.getByLabel(app.t('cases.list.stateFilter')).selectOption('closed');
    await shot('cases');
    await app.page.locator('tbody .cases-row-link').first().click(); await app.page.waitForTimeout(450);
    await app.button('cases.archive.open').click(); await shot('archive-dialog');
    await app.textbox('cases.archive.number').fill('2026-ZX-15'); await app.textbox('cases.archive.place').fill('3-2-7');
    await app.page.getByRole('dialog').getByRole('button', { name: app.t('cases.archive.save'), exact: true }).click();
    await app.page.waitForTimeout(450); await app.page.waitForTimeout(300); await shot('archived');
    await open(app, '/cases'); await app.page.getByLabel(app.t('cases.list.stateFilter')).selectOption('archived'); await shot('cases-archived');
    await app.button('lists.print.button').click(); await shot('print');
    await open(app, '/requests');
    for (const at of [1, 2]) await app.page.getByRole('table').getByRole('row').nth(at).getByRole('checkbox').check();
    await shot('requests');
    await app.button('requests.selection.urge').click(); await shot('urge');
    await app.page.getByRole('dialog').getByRole('button', { name: app.t('requests.selection.urgeSave'), exact: true }).click();
    await app.page.waitForTimeout(500); await shot('urged');
    await open(app, '/directory'); await app.button('lists.print.button').click(); await shot('print-directory');
  } finally {
    await app.close(); server.closeAllConnections(); server.close(); rmSync(profile, { recursive: true, force: true });
  }
}
await take('zh-CN');
await take('bo');
