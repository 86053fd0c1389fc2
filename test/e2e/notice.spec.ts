import type { Locator } from '@playwright/test';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { askUnits, documentNumber, FREEZE_DEPOSIT, openRequest } from './support/ask-units';
import { goTo } from './support/go-to';
import { firstInkMm, pdfPages, pdfPageSize, withoutSpaces } from './support/pdf';
import { CASE, registerCase } from './support/register-case';
import { restartAt } from './support/shanghai-clock';
import { translator } from './support/texts';

const COURT = { bo: 'ནང་ཆེན་རྫོང་མི་དམངས་ཁྲིམས་ཁང', zh: '囊谦县人民法院' };
const TITLE = { bo: 'གཞོགས་འདེགས་ལག་བསྟར་གྱི་བརྡ་ཐོ', zh: '协助执行通知书' };
const PARTICULARS = {
  bo: 'བཀྲ་ཤིས་རྡོ་རྗེའི་རྩིས་ཐོའི་ནང་གི་སྒོར་༥༠༠༠༠འགུལ་བཀག་བྱེད་རོགས།',
  zh: '请冻结被执行人扎西多杰在你行账户内存款人民币50,000元，期限一年。',
};
/** N art. 20, the words of sentence 4 that oblige the banks, as printed. */
const CLAUSE =
  '各商业银行和其他金融机构对于人民法院查询、冻结、扣划单位或个人存款应当按照中国人民银行《金融机构协助查询、冻结、扣划工作管理规定》和最高人民法院、中国人民银行《关于依法规范人民法院执行和金融机构协助执行的通知》等规定积极予以协助';

const inChinese = translator('zh-CN');
const inTibetan = translator('bo');

const ON_THE_SLIP = ['title', 'received', 'result', 'couldNot', 'handler', 'seal'].flatMap((key) => [
  inTibetan(`documents.slip.${key}`),
  inChinese(`documents.slip.${key}`),
]);

/** All that stands on the sheet of the first bank whatever the language of the screen is. */
const ON_THE_SHEET = [
  ...Object.values(COURT),
  ...Object.values(TITLE),
  documentNumber(1),
  'ཞིང་ལས་དངུལ་ཁང',
  '农业银行',
  CASE.number,
  CASE.cause,
  ...Object.values(CASE.debtor),
  ...Object.values(FREEZE_DEPOSIT.title),
  ...Object.values(PARTICULARS),
  'དོན་ཚན་20པ',
  '第20条',
  '囊法字〔2016〕15号',
  CLAUSE,
  '2026ལོའི་ཟླ་11ཚེས་19ཉིན',
  '2026年11月19日',
  ...ON_THE_SLIP,
  ...['duty', 'seal'].flatMap((key) => [inTibetan(`documents.notice.${key}`), inChinese(`documents.notice.${key}`)]),
];

const sheetOf = (app: App, serial: number): Locator =>
  app.page.getByRole('article', { name: documentNumber(serial), exact: true });

async function expectSheet(app: App): Promise<void> {
  const text = withoutSpaces(await sheetOf(app, 1).innerText());
  for (const part of ON_THE_SHEET) expect(text).toContain(withoutSpaces(part));
}

/** What the print button of the browser's own dialog would make a file of. */
const printed = (app: App): Promise<Buffer> => app.page.pdf({ preferCSSPageSize: true });

test('[N26] a notice is printed in both languages, one A4 sheet for each unit, with clause, deadline and return slip', async ({
  septemberCounty: app,
}) => {
  await restartAt(app, '2026-11-16T10:00');
  await registerCase(app);
  await askUnits(app, {
    title: FREEZE_DEPOSIT.title[app.language],
    units: FREEZE_DEPOSIT.units[app.language],
    particulars: PARTICULARS.zh,
    particularsBo: PARTICULARS.bo,
  });
  await app.button('requests.action.print').click();
  await expect(sheetOf(app, 2)).toBeVisible();
  await expectSheet(app);
  await expect(sheetOf(app, 1)).not.toContainText(FREEZE_DEPOSIT.units['zh-CN'][1]);
  await expect(sheetOf(app, 2)).not.toContainText(FREEZE_DEPOSIT.units['zh-CN'][0]);
  // A sheet begins on a page of its own, so that each unit gets its own paper.
  for (const page of pdfPages(await printed(app)))
    expect([1, 2].filter((serial) => page.includes(documentNumber(serial)))).toHaveLength(1);

  await restartAt(app, '2026-11-17T10:00');
  await openRequest(app, 1);
  await app.button('requests.action.print').click();
  await expectSheet(app);
  const pdf = await printed(app);
  expect(pdfPageSize(pdf)).toContain('A4');
  const pages = pdfPages(pdf);
  for (const part of ON_THE_SHEET) expect(pages.join('')).toContain(withoutSpaces(part));
  const slip = pages.find((page) => page.includes(withoutSpaces(inChinese('documents.slip.title'))));
  for (const part of ON_THE_SLIP)
    expect(slip, 'the slip that is torn off is in one piece').toContain(withoutSpaces(part));
  // The margin is 12 mm: ink that begins right there has lost the vowel signs above its letters.
  expect(firstInkMm(pdf)).toBeGreaterThan(12.5);
});

test('[N26] the print button hands the sheets, and nothing else of the screen, to the printer', async ({
  rehearsal: app,
}) => {
  await goTo(app, 'requests');
  await app.page.getByRole('table').getByRole('link', { name: '执协字' }).first().click();
  await app.button('requests.action.print').click();
  await app.page.evaluate(() => {
    // The dialog of the operating system cannot be worked by a test; that it is asked for can be seen.
    Object.assign(window, { asked: new Promise<void>((resolve) => Object.assign(window, { print: resolve })) });
  });
  await app.button('common.action.print').click();
  await app.page.evaluate(() => (window as unknown as { asked: Promise<void> }).asked);
  const [page] = pdfPages(await printed(app));
  expect(page).toContain(TITLE.zh);
  expect(page).not.toContain(withoutSpaces(app.t('documents.notice.pageText')));
  expect(page).not.toContain(withoutSpaces(app.t('app.nav.directory')));
});
