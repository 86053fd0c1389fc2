import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Controls } from './controls';
import { PERSON } from './first-run';
import { goTo } from './go-to';

export async function goToBackup(app: Controls): Promise<void> {
  await goTo(app, 'settings');
  await app.link('backup.go').click();
  await expect(app.heading('backup.title').first()).toBeVisible();
}

/** Makes a backup on the backup page as a download, shows the app the file, and waits until it calls it whole. Answers its path. */
export async function backUp(app: Controls, folder: string): Promise<string> {
  const path = await downloadBackup(app, folder);
  await chooseFile(app, 'backup.check', path);
  await expect(app.page.getByText(app.t('backup.made'), { exact: true })).toBeVisible();
  return path;
}

/** The browser under test cannot show its own dialog, so it is one that has none: the file is a download. */
export async function downloadBackup(app: Controls, folder: string): Promise<string> {
  await app.page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const downloading = app.page.waitForEvent('download', { timeout: 60_000 });
  await app.button('backup.make').click();
  const download = await downloading;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await expect(app.page.getByRole('alert').filter({ hasText: app.t('backup.unchecked') })).toBeVisible();
  return path;
}

/** Chooses a file in the dialog that a button opens. Given bytes, a file of that content. */
export async function chooseFile(app: Controls, button: string, file: string | Buffer): Promise<void> {
  const asked = app.page.waitForEvent('filechooser');
  await app.button(button).click();
  const given =
    typeof file === 'string' ? { buffer: await readFile(file), name: 'a.nybak' } : { buffer: file, name: 'b.nybak' };
  await (await asked).setFiles({ ...given, mimeType: 'application/octet-stream' });
}

/** Opens the chosen backup; there is one person, so her picture is chosen already. */
export async function openWithPassphrase(app: Controls, passphrase: string = PERSON.passphrase): Promise<void> {
  await app.textbox('app.passphrase.label').fill(passphrase);
  await app.button('backup.open').click();
}

export async function openWithCode(app: Controls, code: string): Promise<void> {
  await app.button('backup.useCode').click();
  await app.textbox('app.recovery.label').fill(code);
  await app.button('backup.open').click();
}

/** The value beside a label in what a backup was found to hold. */
export async function expectFact(app: Controls, key: string, value: string): Promise<void> {
  const term = app.page.getByRole('term').filter({ hasText: app.t(key) });
  await expect(term.locator('xpath=following-sibling::dd[1]')).toHaveText(value, { timeout: 60_000 });
}
