import type { Locator } from '@playwright/test';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { askUnits, documentNumber, openRequest } from './support/ask-units';
import { unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { registerCase } from './support/register-case';

/** N art. 17, sentence 1, as printed. */
const EQUITY_CLAUSE = '在被执行人未履行义务前，根据人民法院通知，协助冻结或暂停办理投资或股权的变更登记。';
const EQUITY_TITLE = { 'zh-CN': '冻结股权', bo: 'མ་རྐང་དབང་ཆ་འགུལ་བཀག' } as const;
/** N art. 15, sentence 6. */
const VEHICLE_CLAUSE = '公安机关车辆管理部门应积极协助人民法院查询被执行人车辆登记情况。';
const VEHICLE_TITLE = { 'zh-CN': '查询车辆登记', bo: 'རླངས་འཁོར་གྱི་ཐོ་འགོད་འདྲི་རྩད' } as const;
/** The market regulation bureau is the industry and commerce bureau of the document. */
const MARKET_BUREAU = { 'zh-CN': ['市场监督管理局', '工商局'], bo: ['ཁྲོམ་ར་ལྟ་སྐུལ་དོ་དམ་ཅུས', 'བཟོ་ཚོང་ཅུས'] } as const;

/** What a person types to find each of the two duties: a question, syllables, the initials of the pinyin, pinyin, English, Wylie. */
const EQUITY_WORDS = ['谁能冻结股权', 'མ་རྐང་འགུལ་བཀག', 'djgq', 'dongjieguquan', 'who can freeze shares'];
const VEHICLE_WORDS = ['查车', 'རླངས་འཁོར', 'cldj', "rlangs 'khor", 'car'];

const searchBox = (app: App): Locator => app.page.getByRole('textbox', { name: app.t('rules.search.label') });
const clause = (app: App): Locator => app.page.getByRole('region', { name: app.t('rules.clause.label') });

/** The first duty found for each of the words is the one meant. */
async function expectFirst(app: App, words: readonly string[], title: string): Promise<void> {
  for (const word of words) {
    await searchBox(app).fill(word);
    await expect(app.page.getByRole('search').getByRole('listitem').getByRole('button').first(), word).toContainText(
      title,
    );
  }
}

/** The clause stands there word for word, with its document and article. */
async function expectClause(app: App, text: string, article: number): Promise<void> {
  await expect(clause(app).getByRole('blockquote')).toContainText(text);
  await expect(clause(app)).toContainText(app.t('rules.clause.article', { article }));
  await expect(clause(app)).toContainText('囊法字〔2016〕15号');
}

test('[RB] a duty is found by a question, Tibetan syllables, pinyin initials and English, and its clause is shown word for word', async ({
  county: app,
}) => {
  const { language, page } = app;
  await goTo(app, 'rules');
  await expectFirst(app, EQUITY_WORDS, EQUITY_TITLE[language]);
  const found = page.getByRole('button', { name: EQUITY_TITLE[language] }).first();
  for (const name of MARKET_BUREAU[language]) await expect(found).toContainText(name);
  await found.click();
  await expectClause(app, EQUITY_CLAUSE, 17);
  await expectFirst(app, VEHICLE_WORDS, VEHICLE_TITLE[language]);
  // With the arrow keys from the box to the duty, as one who does not leave the keyboard.
  await searchBox(app).press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectClause(app, VEHICLE_CLAUSE, 15);
  await searchBox(app).fill('公积金');
  await expect(page.getByText(app.t('rules.search.none'))).toBeVisible();
});

test('[RB] the whole text can be read article by article, and by the unit that owes', async ({ county: app }) => {
  const { page } = app;
  await goTo(app, 'rules');
  await page.getByText(app.t('rules.page.byArticle'), { exact: true }).click();
  for (let article = 10; article <= 25; article += 1)
    await expect(app.heading('rules.clause.article', { article })).toBeVisible();
  await expect(page.getByText(EQUITY_CLAUSE)).toBeVisible();
});

test('[RB] [RB-x] in a new request the duty is found the same way, and the request cites the clause a click away', async ({
  county: app,
}) => {
  const { language } = app;
  await registerCase(app);
  await app.button('cases.page.ask').first().click();
  await expectFirst(app, EQUITY_WORDS, EQUITY_TITLE[language]);
  await app.page.getByRole('button', { name: EQUITY_TITLE[language] }).first().click();
  await expectClause(app, EQUITY_CLAUSE, 17);
  await app.page.goBack();
  await askUnits(app, { title: EQUITY_TITLE[language], query: '谁能冻结股权', particulars: '持有的股权' });
  await app.restart();
  await unlock(app);
  await openRequest(app, 1);
  await expect(clause(app)).toHaveCount(0);
  await app.button('requests.page.showClause').click();
  await expectClause(app, EQUITY_CLAUSE, 17);
  await app.button('requests.action.print').click();
  const sheet = app.page.getByRole('article', { name: documentNumber(1) });
  await expect(sheet).toContainText(EQUITY_CLAUSE);
});
