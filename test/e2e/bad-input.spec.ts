import { appendFileSync, readFileSync } from 'node:fs';
import { type Page } from '@playwright/test';
import { newestJournalFile } from './durability/profile-files';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { QUERY_VEHICLES } from './support/ask-units';
import { PERSON, unlock } from './support/first-run';
import { layoutFaults } from './support/layout-faults';
import { CASE, registerCase } from './support/register-case';
import { textPattern } from './support/text-pattern';
import { alert, expectCase, returnToDraft, saidDraftSaved, saveCase, startRegistration } from './support/registration';

const MEGABYTE = 1024 * 1024;
/** How long the screen may take over a paste of a megabyte. */
const PATIENCE_MS = 3000;

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((long) => navigator.clipboard.writeText(long), text);
  await page.keyboard.press('ControlOrMeta+v');
}

/** Pastes and waits for the words, which must come while a person still waits for them. */
async function expectRefusedAtOnce(app: App, text: string): Promise<void> {
  const began = Date.now();
  await paste(app.page, text);
  const length = text.length.toLocaleString('en-US');
  await expect(app.page.getByText(app.t('errors.paste.too_long', { length, limit: '50,000' }))).toBeVisible();
  expect(Date.now() - began).toBeLessThan(PATIENCE_MS);
}

test('[bad input] a wrong passphrase is told, with what to do, and the right one opens', async ({ county: app }) => {
  await registerCase(app);
  await app.restart();
  const box = () => app.textbox('app.passphrase.label');
  for (const wrong of ['nine yaks on a hil', 'བོད་ཡིག་གི་གསང་ཚིག']) {
    await box().fill(wrong);
    await app.button('app.unlock.submit').click();
    await expect(alert(app, app.t('errors.gate.wrong_passphrase'))).toBeVisible({ timeout: 60_000 });
    await expect(box()).toBeFocused();
  }
  await unlock(app);
  await expectCase(app);
});

test('[bad input] a second start keeps its hands off while the first has a form half filled in', async ({
  county: app,
}) => {
  await startRegistration(app);
  await saidDraftSaved(app);
  const second = await app.context.newPage();
  await second.goto(app.page.url());
  await expect(second.getByRole('alert')).toContainText(app.t('app.start.inUseTitle'));
  await expect(second.getByRole('alert')).toContainText(app.t('app.start.inUseText'));
  await second.close();
  await app.textbox('cases.field.cause').fill(CASE.cause);
  await saveCase(app);
  await app.restart();
  await unlock(app);
  await expectCase(app);
});

test('[bad input] a database of a newer program is left alone, and the screen says what to do', async ({
  county: app,
  disk,
}) => {
  await registerCase(app);
  await app.restart();
  const raised = await app.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        // oxlint-disable-next-line nyamdrel/no-native-indexeddb -- plays the newer program
        const request = indexedDB.open('nyamdrel-county', 90);
        request.onsuccess = () => {
          resolve(request.result.version);
          request.result.close();
        };
        request.onerror = () => reject(new Error('not raised'));
      }),
  );
  const journal = readFileSync(newestJournalFile(disk));
  await app.restart();
  await app.textbox('app.passphrase.label').fill(PERSON.passphrase);
  await app.button('app.unlock.submit').click();
  await expect(alert(app, app.t('errors.gate.newer_database'))).toBeVisible({ timeout: 60_000 });
  expect(await app.page.evaluate(() => indexedDB.databases())).toEqual([{ name: 'nyamdrel-county', version: raised }]);
  await app.close();
  expect(readFileSync(newestJournalFile(disk)).equals(journal)).toBe(true);
});

test('[bad input] a damaged end of the journal is told and set aside; nothing is lost', async ({
  county: app,
  disk,
}) => {
  await registerCase(app);
  await app.close();
  appendFileSync(newestJournalFile(disk), Buffer.alloc(3333, 0xa5));
  await app.start();
  await unlock(app);
  const told = alert(app, app.t('app.healing.title'));
  await expect(told).toContainText(app.t('app.healing.tail_set_aside', { size: '3 KB' }));
  await expectCase(app);
  await app.button('cases.page.edit').click();
  await app.textbox('cases.field.note').fill('修复之后');
  await app.button('cases.form.saveEdit').click();
  await expect(app.page.getByRole('main').getByText('修复之后').first()).toBeVisible();
  await app.restart();
  await unlock(app);
  await expect(alert(app, app.t('app.healing.title'))).toBeHidden();
  await expectCase(app);
  await expect(app.page.getByText('修复之后').first()).toBeVisible();
});

test('[bad input] a day that does not exist is told at its field and never saved; the form keeps it as typed', async ({
  county: app,
}) => {
  await startRegistration(app);
  await app.textbox('cases.field.filedOn').fill('2026-02-30');
  await app.textbox('cases.field.basisOn').fill('2026年13月1日');
  await app.textbox('cases.field.cause').click();
  const impossible = app.page.getByText(app.t('common.day.impossible'));
  await expect(impossible).toHaveCount(2);
  await app.button('cases.form.save').click();
  await expect(alert(app, textPattern(app, 'cases.form.faults', { count: 2 }))).toBeVisible();
  await expect(app.textbox('cases.field.filedOn')).toBeFocused();
  await saidDraftSaved(app);

  await returnToDraft(app);
  await expect(app.textbox('cases.field.filedOn')).toHaveValue('2026-02-30');
  await expect(app.textbox('cases.field.basisOn')).toHaveValue('2026年13月1日');
  await app.textbox('cases.field.filedOn').fill(CASE.filedOn);
  await app.textbox('cases.field.basisOn').fill('2026-02-28');
  await saveCase(app);
});

test('[bad input] half-width brackets and digits are read, stored in full width, and found either way', async ({
  county: app,
}) => {
  await startRegistration(app);
  for (const typed of [
    '(2026)青2725执1号',
    ' （２０２６）青2725执1号 ',
    '〔2026〕青2725执1号',
    '(2026) 青2725 执 1 号',
  ]) {
    await app.textbox('cases.field.number').fill(typed);
    await expect(app.page.getByText(app.t('cases.field.numberRead', { number: CASE.number }))).toBeVisible();
  }
  await app.textbox('cases.field.number').fill('(2026)青2725执');
  await app.textbox('cases.field.cause').click();
  await expect(alert(app, textPattern(app, 'cases.problem.number_not_a_case_number'))).toBeVisible();
  await app.textbox('cases.field.number').fill('(2026)青2725执1号');
  await saveCase(app);
  await app.restart();
  await unlock(app);
  await app.link('app.nav.cases').click();
  for (const query of ['(2026)青2725执1号', '（2026）青2725执1号']) {
    await app.page.getByRole('searchbox', { name: app.t('cases.list.search') }).fill(query);
    await expect(app.page.getByRole('link', { name: CASE.number, exact: true })).toBeVisible();
  }
});

test('[bad input] a name of 60 syllables is accepted and shown whole; one more is refused in words', async ({
  county: app,
}) => {
  const bo = Array.from({ length: 60 }, (_, i) => ['བསྒྲུབས', 'རྒྱལ', 'མཚན', 'དཔལ', 'འབྱོར'][i % 5]).join('་');
  const zh = '囊谦县高原雪山草原牦牛'.repeat(6).slice(0, 60);
  await startRegistration(app);
  await app.textbox('common.field.personZh').first().fill(`${zh}社`);
  await app.textbox('common.field.personBo').first().fill(`${bo}་གསར`);
  await app.button('cases.form.save').click();
  await expect(alert(app, app.t('cases.problem.too_long_syllables', { limit: 60, length: 61 }))).toHaveCount(2);
  await expect(app.textbox('common.field.personBo').first()).toHaveValue(`${bo}་གསར`);
  await app.textbox('common.field.personZh').first().fill(zh);
  await app.textbox('common.field.personBo').first().fill(bo);
  await saveCase(app);
  await app.restart();
  await unlock(app);
  await app.link('app.nav.cases').click();
  const shown = app.language === 'bo' ? bo : zh;
  await expect(app.page.getByRole('row').filter({ hasText: CASE.number })).toContainText(shown);
  expect(await layoutFaults(app.page)).toEqual([]);
  await app.page.getByRole('link', { name: CASE.number, exact: true }).click();
  for (const name of [zh, bo]) await expect(app.page.getByText(name, { exact: true }).first()).toBeVisible();
  expect(await layoutFaults(app.page)).toEqual([]);
});

test('[bad input] a megabyte pasted anywhere into a form is refused at once, and the form stays as it was', async ({
  county: app,
}) => {
  await startRegistration(app);
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const fields = [
    ['cases.field.note', '囊谦县'],
    ['common.field.personZh', '扎西'],
    ['common.field.personBo', 'བཀྲ་ཤིས་'],
    ['cases.field.number', '('],
    ['cases.field.claim', '1'],
    ['cases.field.filedOn', '2026-'],
  ] as const;
  for (const [i, [key, piece]] of fields.entries()) {
    const box = app.textbox(key).first();
    const before = await box.inputValue();
    const text = piece.repeat(MEGABYTE + i).slice(0, MEGABYTE + i);
    await box.click();
    await expectRefusedAtOnce(app, text);
    await expect(box).toHaveValue(before);
  }
  await saveCase(app);
  await app.restart();
  await unlock(app);
  await expectCase(app);
});

test('[bad input] a megabyte pasted into the particulars of a request is refused at once, and the request is issued without', async ({
  county: app,
}) => {
  await registerCase(app);
  await app.button('cases.page.ask').first().click();
  const duty = QUERY_VEHICLES.title[app.language];
  await app.page.getByRole('textbox', { name: app.t('rules.search.label') }).fill(duty);
  await app.page.getByRole('button', { name: duty }).first().click();
  await app.button('common.action.next').click();
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.textbox('requests.field.particulars').fill('查询名下车辆');
  await expectRefusedAtOnce(app, '查询名下车辆。'.repeat(MEGABYTE).slice(0, MEGABYTE));
  await expect(app.textbox('requests.field.particulars')).toHaveValue('查询名下车辆');

  await paste(app.page, '查询名下车辆。'.repeat(300));
  await app.button('common.action.next').click();
  await app.button('requests.action.issue', { count: 1 }).click();
  await expect(alert(app, app.t('requests.problem.too_long', { limit: 2000 }))).toBeVisible();
  await saidDraftSaved(app);
  await app.restart();
  await unlock(app);
  await app.page.getByRole('link', { name: textPattern(app, 'home.draft.newRequest') }).click();
  await expect(app.textbox('requests.field.particulars')).toHaveValue(`查询名下车辆${'查询名下车辆。'.repeat(300)}`);
  await app.textbox('requests.field.particulars').fill('查询名下车辆');
  await app.button('common.action.next').click();
  await app.button('requests.action.issue', { count: 1 }).click();
  await expect(app.heading('requests.issued.title', { count: 1 })).toBeVisible();
});

test('[bad input] a text too long for its field is told there with both lengths, and kept until it is shortened', async ({
  county: app,
}) => {
  const note = '囊谦县人民法院。'.repeat(2500);
  await startRegistration(app);
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.textbox('cases.field.note').first().click();
  await paste(app.page, note);
  await app.textbox('cases.field.cause').click();
  const told = () => alert(app, app.t('cases.problem.too_long_characters', { limit: '4,000', length: '20,000' }));
  await expect(told()).toBeVisible();
  await app.button('cases.form.save').click();
  await expect(alert(app, textPattern(app, 'cases.form.faults', { count: 1 }))).toBeVisible();
  await saidDraftSaved(app);
  await returnToDraft(app);
  await expect(app.textbox('cases.field.note').first()).toHaveValue(note);
  await app.textbox('cases.field.note').first().fill(note.slice(0, 4000));
  await saveCase(app);
});
