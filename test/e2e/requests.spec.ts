import { expect, test } from './support/app-test';
import { askUnits, documentNumber, FREEZE_DEPOSIT, openRequest, QUERY_VEHICLES } from './support/ask-units';
import { choose } from './support/choose';
import { PERSON, unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { attachPicture, expectPicture } from './support/papers';
import { homeList, told } from './support/record-fact';
import { CASE, registerCase } from './support/register-case';
import { restartAt } from './support/shanghai-clock';

const PARTICULARS = {
  bo: 'བཀྲ་ཤིས་རྡོ་རྗེའི་རྩིས་ཐོའི་ནང་གི་སྒོར་༥༠༠༠༠འགུལ་བཀག་བྱེད་རོགས།',
  zh: '请冻结被执行人扎西多杰在你行账户内存款人民币50,000元，期限一年。',
};

test('[N26] two units are asked at once: consecutive numbers, a deadline of working days, service with its receipt', async ({
  septemberCounty: app,
}) => {
  const { language } = app;
  await restartAt(app, '2026-11-20T10:00');
  await registerCase(app);
  await askUnits(app, {
    title: FREEZE_DEPOSIT.title[language],
    units: FREEZE_DEPOSIT.units[language],
    particulars: PARTICULARS.zh,
    particularsBo: PARTICULARS.bo,
  });
  const issued = app.page.getByRole('row');
  for (const [i, unit] of FREEZE_DEPOSIT.units[language].entries()) {
    const row = issued.filter({ hasText: documentNumber(i + 1) });
    await expect(row).toContainText(unit);
    // Friday and three working days: Wednesday.
    await expect(row).toContainText(DAYS[language]['2026-11-25']);
  }

  await restartAt(app, '2026-11-21T10:00');
  await openRequest(app, 2);
  const main = app.page.getByRole('main');
  await expect(main).toContainText(FREEZE_DEPOSIT.units[language][1]);
  await expect(main).toContainText(PARTICULARS.zh);
  await expect(main).toContainText(PARTICULARS.bo);
  await expect(main).toContainText(CASE.debtor[language === 'bo' ? 'bo' : 'zh']);
  await app.button('requests.action.served').click();
  await choose(app, 'requests.field.method', 'requests.method.leftInPlace');
  await app.textbox('requests.field.recipient').fill('白玛');
  await app.textbox('requests.field.post').fill('副行长');
  await attachPicture(app, 'requests.field.receipt', '送达回证.png');
  await app.button('common.action.save').click();
  await expect(app.page.getByText(app.t('requests.status.served')).first()).toBeVisible();

  await restartAt(app, '2026-11-22T10:00');
  await openRequest(app, 2);
  const served = told(app, 'served');
  for (const text of [
    app.t('requests.method.leftInPlace'),
    PERSON.name,
    '白玛',
    '副行长',
    DAYS[language]['2026-11-21'],
  ])
    await expect(served).toContainText(text);
  await expectPicture(app, '送达回证.png');
  await openRequest(app, 1);
  await expect(app.page.getByText(app.t('requests.status.issued')).first()).toBeVisible();
});

const DAYS = {
  'zh-CN': { '2026-11-21': '2026年11月21日', '2026-11-25': '2026年11月25日' },
  bo: { '2026-11-21': '2026ལོའི་ཟླ་11ཚེས་21ཉིན', '2026-11-25': '2026ལོའི་ཟླ་11ཚེས་25ཉིན' },
} as const;

test('[N26] the number of a withdrawn request is never given again', async ({ county: app }) => {
  const vehicles = { title: QUERY_VEHICLES.title[app.language], particulars: '请查询被执行人名下车辆。' };
  await registerCase(app);
  await askUnits(app, vehicles);
  await openRequest(app, 1);
  await app.button('requests.action.withdrawn').click();
  // Without a reason nothing is recorded.
  await app.button('common.action.save').click();
  await expect(app.textbox('requests.fieldOf.withdrawn.reason')).toHaveAccessibleDescription(
    app.t('requests.problem.required'),
  );
  await app.textbox('requests.fieldOf.withdrawn.reason').fill('债务已履行');
  await app.button('common.action.save').click();
  await expect(app.page.getByText(app.t('requests.status.withdrawn')).first()).toBeVisible();
  await expect(app.button('requests.action.withdrawn')).toHaveCount(0);

  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  await app.page.getByRole('link', { name: CASE.number }).first().click();
  await askUnits(app, vehicles);
  await expect(app.page.getByRole('row', { name: documentNumber(2) })).toBeVisible();
});

test('[N26] an unfinished request is kept as a draft, opens from the first screen where it was left, and says what is missing', async ({
  county: app,
}) => {
  await registerCase(app);
  await app.button('cases.page.ask').first().click();
  await app.page.getByRole('textbox', { name: app.t('rules.search.label') }).fill('cldj');
  await app.page.getByRole('button', { name: QUERY_VEHICLES.title[app.language] }).first().click();
  await app.button('common.action.next').click();
  await app.textbox('requests.field.instrument').fill('（2026）青2725执1号之一');
  await expect(app.page.getByRole('main').getByRole('status')).not.toBeEmpty();

  await app.restart();
  await unlock(app);
  await homeList(app, 'drafts')
    .getByRole('link', { name: app.t('home.draft.newRequest') })
    .click();
  await expect(app.textbox('requests.field.instrument')).toHaveValue('（2026）青2725执1号之一');
  await expect(app.page.getByRole('checkbox', { name: QUERY_VEHICLES.unit[app.language] })).toBeChecked();
  await app.button('common.action.next').click();
  await app.button('requests.action.issue', { count: 1 }).click();
  await expect(app.textbox('requests.field.particulars')).toHaveAttribute('aria-invalid', 'true');
  await app.textbox('requests.field.particulars').fill('请查询被执行人名下车辆。');
  await app.button('common.action.next').click();
  await app.button('requests.action.issue', { count: 1 }).click();
  await expect(app.heading('requests.issued.title', { count: 1 })).toBeVisible();
  await goTo(app, 'home');
  await expect(homeList(app, 'drafts')).toContainText(app.t('home.empty.drafts'));
});
