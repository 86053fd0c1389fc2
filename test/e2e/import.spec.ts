import type { Locator } from '@playwright/test';
import { createFormat } from '../../renderer/i18n/format';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { PERSON, unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { chooseSheet, savedSheet, sheetOf } from './support/sheets';

/** Invented people; their numbers only have the right form. */
const ID = '632725198403070013';
const DAMAGED = '6.32725E+17';

const numberOf = (serial: number): string => `（2026）青2725执${serial}号`;

/** As a court keeps its list: titles above, one kind of bracket here and another there, both scripts, totals and a signature below. */
const LIST = [
  ['囊谦县人民法院执行案件统计表'],
  ['', '', '', '2026年11月'],
  [
    '序号',
    '案号',
    '立案时间',
    '案由',
    '申请执行人',
    '被执行人',
    '身份证号码',
    '联系电话',
    '标的额（万元）',
    '已履行金额',
    '承办人',
  ],
  [
    '1',
    '(2026)青2725执1号',
    '2026年10月12日',
    '民间借贷纠纷',
    '达瓦 ཟླ་བ',
    '扎西 བཀྲ་ཤིས',
    ID,
    '13909760001',
    '12.5',
    '5,000.50',
    PERSON.name,
  ],
  ['2', '（2026）青2725执2号', '2026/10/13', '买卖合同纠纷', '囊谦县某某有限公司', '尼玛、才仁', '', '', '3', '', ''],
  ['3', '（2026）青2725执3号', '20261014', '', '', 'པད་མ་རྡོ་རྗེ', '', '', '', '', ''],
  ['', '', '', ''],
  ['4', '（2026）青2725执4号', '2026.10.15', '', '', '多杰', DAMAGED, '', '', '', ''],
  ['5', '（2026）青2725执5号', '去年', '', '', '卓嘎', '', '', '一些1', '', ''],
  ['6', '(2026)青2725执2号', '2026-10-13', '', '', '尼玛', '', '', '', '', ''],
  ['', '合计', '', '', '', '', '', '', '15.5', '', ''],
  ['制表人：卓玛'],
];

const count = (app: App, name: string): Locator =>
  app.page
    .getByRole('region', { name: app.t('import.step.check'), exact: true })
    .locator('dl > div')
    .filter({ hasText: app.t(`import.check.${name}`) })
    .getByRole('definition');

async function expectCounts(app: App, counts: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(counts)) await expect(count(app, name)).toHaveText(String(value));
}

async function toImport(app: App): Promise<void> {
  await goTo(app, 'cases');
  await app.button('import.open').click();
  await expect(app.heading('import.title')).toBeFocused();
}

async function toCheck(app: App, name: string, buffer: Buffer): Promise<void> {
  await toImport(app);
  await chooseSheet(app, name, buffer);
  await expect(app.heading('import.step.columns')).toBeFocused();
  await app.button('import.check.next').click();
  await expect(app.heading('import.step.check')).toBeFocused();
}

test('[G18] the list of the court is brought in, its faulty rows come back with their reasons, and a second time changes nothing', async ({
  county: app,
}) => {
  const format = createFormat(app.language, 'arabic');
  const file = await sheetOf(LIST);
  await toCheck(app, '执行案件.xlsx', file);
  await expectCounts(app, { fresh: 3, there: 0, faulty: 3 });
  const faults = app.page.getByRole('table', { name: app.t('import.check.faultyTitle') });
  const reason = (field: string, text: string) =>
    app.t('import.check.reason', { field: app.t(`import.field.${field}`), text });
  const reasons: readonly (readonly [row: string, text: string])[] = [
    ['8', reason('debtorIds', app.t('import.problem.id_damaged_by_spreadsheet'))],
    ['9', reason('claimWan', app.t('cases.problem.amount_not_an_amount', { example: '12345.60' }))],
    ['10', reason('number', app.t('import.problem.number_twice', { row: 5 }))],
  ];
  for (const [row, text] of reasons) {
    const line = faults.getByRole('row').filter({ has: app.page.getByRole('rowheader', { name: row, exact: true }) });
    await expect(line).toContainText(text);
  }
  const returned = await savedSheet(app, () => app.button('import.check.faultySave').click());
  expect(returned.map((cells) => cells.slice(0, 7))).toEqual(
    [LIST[2], LIST[7], LIST[8], LIST[9]].map((cells) => cells?.slice(0, 7)),
  );
  expect(returned.slice(1).map((cells, index) => cells.at(-1)?.includes(reasons[index]?.[1] ?? '?'))).toEqual([
    true,
    true,
    true,
  ]);

  await app.button('import.check.import', { count: 3 }).click();
  await expect(app.page.getByText(app.t('import.done.imported', { count: 3 }))).toBeVisible();
  await expect(app.heading('import.step.done')).toBeFocused();

  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  for (const serial of [1, 2, 3]) {
    await expect(app.page.getByRole('link', { name: numberOf(serial), exact: true })).toBeVisible();
  }
  for (const serial of [4, 5]) {
    await expect(app.page.getByRole('link', { name: numberOf(serial), exact: true })).toHaveCount(0);
  }
  await app.page.getByRole('link', { name: numberOf(1), exact: true }).click();
  const part = (key: string) => app.page.getByRole('region', { name: app.t(key), exact: true });
  for (const text of [numberOf(1), format.day('2026-10-12'), '民间借贷纠纷', PERSON.name]) {
    await expect(part('cases.page.facts').getByText(text, { exact: true })).toBeVisible();
  }
  for (const fen of [12_500_000, 500_050]) {
    await expect(part('cases.page.money').getByText(format.money(fen), { exact: true })).toBeVisible();
  }
  const nameOf = (zh: string, bo: string) => (app.language === 'bo' ? bo : zh);
  const debtor = app.page.getByRole('article', {
    name: `${app.t('cases.role.debtor')} ${nameOf('扎西', 'བཀྲ་ཤིས')}`,
    exact: true,
  });
  await debtor.getByRole('button', { name: app.t('cases.page.idShow') }).click();
  await expect(debtor.getByText(ID)).toBeVisible();

  await toCheck(app, '执行案件.xlsx', file);
  // The second row of number 2 is no fault any more: the county has it.
  await expectCounts(app, { fresh: 0, there: 4, faulty: 2 });
  await expect(app.page.getByText(app.t('import.check.nothing'))).toBeVisible();
  await expect(app.page.getByRole('button', { name: app.t('import.check.import', { count: 0 }) })).toHaveCount(0);
});

test('[G18] the faulty rows, corrected in the sheet that came back, are brought in as they are', async ({
  county: app,
}) => {
  await toCheck(app, '执行案件.xlsx', await sheetOf(LIST));
  const [heads = [], damaged = []] = await savedSheet(app, () => app.button('import.check.faultySave').click());
  const corrected = damaged.map((cell) => (cell === DAMAGED ? ID : cell));
  await toCheck(app, '更正.xlsx', await sheetOf([heads, corrected]));
  await expectCounts(app, { fresh: 1, there: 0, faulty: 0 });
  await app.button('import.check.import', { count: 1 }).click();
  await app.link('import.done.toList').click();
  await expect(app.page.getByRole('link', { name: numberOf(4), exact: true })).toBeVisible();
});

/** 案号,立案日期,何人,备注 and one row, as Chinese Excel saves them: in GBK. */
const GBK = Buffer.from(
  'b0b8bac52cc1a2b0b8c8d5c6da2cbacec8cb2cb1b8d7a20d0aa3a832303236a3a9c7e032373235d6b437bac52c323032362d31302d31322cd4facef72cbcb10d0a',
  'hex',
);

test('[G18] a text file in GBK is read; a column whose head says nothing is given its meaning by hand', async ({
  county: app,
}) => {
  await toImport(app);
  await chooseSheet(app, 'list.csv', GBK);
  await expect(
    app.page.getByText(app.t('import.columns.missing', { fields: app.t('import.field.debtors') })),
  ).toBeVisible();
  await expect(app.button('import.check.next')).toBeDisabled();
  await app
    .combobox('import.columns.columnIs', { head: '何人' })
    .selectOption({ label: app.t('import.field.debtors') });
  await app.button('import.check.next').click();
  await expectCounts(app, { fresh: 1, there: 0, faulty: 0 });
  await app.button('import.check.import', { count: 1 }).click();
  await app.link('import.done.toList').click();
  await app.page.getByRole('link', { name: numberOf(7), exact: true }).click();
  await expect(app.page.getByRole('article').getByText('扎西').first()).toBeVisible();
});

test('[G18] a file that is no list is refused with what to do, and the next one can be chosen', async ({
  county: app,
}) => {
  await toImport(app);
  const told = (key: string) =>
    app.page.getByRole('alert').filter({
      hasText: app.t(`import.error.${key}`, { old: '.xls', format: '.xlsx', other: '.csv' }),
    });
  await chooseSheet(app, 'list.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  await expect(told('old_excel')).toBeVisible();
  await chooseSheet(app, 'list.xlsx', Buffer.from('%PDF-1.7'));
  await expect(told('not_a_table')).toBeVisible();
  await chooseSheet(app, 'list.csv', Buffer.from('\n\n'));
  await expect(told('empty')).toBeVisible();
  await chooseSheet(app, 'list.xlsx', await sheetOf(LIST));
  await expect(app.heading('import.step.columns')).toBeFocused();
});

test('[G18] a template is offered whose columns are all known', async ({ county: app }) => {
  await toImport(app);
  const [heads = []] = await savedSheet(app, () => app.button('import.choose.template').click());
  expect(heads.length).toBeGreaterThan(10);
  const row = heads.map((_, column) => [numberOf(9), '2026-10-12'][column] ?? '扎西');
  await chooseSheet(app, 'filled.xlsx', await sheetOf([heads, row]));
  for (const head of heads) {
    const choice = app.combobox('import.columns.columnIs', { head });
    await expect(choice.locator('option:checked')).not.toHaveText(app.t('import.columns.ignored'));
  }
});

test('[G18] an import that is cancelled, or cut off by the end of the program, leaves nothing behind', async ({
  county: app,
}) => {
  const rows = Array.from({ length: 3000 }, (_, index) => [numberOf(index + 1), '2026-10-12', '扎西']);
  const file = await sheetOf([['案号', '立案日期', '被执行人'], ...rows]);
  await toCheck(app, 'long.xlsx', file);
  await app.button('import.check.import', { count: 3000 }).click();
  await app.button('import.saving.cancel').click();
  await expect(app.page.getByText(app.t('import.done.cancelled'))).toBeVisible();
  await app.link('import.done.toList').click();
  await expect(
    app.heading('cases.list.emptyTitle').or(app.page.getByText(app.t('cases.list.emptyTitle'))),
  ).toBeVisible();

  await toCheck(app, 'long.xlsx', file);
  await app.button('import.check.import', { count: 3000 }).click();
  await expect(app.page.getByRole('progressbar')).not.toHaveAttribute('value', '0');
  await app.kill();
  await app.start();
  await unlock(app);
  await goTo(app, 'cases');
  await expect(app.page.getByText(app.t('cases.list.emptyTitle'))).toBeVisible();

  await toCheck(app, 'long.xlsx', file);
  await app.button('import.check.import', { count: 3000 }).click();
  await expect(app.page.getByText(app.t('import.done.imported', { count: 3000 }))).toBeVisible({ timeout: 60_000 });
});
