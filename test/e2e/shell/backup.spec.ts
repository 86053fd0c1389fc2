import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from '@playwright/test';
import { expectFact, goToBackup, openWithPassphrase } from '../support/back-up';
import { beginning, foundCounty, PERSON, unlock } from '../support/first-run';
import { appTest as test } from './app-test';
import { PageControls } from './page-controls';
import { willChoose } from './will-choose';

test('the desktop reads a backup again before it calls it good, tests one, and restores it on another computer [U2]', async ({
  startApp,
  userData,
}) => {
  test.setTimeout(240_000);
  const path = join(userData, '备份 1.nybak');
  const first = await startApp();
  const app = new PageControls('zh-CN', first.page);
  await foundCounty(app);
  await goToBackup(app);
  await willChoose(first.app, null);
  await app.button('backup.make').click();
  await expect(app.page.getByText(app.t('backup.none'))).toBeVisible();
  await willChoose(first.app, path);
  await app.button('backup.make').click();
  await expect(app.page.getByText(app.t('backup.made'), { exact: true })).toBeVisible({ timeout: 60_000 });
  await expectFact(app, 'backup.file', '备份 1.nybak');
  expect(readFileSync(path, 'latin1')).toContain('-> nyamdrel/keys 1 ');
  await app.button('backup.choose').click();
  await openWithPassphrase(app);
  await expect(app.page.getByText(app.t('backup.whole'))).toBeVisible({ timeout: 60_000 });

  // A folder is remembered: one click writes into it, and the page never learns where it lies.
  const stick = join(userData, '..', `stick-${basename(userData)}`);
  mkdirSync(stick);
  await willChoose(first.app, stick);
  await app.button('backup.folder.choose').click();
  await expect(app.page.getByText(app.t('backup.folder.there'), { exact: true })).toBeVisible();
  expect(await app.page.content()).not.toContain(userData);
  await app.button('backup.make').click();
  await expect(app.page.getByText(app.t('backup.made'), { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(stick).filter((name) => name.endsWith('.nybak'))).toHaveLength(1);
  renameSync(stick, `${stick}-away`);
  await app.button('backup.make').click();
  await expect(app.page.getByText(app.t('backup.folder.away', { name: basename(stick) }))).toBeVisible();

  // All of it stands in that backup, so the computer may be erased, and begins anew.
  await app.button('backup.erase.open').click();
  await app.textbox('app.passphrase.label').fill(PERSON.passphrase);
  await app.page.getByRole('dialog').getByRole('textbox').last().fill('囊谦县人民法院');
  await app.page
    .getByRole('dialog')
    .getByRole('button', { name: app.t('backup.erase.submit'), exact: true })
    .click();
  await expect(beginning(app)).toBeVisible({ timeout: 60_000 });
  for (const gone of ['journal/county', 'blobs/county', 'backup-folder.json'])
    expect(existsSync(join(userData, gone)), gone).toBe(false);
  await first.close();
  rmSync(`${stick}-away`, { recursive: true });

  const second = await startApp({ userData: join(userData, 'another computer') });
  const other = new PageControls('zh-CN', second.page);
  await other.page.getByRole('button', { name: '中文', exact: true }).last().click();
  await other.button('common.action.continue').click();
  await other.page.getByRole('button', { name: other.t('backup.restore.link') }).click();
  await willChoose(second.app, path);
  await other.button('backup.choose').click();
  await openWithPassphrase(other);
  await expectFact(other, 'backup.cases', '0');
  await other.button('backup.restore.submit').click();
  await expect(other.link('app.nav.cases')).toBeVisible({ timeout: 60_000 });
  await other.button('app.frame.lock').click();
  await unlock(other);
  await second.close();
});
