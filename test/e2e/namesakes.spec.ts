import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { askUnits, openRequest, QUERY_VEHICLES } from './support/ask-units';
import { unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { registerCase } from './support/register-case';

/** Invented; the numbers have the right form and belong to nobody. */
const FIRST = {
  number: '（2026）青2725执1号',
  debtor: { zh: '才仁多杰', bo: 'ཚེ་རིང་རྡོ་རྗེ' },
  id: '632725198403070013',
  house: '噶加仓',
};
/** The same name by another clerk. */
const SECOND = { number: '（2026）青2725执2号', debtor: { zh: '次仁多吉', bo: '' } };
const THIRD = { number: '（2026）青2725执3号', debtor: { zh: '泽仁道吉', bo: '' }, id: '632725199003070035' };
const VILLAGE = '香达镇大桥村';

async function toCase(app: App, number: string): Promise<void> {
  await goTo(app, 'cases');
  await app.page.getByRole('link', { name: number, exact: true }).click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText(number);
}

/** Fills in more of the debtor of the case on the screen. */
async function tellMore(app: App, name: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await app.button('cases.page.editParty', { name }).click();
  const dialog = app.page.getByRole('dialog');
  for (const [key, text] of Object.entries(texts))
    await dialog.getByRole('textbox', { name: app.t(key), exact: true }).fill(text);
  await dialog.getByRole('button', { name: app.t('cases.dialog.partySave'), exact: true }).click();
}

const pairs = (app: App, key: 'proposed' | 'judged') =>
  app.page.getByRole('region', { name: app.t(`identity.${key}`), exact: true }).getByRole('article');

test('one person under many spellings: found by any of them, proposed across cases, joined and parted by a person; a namesake of the village is told before anything is served', async ({
  county: app,
}) => {
  test.slow();
  await registerCase(app, FIRST);
  const shown = app.language === 'bo' ? FIRST.debtor.bo : FIRST.debtor.zh;
  const nine = '一、二、三、四、五、六、七、八、九';
  await tellMore(app, shown, { 'cases.field.transcriptions': nine, 'cases.field.pinyin': '才仁' });
  const dialog = app.page.getByRole('dialog');
  for (const key of ['cases.field.transcriptions', 'cases.field.pinyin'])
    await expect(dialog.getByRole('textbox', { name: app.t(key), exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
  await expect(dialog.getByText('tshe ring rdo rje')).toBeVisible();
  await expect(dialog.getByText('cai ren duo jie')).toBeVisible();
  for (const [key, text] of Object.entries({
    'cases.field.transcriptions': '才让多杰、策仁多结',
    'cases.field.pinyin': 'ce ring do je',
    'cases.field.houseName': FIRST.house,
    'cases.field.village': VILLAGE,
    'cases.field.idNumber': FIRST.id,
  }))
    await dialog.getByRole('textbox', { name: app.t(key), exact: true }).fill(text);
  await dialog.getByRole('button', { name: app.t('cases.dialog.partySave'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await registerCase(app, SECOND);
  await tellMore(app, SECOND.debtor.zh, { 'cases.field.village': VILLAGE });
  await expect(dialog).toHaveCount(0);
  await registerCase(app, THIRD);
  await tellMore(app, THIRD.debtor.zh, { 'cases.field.village': VILLAGE, 'cases.field.idNumber': THIRD.id });
  await expect(dialog).toHaveCount(0);
  await askUnits(app, { title: QUERY_VEHICLES.title[app.language], particulars: '请查询车辆' });

  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  for (const query of ['才让多杰', 'ceringdoje', 'tsheringrdorje', FIRST.house]) {
    await app.page.getByRole('searchbox').fill(query);
    await expect(app.page.getByRole('link', { name: FIRST.number, exact: true })).toBeVisible();
    await expect(app.page.getByRole('link', { name: THIRD.number, exact: true })).toHaveCount(0);
  }
  await app.page.getByRole('searchbox').fill('');

  // The second may be the first and may be the third; the first and the third have numbers of their own.
  await app.button('identity.open').click();
  await expect(pairs(app, 'proposed')).toHaveCount(2);
  const withFirst = pairs(app, 'proposed').filter({ hasText: FIRST.house });
  await expect(withFirst).toContainText(app.t('identity.because.sameName'));
  await expect(withFirst).toContainText(app.t('identity.because.sameVillage'));
  await withFirst.getByRole('textbox', { name: app.t('identity.why'), exact: true }).fill('当面核对');
  await withFirst.getByRole('button', { name: app.t('identity.same'), exact: true }).click();
  await expect(pairs(app, 'judged')).toContainText('当面核对');
  await pairs(app, 'proposed')
    .getByRole('button', { name: app.t('identity.other'), exact: true })
    .click();
  await expect(pairs(app, 'proposed')).toHaveCount(0);

  await app.restart();
  await unlock(app);
  await toCase(app, SECOND.number);
  const main = app.page.getByRole('main');
  await expect(main.getByRole('link', { name: FIRST.number })).toBeVisible();
  await expect(main).toContainText(SECOND.debtor.zh);

  await openRequest(app, 1);
  await app.button('requests.action.served').first().click();
  const warning = app.page.getByRole('alert').filter({ hasText: app.t('identity.warning') });
  for (const text of [THIRD.id.slice(-4), FIRST.id.slice(-4), FIRST.house, VILLAGE, SECOND.number, FIRST.number])
    await expect(warning).toContainText(text);

  await goTo(app, 'cases');
  await app.button('identity.open').click();
  await expect(pairs(app, 'judged')).toHaveCount(2);
  await pairs(app, 'judged')
    .filter({ hasText: '当面核对' })
    .getByRole('button', { name: new RegExp(app.t('identity.takeBackFor', { names: '' }).trim()) })
    .click();
  await expect(pairs(app, 'judged')).toHaveCount(1);
  await expect(pairs(app, 'proposed')).toHaveCount(1);
});
