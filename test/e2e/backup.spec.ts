import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { App } from './support/app';
import { askUnits, QUERY_VEHICLES } from './support/ask-units';
import { expect, test } from './support/app-test';
import {
  backUp,
  chooseFile,
  downloadBackup,
  expectFact,
  goToBackup,
  openWithCode,
  openWithPassphrase,
} from './support/back-up';
import { seriousFaults } from './support/axe';
import { layoutFaults } from './support/layout-faults';
import {
  beginning,
  chooseLanguage,
  confirmRecoveryCode,
  fillPerson,
  foundCounty,
  PERSON,
  unlock,
} from './support/first-run';
import { goTo } from './support/go-to';
import { CASE, registerCase } from './support/register-case';
import { textPattern } from './support/text-pattern';

const NEXT = '（2026）青2725执2号';
const THIRD = '（2026）青2725执3号';
const NEW_PASSPHRASE = 'a new stove for the winter';

test('[U2] a backup brings the county to another computer: with the passphrase, or with the recovery code alone, and each goes on by itself', async ({
  app,
  disk,
  hostAddress,
}) => {
  test.setTimeout(240_000);
  const { recoveryCode } = await foundCounty(app);
  await registerCase(app);
  await goToBackup(app);
  const path = await backUp(app, disk);
  await expectFact(app, 'backup.file', 'a.nybak');
  await app.close();

  const machine = (name: string) =>
    new App({ language: app.language, address: hostAddress, profile: join(disk, name) });
  await onMachine(machine('by-passphrase'), async (other) => {
    await toRestore(other);
    await chooseFile(other, 'backup.choose', path);
    await openWithPassphrase(other);
    await expectFact(other, 'backup.cases', '1');
    await other.button('backup.restore.submit').click();
    await expect(other.link('app.nav.cases')).toBeVisible({ timeout: 60_000 });
    await seesCases(other, [CASE.number]);
    await other.restart();
    await unlock(other);
    await registerCase(other, { number: NEXT });
    // Above every number that the first machine may still give.
    await askUnits(other, { title: QUERY_VEHICLES.title[other.language], particulars: '青VA1234' });
    await expect(other.page.getByText(/〕2001号/).first()).toBeVisible();
    await other.restart();
    await unlock(other);
    await seesCases(other, [CASE.number, NEXT]);
  });
  await onMachine(machine('by-code'), async (other) => {
    await toRestore(other);
    await chooseFile(other, 'backup.choose', path);
    await openWithCode(other, recoveryCode);
    await expectFact(other, 'backup.cases', '1');
    expect([...(await seriousFaults(other.page)), ...(await layoutFaults(other.page))]).toEqual([]);
    await other.page.getByRole('radio', { name: PERSON.name }).check();
    await other.textbox('app.passphrase.new').fill(NEW_PASSPHRASE);
    await other.textbox('app.passphrase.again').fill(NEW_PASSPHRASE);
    await other.button('backup.restore.submit').click();
    await expect(other.link('app.nav.cases')).toBeVisible({ timeout: 60_000 });
    await other.restart();
    await unlock(other, NEW_PASSPHRASE);
    await registerCase(other, { number: THIRD });
    await seesCases(other, [CASE.number, THIRD]);
  });
});

test('[U2] a backup is called good only when its file was seen again and is whole, and that is known after a restart', async ({
  county: app,
  disk,
}) => {
  await goToBackup(app);
  await expect(app.page.getByText(app.t('backup.none'), { exact: true })).toBeVisible();
  const path = await downloadBackup(app, disk);
  await expect(app.page.getByText(app.t('backup.none'), { exact: true })).toBeVisible();
  const cut = (await readFile(path)).subarray(0, 5000);
  await chooseFile(app, 'backup.check', cut);
  await expect(app.page.getByText(app.t('errors.backup.backup_truncated'))).toBeVisible();
  await expect(app.page.getByText(app.t('backup.none'), { exact: true })).toBeVisible();
  await chooseFile(app, 'backup.check', path);
  await expect(app.page.getByText(app.t('backup.made'), { exact: true })).toBeVisible();
  await expectFact(app, 'backup.file', 'a.nybak');
  await app.restart();
  await unlock(app);
  await goTo(app, 'settings');
  await expectFact(app, 'backup.file', 'a.nybak');
});

test('[U2] a test restore says what the backup holds and changes nothing; a damaged, a cut off and a foreign file and a wrong passphrase are told apart in words', async ({
  county: app,
  disk,
}) => {
  await registerCase(app);
  await goToBackup(app);
  const path = await backUp(app, disk);
  await registerCase(app, { number: NEXT });
  await goToBackup(app);
  const bytes = await readFile(path);

  const says = (key: string) =>
    expect(app.page.getByText(app.t(key), { exact: true })).toBeVisible({ timeout: 60_000 });
  await chooseFile(app, 'backup.choose', bytes.subarray(0, bytes.length - 100));
  await says('errors.backup.backup_truncated');
  await chooseFile(app, 'backup.choose', Buffer.from('not a backup at all'));
  await says('errors.backup.not_a_backup');
  const damaged = Buffer.from(bytes);
  damaged[bytes.length - 100] = (damaged[bytes.length - 100] ?? 0) ^ 1;
  await chooseFile(app, 'backup.choose', damaged);
  await openWithPassphrase(app);
  await says('errors.backup.backup_damaged');

  await chooseFile(app, 'backup.choose', path);
  await openWithPassphrase(app, 'not my passphrase');
  await says('errors.gate.wrong_passphrase');
  await expect(app.textbox('app.passphrase.label')).toBeFocused();
  await openWithPassphrase(app);
  await says('backup.whole');
  await expectFact(app, 'backup.cases', '1');
  await app.restart();
  await unlock(app);
  await seesCases(app, [CASE.number, NEXT]);
});

test('[U2] a computer that holds a county is never overwritten by a backup', async ({ county: app, disk }) => {
  await registerCase(app);
  await goToBackup(app);
  const path = await backUp(app, disk);
  await app.button('app.frame.lock').click();
  await app.button('app.unlock.other').click();
  await app.page.getByRole('button', { name: app.t('backup.restore.link') }).click();
  await chooseFile(app, 'backup.choose', path);
  await openWithPassphrase(app);
  await expect(app.page.getByText(app.t('backup.restore.exists'))).toBeVisible({ timeout: 60_000 });
  await expect(app.button('backup.restore.submit')).toHaveCount(0);
});

test('[U2] a folder is remembered over a restart, one click backs up into it beside the older files, and a stick that is not there is told', async ({
  county: app,
}) => {
  // The dialog of the system cannot be worked by a test: a folder of the browser's own stands for the stick.
  const plugIn = () =>
    app.page.evaluate(() => {
      Object.assign(window, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('stick', { create: true }),
      });
    });
  const files = () =>
    app.page.evaluate(async () => {
      const names: string[] = [];
      const stick = await (await navigator.storage.getDirectory()).getDirectoryHandle('stick');
      for await (const name of stick.keys()) names.push(name);
      return names;
    });
  await goToBackup(app);
  await plugIn();
  await app.button('backup.folder.choose').click();
  await expect(app.page.getByText(app.t('backup.folder.there'), { exact: true })).toBeVisible();
  const made = () => app.page.getByText(app.t('backup.made'), { exact: true });
  await app.button('backup.make').click();
  await expect(made()).toBeVisible({ timeout: 60_000 });
  await app.restart();
  await unlock(app);
  await goToBackup(app);
  await expect(app.page.getByText('stick', { exact: true })).toBeVisible();
  await app.button('backup.make').click();
  await expect(made()).toBeVisible({ timeout: 60_000 });
  expect((await files()).filter((name) => /^nyamdrel-county-\d{8}-\d{4}(-2)?\.nybak$/.test(name))).toHaveLength(2);

  await app.page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('stick', { recursive: true }),
  );
  await app.button('backup.make').click();
  await expect(app.page.getByText(app.t('backup.folder.away', { name: 'stick' }))).toBeVisible();
  await expect(app.page.getByText(app.t('backup.folder.notThere'), { exact: true })).toBeVisible();
  await expect(app.button('backup.folder.elsewhere')).toBeVisible();
});

test('[U2] a county is erased only when all of it stands in a good backup, by its passphrase and its name; then the computer begins anew', async ({
  county: app,
  disk,
}) => {
  const erase = () => app.button('backup.erase.open');
  await goToBackup(app);
  await expect(app.page.getByText(app.t('backup.erase.unsentTitle'))).toBeVisible();
  await expect(app.page.getByText(app.t('backup.erase.neverBacked'))).toBeVisible();
  await expect(erase()).toHaveCount(0);
  await backUp(app, disk);
  await expect(erase()).toBeVisible();
  await registerCase(app);
  await app.restart();
  await unlock(app);
  await goToBackup(app);
  await expect(app.page.getByText(textPattern(app, 'backup.erase.unsentChanges', { count: 1 }))).toBeVisible();
  await expect(erase()).toHaveCount(0);
  await backUp(app, disk);

  await erase().click();
  const dialog = app.page.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: app.t('backup.erase.submit'), exact: true });
  const name = dialog.getByRole('textbox').last();
  await app.textbox('app.passphrase.label').fill('not my passphrase');
  await name.fill('another court');
  await submit.click();
  await expect(dialog.getByText(app.t('backup.erase.wrongName'))).toBeVisible();
  await name.fill('囊谦县人民法院');
  await submit.click();
  await expect(dialog.getByText(app.t('errors.gate.wrong_passphrase'))).toBeVisible();
  await app.textbox('app.passphrase.label').fill(PERSON.passphrase);
  await submit.click();
  await expect(beginning(app)).toBeVisible();
  await expect(app.textbox('app.passphrase.label')).toHaveCount(0);
  await app.restart();
  await expect(app.textbox('app.passphrase.label')).toHaveCount(0);
  expect(await app.page.evaluate(async () => (await indexedDB.databases()).map(({ name: one }) => one))).toEqual([]);
  await foundAgain(app);
  await seesCases(app, []);
});

test('[U2] in a browser the first screen asks for a backup as soon as there is a case, until there is one, and can be put off for a day', async ({
  county: app,
  disk,
}) => {
  const hint = () => app.page.getByText(app.t('backup.hintNone'));
  await expect(app.heading('home.title')).toBeVisible();
  await expect(hint()).toHaveCount(0);
  await registerCase(app);
  await goTo(app, 'home');
  await expect(hint()).toBeVisible();
  await app.button('backup.hintLater').click();
  await expect(hint()).toHaveCount(0);
  await goToBackup(app);
  await backUp(app, disk);
  const inTenDays = Date.now() + 10 * 86_400_000;
  await app.restart({ clockMs: inTenDays });
  await unlock(app);
  await goTo(app, 'home');
  await expect(hint()).toHaveCount(0);
  await expect(app.button('backup.hintLater')).toBeVisible();
});

test('[U2] a disk that fills up is told while there is still room, and what stops first', async ({ county: app }) => {
  // Chromium tells every page of the same room, whatever the disk has: what it would say on a small disk is said for it.
  const leave = (megabytes: number) =>
    app.page.evaluate(
      (quota) => {
        navigator.storage.estimate = async () => ({ quota, usage: 0 });
      },
      megabytes * 1024 * 1024,
    );
  const band = (key: string) => app.page.getByText(textPattern(app, key));
  await leave(200);
  await registerCase(app);
  await expect(band('backup.space.low')).toBeVisible();
  await leave(15);
  await registerCase(app, { number: NEXT });
  await expect(band('backup.space.stop')).toBeVisible();
});

test('the diagnostics file holds counts and nothing that anybody typed', async ({ county: app }) => {
  await registerCase(app);
  await goTo(app, 'settings');
  await app.page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const downloading = app.page.waitForEvent('download');
  await app.button('backup.diagnostics.make').click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ program: { host: 'browser' }, records: { case: 1, party: 2 } });
  for (const typed of [
    CASE.number,
    CASE.cause,
    CASE.debtor.zh,
    CASE.debtor.bo,
    CASE.applicant.zh,
    PERSON.name,
    PERSON.post,
  ])
    expect(text).not.toContain(typed);
});

async function onMachine(machine: App, work: (machine: App) => Promise<void>): Promise<void> {
  await machine.start();
  try {
    await work(machine);
    expect(machine.troubles).toEqual([]);
  } finally {
    await machine.close();
  }
}

/** The language was remembered, so the first run may begin at its second step. */
async function foundAgain(app: App): Promise<void> {
  await expect(beginning(app)).toBeVisible();
  const county = app.page.getByRole('button', { name: app.t('app.firstRun.county') });
  if (!(await county.isVisible())) await chooseLanguage(app);
  await county.click();
  await fillPerson(app);
  await app.button('app.firstRun.found').click();
  await confirmRecoveryCode(app);
  await app.button('app.firstRun.later').click();
}

async function toRestore(app: App): Promise<void> {
  await chooseLanguage(app);
  await app.page.getByRole('button', { name: app.t('backup.restore.link') }).click();
}

async function seesCases(app: App, numbers: readonly string[]): Promise<void> {
  await goTo(app, 'cases');
  for (const number of numbers) await expect(app.page.getByRole('link', { name: number })).toBeVisible();
  await expect(app.page.getByRole('main').locator('tbody a[href^="#/cases/"]')).toHaveCount(numbers.length);
}
