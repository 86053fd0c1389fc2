import { readFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/universal';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { PERSON, unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { firstInkMm, pdfPages, pdfPageSize, withoutSpaces } from './support/pdf';
import { recordFact, told } from './support/record-fact';
import { CASE, registerCase } from './support/register-case';
import { textPattern } from './support/text-pattern';
import { translator } from './support/texts';

test('[G18] lists go out as spreadsheets that read back letter by letter, marked, and each export is on record', async ({
  rehearsal: app,
}) => {
  await goTo(app, 'cases');
  const [, head = [], ...cases] = await exported(app);
  const column = (key: string) => head.indexOf(app.t(key));
  const foot = String(cases.at(-1)?.[0]);
  const rows = cases.slice(0, -2);
  expect(rows.length).toBeGreaterThan(50);
  // Texts are texts: case numbers with their brackets, ids with all their digits.
  for (const row of rows) expect(row[column('cases.column.number')]).toMatch(/^（\d{4}）\S+执\S*\d+号$/);
  const ids = rows.map((row) => row[column('cases.sheet.idNumber')]).filter((id) => id !== null);
  expect(ids.length).toBeGreaterThan(10);
  for (const id of ids) expect(id).toMatch(/^[\dA-Z]{15,18}(；[\dA-Z]{15,18})*$/);
  expect(rows.every((row) => ['number', 'object'].includes(typeof row[column('cases.column.outstanding')]))).toBe(true);
  expect(foot).toContain('1-0001');
  expect(foot).toContain(PERSON.name);
  expect(foot).toContain(app.t('lists.export.rehearsal'));

  await goTo(app, 'requests');
  const requests = await exported(app);
  expect(requests.length).toBeGreaterThan(20);
  await goTo(app, 'directory');
  const units = await exported(app);
  expect(units.flat()).toContain(app.language === 'bo' ? 'སྤྱི་བདེ་ཅུས' : '公安局');
  expect(String(units.at(-1)?.[0])).toContain('1-0003');

  await app.restart();
  await unlock(app);
  await goTo(app, 'settings');
  const log = app.page.getByRole('table', { name: app.t('lists.log.title') });
  await expect(log.getByRole('rowheader')).toHaveText(['1-0003', '1-0002', '1-0001']);
  await expect(log.getByRole('row').last()).toContainText(app.t('lists.log.lists.cases'));
  await expect(log.getByRole('row').last()).toContainText(String(rows.length));
});

/** Takes the list on the screen out and reads the file. */
async function exported(app: App): Promise<readonly (readonly unknown[])[]> {
  // No test can answer the window in which the system asks where to; without it the browser downloads.
  await app.page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const coming = app.page.waitForEvent('download');
  await app.button('lists.export.button').click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  await expect(app.page.getByText(/1-\d{4}/).last()).toBeVisible();
  const [sheet] = await readXlsxFile(new Blob([readFileSync(await download.path())]));
  return sheet?.data ?? [];
}

test('[G18] cases are selected and given to a handler together, and for eight seconds that can be taken back', async ({
  county: app,
}) => {
  for (const serial of [1, 2, 3]) await registerCase(app, { number: numberOf(serial) });
  await goTo(app, 'cases');
  // Whoever registers a case has it to begin with.
  const mine = () =>
    app.page.getByRole('table').locator('tbody').getByRole('row').getByText(PERSON.name, { exact: true });
  await expect(mine()).toHaveCount(3);
  await select(app, 1);
  await select(app, 3);
  await assignToNobody(app);
  await expect(mine()).toHaveCount(1);
  await app.button('lists.undo.button').click();
  await expect(mine()).toHaveCount(3);
  await expect(app.button('lists.undo.button')).toHaveCount(0);

  await assignToNobody(app);
  await expect(mine()).toHaveCount(1);
  await app.page.getByRole('checkbox', { name: app.t('lists.selection.all') }).check();
  await expect(app.page.getByText(app.t('lists.selection.count', { count: 3 }))).toBeVisible();
  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  await expect(mine()).toHaveCount(1);
  await expect(app.page.getByRole('row', { name: numberOf(2) })).toContainText(PERSON.name);
});

const numberOf = (serial: number): string => CASE.number.replace('1号', `${serial}号`);

const select = (app: App, serial: number): Promise<void> =>
  app.page.getByRole('checkbox', { name: app.t('lists.selection.row', { name: numberOf(serial) }) }).check();

async function assignToNobody(app: App): Promise<void> {
  await app.button('lists.selection.assign').click();
  const dialog = app.page.getByRole('dialog');
  await dialog
    .getByRole('combobox', { name: app.t('common.field.handler') })
    .selectOption({ label: app.t('lists.selection.nobody') });
  await dialog.getByRole('button', { name: app.t('lists.selection.assignSave'), exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('[G18] columns and named filters are kept for the person', async ({ rehearsal: app }) => {
  const header = (column: string) =>
    app.page.getByRole('columnheader', { name: app.t(`cases.column.${column}`), exact: true });
  await goTo(app, 'cases');
  await expect(header('cause')).toBeVisible();
  await app.button('lists.columns.button').click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: app.t('cases.column.cause'), exact: true }).uncheck();
  await dialog.getByRole('checkbox', { name: app.t('cases.column.township'), exact: true }).check();
  await dialog
    .getByRole('button', { name: app.t('common.action.close'), exact: true })
    .last()
    .click();
  await expect(header('cause')).toHaveCount(0);
  await expect(header('township')).toBeVisible();

  await app.page.getByLabel(app.t('cases.list.stateFilter'), { exact: true }).selectOption('closed');
  await app.button('lists.saved.save').click();
  await dialog.getByRole('button', { name: app.t('common.action.save'), exact: true }).click();
  await expect(dialog.getByText(app.t('cases.problem.required'))).toBeVisible();
  await dialog.getByRole('textbox').fill('已结 གྱོད་མཇུག');
  await dialog.getByRole('button', { name: app.t('common.action.save'), exact: true }).click();
  await expect(dialog).toBeHidden();
  const shown = await app.page.getByRole('row').count();

  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  await expect(header('township')).toBeVisible();
  await app.page.getByLabel(app.t('lists.saved.label'), { exact: true }).selectOption('已结 གྱོད་མཇུག');
  await expect(app.page.getByRole('row')).toHaveCount(shown);
  await app.button('lists.saved.delete', { name: '已结 གྱོད་མཇུག' }).click();
  await expect(app.page.getByLabel(app.t('lists.saved.label'), { exact: true })).toHaveCount(0);
});

test('[G18] one box finds a case by name in either script, initials, Wylie and number, and offers what was opened last', async ({
  county: app,
}) => {
  await registerCase(app);
  await goTo(app, 'home');
  await app.page.keyboard.press('Control+k');
  const recent = app.page.getByRole('group', { name: app.t('app.jump.recent') });
  await expect(recent.getByRole('option', { name: CASE.number })).toBeVisible();
  await app.page.keyboard.press('Escape');

  await app.restart();
  await unlock(app);
  for (const query of ['扎西', 'zxdj', 'zhaxi', 'རྡོ་རྗེ', 'rdo rje', '执1号']) {
    await app.page.keyboard.press('Control+k');
    await app.combobox('app.jump.title').fill(query);
    await expect(app.page.getByRole('option', { name: CASE.number }), query).toBeVisible();
    await app.page.keyboard.press('Enter');
    await expect(app.page.getByRole('heading', { level: 1 })).toContainText(CASE.number);
    await goTo(app, 'home');
    await expect(app.page.getByRole('heading', { level: 1 })).not.toContainText(CASE.number);
  }
});

test('[G18] a case is laid out as the national system asks for it, and what is changed after its entry is listed again', async ({
  county: app,
}) => {
  await registerCase(app);
  await app.button('cases.national.open').click();
  await expect(app.page.getByText(app.t('cases.national.never'))).toBeVisible();
  const filing = app.page.getByRole('region', { name: app.t('cases.national.case') });
  await expect(filing.getByRole('definition').first()).toHaveText(CASE.number);
  await app.textbox('cases.national.number').fill('QH-7788');
  await app.button('cases.national.save').click();
  await expect(app.page.getByText('QH-7788').first()).toBeVisible();
  await expect(app.page.getByText(app.t('cases.national.unchanged'))).toBeVisible();

  await app.button('cases.national.back').click();
  await app.button('cases.page.edit').click();
  await app.textbox('cases.field.cause').fill('买卖合同纠纷');
  await app.button('cases.form.saveEdit').click();
  await expect(app.page.getByRole('main').getByText('买卖合同纠纷').first()).toBeVisible();

  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  await app.page.getByLabel(app.t('cases.list.stateFilter'), { exact: true }).selectOption('changed');
  await app.page.getByRole('link', { name: CASE.number }).click();
  await app.button('cases.national.open').click();
  await expect(app.page.getByRole('alert')).toContainText(app.t('cases.field.cause'));
});

test('[C4.3] a list goes on paper as the screen shows it, in both languages, its heads, mark and number on every page, and that is on record', async ({
  rehearsal: app,
}) => {
  await goTo(app, 'cases');
  await app.page.getByLabel(app.t('cases.list.stateFilter'), { exact: true }).selectOption('open');
  const numbers = app.page.locator('tbody .cases-row-link');
  // The list follows the filter a moment later.
  await expect(app.page.locator('tbody').getByText(app.t('cases.state.closed'))).toHaveCount(0);
  await expect.poll(() => numbers.count()).toBeGreaterThan(20);
  const shown = await numbers.allTextContents();
  await app.button('lists.print.button').click();
  await expect(app.page.getByRole('article', { name: app.t('lists.print.sheet') })).toBeVisible();
  await app.page.evaluate(() => {
    // The dialog of the operating system cannot be worked by a test; that it is asked for can be seen.
    Object.assign(window, { asked: new Promise<void>((resolve) => Object.assign(window, { print: resolve })) });
  });
  await app.button('common.action.print').click();
  await app.page.evaluate(() => (window as unknown as { asked: Promise<void> }).asked);
  const pdf = await app.page.pdf({ preferCSSPageSize: true });
  const pages = pdfPages(pdf);
  expect(pdfPageSize(pdf)).toMatch(/^84\d.* x 59\d/); // A4 across, in points
  expect(pages.length).toBeGreaterThan(1);
  for (const [i, page] of pages.entries()) {
    for (const language of ['bo', 'zh-CN'] as const) {
      const t = translator(language);
      for (const key of ['cases.list.title', 'cases.column.number', 'cases.column.debtors'])
        expect(page).toContain(withoutSpaces(t(key)));
    }
    for (const part of ['囊谦县人民法院', '1-0001', PERSON.name, `${i + 1}/${pages.length}`])
      expect(page).toContain(part);
    expect(page, 'nothing of the screen around it').not.toContain(withoutSpaces(app.t('lists.print.text')));
  }
  // Each case on one page only, in the order of the screen: no row is cut in two.
  const places = shown.map((number) => pages.join('').indexOf(withoutSpaces(number)));
  expect(shown.filter((_, i) => (places[i] ?? -1) <= (places[i - 1] ?? -1))).toEqual([]);
  expect(firstInkMm(pdf)).toBeGreaterThan(10.5);
  await app.button('common.action.back').click();
  await expect(numbers).toHaveCount(shown.length);

  await app.restart();
  await unlock(app);
  await goTo(app, 'settings');
  const entry = app.page
    .getByRole('table', { name: app.t('lists.log.title') })
    .getByRole('row')
    .last();
  await expect(entry).toContainText('1-0001');
  await expect(entry).toContainText(app.t('lists.print.onPaper'));
});

test('[SUP] requests are selected: their notices are printed together, their units urged together, and for eight seconds what was recorded can be taken back', async ({
  rehearsal: app,
}) => {
  await goTo(app, 'requests');
  // Those that no answer has come to: the others are not urged.
  await app.page.goto(`${app.page.url().split('?')[0]}?state=waiting`);
  const box = (at: number) => app.page.getByRole('table').getByRole('row').nth(at).getByRole('checkbox');
  for (const at of [1, 2, 3]) await box(at).check();
  const numbers = await app.page.getByRole('rowheader').allTextContents();
  await app.button('requests.selection.notices').click();
  for (const number of numbers.slice(0, 3))
    await expect(app.page.getByRole('article', { name: number, exact: true })).toBeVisible();
  await app.page.goBack();

  await app.page.getByRole('checkbox', { name: app.t('lists.selection.all') }).check();
  await app.button('requests.selection.urge').click();
  const dialog = () => app.page.getByRole('dialog');
  const record = dialog().getByRole('button', { name: app.t('requests.selection.urgeSave'), exact: true });
  await dialog().getByRole('textbox').first().fill('2026-02-30');
  await record.click();
  await expect(dialog().getByRole('alert').or(dialog().locator('[aria-invalid="true"]')).first()).toBeVisible();
  await app.page.keyboard.press('Escape');
  await app.button('requests.selection.urge').click();
  await record.click();
  await expect(dialog()).toHaveCount(0);
  await expect(app.page.getByText(textPattern(app, 'requests.selection.urged'))).toBeVisible();
  await app.button('lists.undo.button').click();
  await expect(app.button('lists.undo.button')).toHaveCount(0);

  await app.page.getByRole('table').getByRole('link', { name: '执协字' }).first().click();
  const urged = () => told(app, 'urged').filter({ hasText: app.t('lists.undo.why') });
  await expect(urged()).toHaveCount(1);
  await recordFact(app, 'reviewSuggested', {
    texts: { 'requests.fieldOf.reviewSuggested.from': '白玛', 'requests.fieldOf.reviewSuggested.text': '账号不明' },
  });
  await expect(app.page.getByText(app.t('requests.hint.staysInForce'))).toBeVisible();
  await app.button('lists.undo.button').click();
  await expect(app.page.getByText(app.t('requests.hint.staysInForce'))).toHaveCount(0);
  const address = app.page.url();
  await app.restart();
  await unlock(app);
  await app.page.goto(address);
  await expect(urged()).toHaveCount(1);
  await expect(told(app, 'reviewSuggested').filter({ hasText: app.t('lists.undo.why') })).toHaveCount(1);

  await goTo(app, 'cases');
  await app.page.getByLabel(app.t('cases.list.stateFilter'), { exact: true }).selectOption('open');
  await app.page.locator('tbody .cases-row-link').first().click();
  await app.button('cases.page.pay').click();
  await dialog().getByRole('textbox').first().fill('123.45');
  await dialog()
    .getByRole('button', { name: app.t('cases.dialog.paySave'), exact: true })
    .click();
  await expect(dialog()).toHaveCount(0);
  await app.button('lists.undo.button').click();
  const paid = app.page.getByRole('listitem').filter({ hasText: '123.45' });
  await expect(paid).toContainText(app.t('cases.fact.takenBack'));
  await expect(paid).toContainText(app.t('lists.undo.why'));
});
