import { expect } from '@playwright/test';
import { backUp, chooseFile, goToBackup, openWithPassphrase } from '../e2e/support/back-up';
import type { App } from '../e2e/support/app';
import { chooseLanguage } from '../e2e/support/first-run';
import { chooseSheet, sheetOf } from '../e2e/support/sheets';

/** One picture: its name in docs/images, and how a person gets there from anywhere in the app. */
export interface Scene {
  readonly name: string;
  readonly open: (app: App) => Promise<void>;
}

/** What is typed to find who can freeze shares. */
const FREEZE_SHARES = { 'zh-CN': '谁能冻结股权', bo: 'མ་རྐང་དབང་ཆ་འགུལ་བཀག' } as const;

const CASE_NUMBER = /^（\d{4}）/;

/** In the rehearsal county, in this order. */
export const scenesOf = (folder: string): readonly Scene[] => [
  { name: 'home', open: (app) => openPage(app, 'home', 'home.title') },
  { name: 'search', open: searchPerson },
  { name: 'cases', open: selectCases },
  {
    name: 'columns',
    open: async (app) => {
      await openPage(app, 'cases', 'cases.list.title');
      await app.button('lists.columns.button').click();
    },
  },
  { name: 'case', open: openCase },
  {
    name: 'national',
    open: async (app) => {
      await openCase(app);
      await app.link('cases.national.open').or(app.button('cases.national.open')).click();
      await app.heading('cases.national.title').waitFor();
    },
  },
  { name: 'import-columns', open: chooseList },
  {
    name: 'import-check',
    open: async (app) => {
      await chooseList(app);
      await app.button('import.check.next').click();
      await app.heading('import.step.check').waitFor();
    },
  },
  { name: 'request', open: openAnsweredRequest },
  {
    name: 'notice',
    open: async (app) => {
      await openAnsweredRequest(app);
      await app.button('requests.action.print').click();
      await app.heading('documents.notice.pageTitle').waitFor();
    },
  },
  { name: 'rules', open: findDuty },
  {
    name: 'directory',
    open: async (app) => {
      await openPage(app, 'directory', 'directory.title');
      await app.page.getByRole('navigation').getByRole('listitem').getByRole('button').nth(1).click();
    },
  },
  {
    name: 'settings',
    open: async (app) => {
      await openPage(app, 'settings', 'settings.title');
    },
  },
  {
    name: 'backup',
    open: async (app) => {
      await goToBackup(app);
      await backUp(app, folder);
    },
  },
];

/** On another computer, which has nothing yet: a backup of the first one, opened and looked at. */
export const restoring = (backup: string): Scene => ({
  name: 'restore',
  open: async (app) => {
    await chooseLanguage(app);
    await app.page.getByRole('button', { name: app.t('backup.restore.link') }).click();
    await chooseFile(app, 'backup.choose', backup);
    await openWithPassphrase(app);
    await expect(app.button('backup.restore.submit')).toBeVisible({ timeout: 60_000 });
  },
});

type Page = 'home' | 'cases' | 'requests' | 'rules' | 'directory' | 'settings';

async function openPage(app: App, page: Page, heading: string) {
  await app.page
    .getByRole('navigation', { name: app.t('app.nav.label') })
    .getByRole('link', { name: app.t(`app.nav.${page}`), exact: true })
    .click();
  await app.heading(heading).first().waitFor();
}

async function searchPerson(app: App): Promise<void> {
  await openPage(app, 'home', 'home.title');
  await app.page.keyboard.press('Control+k');
  const box = app.page.getByRole('combobox', { name: app.t('app.jump.title') });
  await box.fill('zxdj');
  await app.page.getByRole('option').first().waitFor();
}

async function selectCases(app: App): Promise<void> {
  await openPage(app, 'cases', 'cases.list.title');
  const boxes = app.page.getByRole('table').getByRole('row').getByRole('checkbox');
  for (const row of [1, 2, 3]) await boxes.nth(row).check();
}

/** The case of the answered request, because there is something to see in it. */
async function openCase(app: App): Promise<void> {
  await openAnsweredRequest(app);
  await app.page.getByRole('main').getByRole('link', { name: CASE_NUMBER }).first().click();
  await app.heading('cases.page.facts').waitFor();
}

async function findDuty(app: App): Promise<void> {
  await openPage(app, 'rules', 'rules.page.title');
  await app.textbox('rules.search.label').fill(FREEZE_SHARES[app.language]);
  const hits = app.page.getByRole('main').getByRole('listitem').getByRole('button');
  await hits.first().click();
  await app.page
    .getByRole('region', { name: app.t('rules.clause.label') })
    .first()
    .waitFor();
}

/** A court's own list, in Chinese as courts keep it; the people are invented. One row is good, the others have a fault each. */
const LIST = [
  ['囊谦县人民法院执行案件统计表'],
  ['序号', '案号', '立案时间', '案由', '申请执行人', '被执行人', '身份证号码', '标的额（万元）', '承办人'],
  [
    '1',
    '(2026)青2725执501号',
    '2026年10月12日',
    '民间借贷纠纷',
    '达瓦 ཟླ་བ',
    '扎西 བཀྲ་ཤིས',
    '632725198403070013',
    '12.5',
    '才旦',
  ],
  ['2', '（2026）青2725执502号', '2026/10/13', '买卖合同纠纷', '囊谦县某某有限公司', '尼玛 ཉི་མ', '', '3', ''],
  ['3', '（2026）青2725执503号', '2026.10.15', '劳务合同纠纷', '卓玛 སྒྲོལ་མ', '多杰 རྡོ་རྗེ', '6.32725E+17', '1.2', ''],
  ['4', '（2026）青2725执504号', '去年', '租赁合同纠纷', '才仁 ཚེ་རིང', '卓嘎 སྒྲོལ་དཀར', '', '一万', ''],
  ['', '合计', '', '', '', '', '', '16.7', ''],
];

async function chooseList(app: App): Promise<void> {
  await openPage(app, 'cases', 'cases.list.title');
  await app.button('import.open').click();
  await chooseSheet(app, '执行案件.xlsx', await sheetOf(LIST));
  await app.heading('import.step.columns').waitFor();
}

/** A request that has a history: partly answered. The list of states is longer than the screen, so the address is used. */
async function openAnsweredRequest(app: App): Promise<void> {
  await openPage(app, 'requests', 'requests.list.title');
  await app.page.evaluate(() => {
    window.location.hash = '#/requests?state=answeredPartial';
  });
  await expect(app.page.getByText(app.t('requests.status.answeredPartial'), { exact: true }).nth(2)).toBeVisible();
  await app.page.getByRole('table').getByRole('link').first().click();
  await expect(app.heading('requests.timeline.title')).toBeVisible();
}
