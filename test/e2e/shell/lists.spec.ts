import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readTable } from '../../../renderer/sheets/read-table';
import { foundCounty, unlock } from '../support/first-run';
import { goTo } from '../support/go-to';
import { sheetOf } from '../support/sheets';
import { appTest as test } from './app-test';
import { PageControls } from './page-controls';
import { willChoose } from './will-choose';

/** An invented person; the number only has the right form. */
const ID = '632725198403070013';
const numberOf = (serial: number): string => `（2026）青2725执${serial}号`;

const LIST = [
  ['案号', '立案日期', '案由', '申请执行人', '被执行人', '身份证号码', '标的额'],
  [numberOf(1), '2026-10-12', '民间借贷纠纷', '达瓦 ཟླ་བ', '扎西 བཀྲ་ཤིས', ID, '125000.50'],
  [numberOf(2), '2026-10-13', '=买卖合同纠纷', '达瓦', '尼玛', '', ''],
  [numberOf(3), '去年', '', '', '卓嘎', '', ''],
];

test('[G18] the desktop brings a list in and out by the system’s windows, and has it after a new start', async ({
  startApp,
  userData,
}) => {
  test.setTimeout(240_000);
  const source = join(userData, '案件 1.xlsx');
  const target = join(userData, 'ཐོ། 2.xlsx');
  writeFileSync(source, await sheetOf(LIST));
  const first = await startApp();
  const app = new PageControls('bo', first.page);
  await foundCounty(app);

  await goTo(app, 'cases');
  await app.button('import.open').click();
  await willChoose(first.app, null);
  await app.button('import.choose.pick').click();
  await expect(app.button('import.choose.pick')).toBeEnabled();
  await willChoose(first.app, source);
  await app.button('import.choose.pick').click();
  await expect(app.heading('import.step.columns')).toBeFocused();
  await app.button('import.check.next').click();
  await willChoose(first.app, target);
  await app.button('import.check.faultySave').click();
  await expect
    .poll(() => textsIn(target).then((rows) => rows.map(([number]) => number)))
    .toEqual(['案号', numberOf(3)]);
  await app.button('import.check.import', { count: 2 }).click();
  await expect(app.page.getByText(app.t('import.done.imported', { count: 2 }))).toBeVisible();

  await app.link('import.done.toList').click();
  await willChoose(first.app, null);
  await app.button('lists.export.button').click();
  await expect(app.page.getByText(app.t('lists.export.cancelled'))).toBeVisible();
  await willChoose(first.app, target);
  await app.button('lists.export.button').click();
  await expect(app.page.getByText(app.t('lists.export.done', { count: 2, mark: '1-0002' }))).toBeVisible();
  const out = (await textsIn(target)).flat();
  for (const text of [numberOf(1), numberOf(2), '=买卖合同纠纷', ID]) expect(out).toContain(text);
  await first.kill();

  const second = await startApp();
  const again = new PageControls('bo', second.page);
  await unlock(again);
  await goTo(again, 'cases');
  for (const serial of [1, 2])
    await expect(again.page.getByRole('link', { name: numberOf(serial), exact: true })).toBeVisible();
  await goTo(again, 'settings');
  const log = again.page.getByRole('table', { name: again.t('lists.log.title') });
  await expect(log.getByRole('row').nth(1)).toContainText('1-0002');
  await expect(log.getByRole('row').nth(2)).toContainText(again.t('lists.log.cancelled'));
});

async function textsIn(path: string): Promise<readonly (readonly string[])[]> {
  if (!existsSync(path)) return [];
  const read = await readTable(path, readFileSync(path));
  return read.ok ? (read.value[0]?.rows ?? []).map((row) => row.map(({ text }) => text)) : [];
}
