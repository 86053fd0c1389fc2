import type { Locator } from '@playwright/test';
import { must } from '../../shared/core/assert';
import { builtInDocuments } from '../../shared/rulebook/documents';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { askUnits, documentNumber, openRequest } from './support/ask-units';
import { chooseText } from './support/choose';
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

/** What a document is called on the screen. */
const titleOf = (app: App, id: string): string => {
  const document = must(
    builtInDocuments.find((each) => each.id === id),
    id,
  );
  return document.title[app.language === 'bo' ? 'bo' : 'zh'];
};
/** The three duties of Liwan that have 24 hours. */
const LIWAN_24_HOURS = ['L4-7-2.3a', 'L4-7-3.2b', 'L4-7-4-3.3a'];
const LIWAN_FOUND = '公安机关发现被执行人下落后应当在24小时内及时通知人民法院。';
const LIWAN_PLACE = { 'zh-CN': '第四部分第（七）项第2点', bo: 'དོན་ཚན་4.7.2པ' } as const;
const openView = (app: App, key: string) => app.page.getByText(app.t(key), { exact: true }).first().click();

test('[RB] a court chooses its documents; their duties are found, narrowed by document and time limit, and read with the whole text', async ({
  county: app,
}) => {
  const { language } = app;
  await goTo(app, 'rules');
  await openView(app, 'rules.page.court');
  for (const id of ['G', 'T', 'C', 'L']) {
    const box = app.page.getByRole('checkbox', { name: titleOf(app, id) });
    // Saved at once, and ticked when it is saved.
    await box.click();
    await expect(box).toBeChecked();
  }
  await app.button('rules.documents.addUnits').click();
  await expect(app.button('rules.documents.addUnits')).toHaveCount(0);
  await app.restart();
  await unlock(app);
  await goTo(app, 'rules');
  // By the bureau's name of 2018, which it has no longer.
  await searchBox(app).fill('食药监局 许可证');
  await expect(
    app.page.getByRole('search').getByRole('button', { name: MARKET_BUREAU[language][0] }).first(),
  ).toBeVisible();
  await searchBox(app).fill('');
  await chooseText(app, 'rules.filter.document', titleOf(app, 'L'));
  await app.page.getByRole('checkbox', { name: app.t('rules.filter.term') }).check();
  const duties = app.page.getByRole('search').getByRole('listitem');
  await expect(duties).toHaveCount(LIWAN_24_HOURS.length);
  await app.page.getByRole('button', { name: LIWAN_FOUND }).click();
  await expect(clause(app)).toContainText(app.t('rules.term.hour', { count: 24 }));
  await expect(clause(app)).toContainText(LIWAN_PLACE[language]);
  await expect(clause(app)).toContainText('荔政法〔2017〕72号');
  const ground = app.page.getByText('区人民法院指定专门联系人和联系电话并确保24小时畅通。');
  await expect(ground).toBeHidden();
  await app.page.getByText(app.t('rules.clause.whole')).click();
  await expect(ground).toBeVisible();
  await openView(app, 'rules.page.byArticle');
  for (let article = 10; article <= 33; article += 1)
    await expect(app.heading('rules.clause.article', { article })).toBeVisible();
  await expect(app.page.getByText(EQUITY_CLAUSE)).toBeVisible();
  await chooseText(app, 'rules.filter.document', titleOf(app, 'L'));
  await expect(app.page.getByRole('heading', { name: LIWAN_PLACE[language], exact: true })).toBeVisible();
});

const OWN = {
  titleZh: '冻结公积金账户',
  titleBo: 'སྡོད་ཁང་ཐེབས་རྩའི་རྩིས་ཐོ་འགུལ་བཀག',
  sentence: '农业银行应当在五个工作日内冻结被执行人的公积金账户并书面答复。',
  sourceZh: '执行协作备忘录',
  number: '囊法协〔2026〕1号',
  place: '第三条',
} as const;
const CHANGED = OWN.sentence.replace('五个', '三个');

test('[RB] [RB-x] a rule of the court’s own is found, asked for and cited like the others, and an issued request keeps its words', async ({
  county: app,
}) => {
  const { language } = app;
  const title = language === 'bo' ? OWN.titleBo : OWN.titleZh;
  await goTo(app, 'rules');
  await openView(app, 'rules.page.court');
  await app.button('rules.own.add').click();
  await app.combobox('rules.own.field.bearer').fill(language === 'bo' ? 'ཞིང་ལས་དངུལ་ཁང' : '农业银行');
  await app.combobox('rules.own.field.bearer').press('Enter');
  for (const name of ['titleZh', 'titleBo', 'sourceZh', 'number', 'place', 'sentence'] as const)
    await app.page.getByRole('textbox', { name: app.t(`rules.own.field.${name}`), exact: true }).fill(OWN[name]);
  await app.page.getByRole('spinbutton', { name: app.t('rules.own.field.deadline') }).fill('5');
  await app.button('common.action.save').click();
  await expect(app.page.getByText(app.t('rules.own.state.inForce'))).toBeVisible();
  await registerCase(app);
  await askUnits(app, { title, query: 'djgjj', particulars: '公积金账户余额' });
  await app.restart();
  await unlock(app);
  await openRequest(app, 1);
  await app.button('requests.page.showClause').click();
  await expect(clause(app).getByRole('blockquote')).toContainText(OWN.sentence);
  for (const text of [app.t('rules.clause.own'), OWN.place, OWN.number, app.t('rules.term.working-day', { count: 5 })])
    await expect(clause(app)).toContainText(text);
  await app.button('requests.action.print').click();
  const sheet = app.page.getByRole('article', { name: documentNumber(1) });
  for (const text of [OWN.sentence, OWN.sourceZh, OWN.number, OWN.place]) await expect(sheet).toContainText(text);
  // The rule reads otherwise from today; the request that was issued does not.
  await goTo(app, 'rules');
  await openView(app, 'rules.page.court');
  await app.button('rules.own.change').click();
  await app.page.getByRole('textbox', { name: app.t('rules.own.field.sentence'), exact: true }).fill(CHANGED);
  await app.button('common.action.save').click();
  await expect(app.page.getByText(app.t('rules.own.earlier', { count: 1 }))).toBeVisible();
  await openView(app, 'rules.page.byBody');
  await searchBox(app).fill('djgjj');
  await app.page.getByRole('button', { name: title }).first().click();
  await expect(clause(app).getByRole('blockquote')).toContainText(CHANGED);
  await openRequest(app, 1);
  await app.button('requests.page.showClause').click();
  await expect(clause(app).getByRole('blockquote')).toContainText(OWN.sentence);
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
