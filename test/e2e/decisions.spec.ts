import type { Locator } from '@playwright/test';
import type { App } from './support/app';
import { addPerson } from './support/add-person';
import {
  enrolInSettings,
  exchangeNow,
  joinCounty,
  makeCode,
  openFromChip,
  says,
  type Joiner,
} from './support/at-the-hub';
import { PERSON, unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { expect, test } from './support/meeting';
import { CASE, registerCase } from './support/register-case';
import { textPattern } from './support/text-pattern';

/** Invented; the number has the right form and belongs to nobody. */
const ID = '632725198403070013';
const PHONE = '13909760001';
/** Invented. */
const COLLEAGUE: Joiner = { name: '卓玛', post: '书记员', role: 'handler' };

test('[U5] two machines write one field with the link down: both values stand in plain words on both, one is decided on one and gone on the other, what each added stays, and the decision is taken back and made anew', async ({
  meeting,
}) => {
  test.setTimeout(400_000);
  const court = await meeting.court();
  await addPerson(court.app, COLLEAGUE);
  await registerCase(court.app);
  await enrolInSettings(court.app, meeting.hub.founderCode);
  await says(court.app, 'exchange.chip.delivered');
  await openFromChip(court.app, 'exchange.panel.devices');
  const code = await makeCode(court.app, COLLEAGUE);
  const other = await meeting.newMachine('other');
  await joinCounty(other.app, code);

  const field = court.app.t('cases.field.cause');
  const both = [court, other] as const;
  const causes = ['买卖合同纠纷', '劳务合同纠纷'] as const;
  for (const [i, { app, link }] of both.entries()) {
    link.proxy.set({ type: 'refuse' });
    await openCase(app);
    await app.button('cases.page.edit').click();
    await app.textbox('cases.field.cause').fill(causes[i] ?? '');
    await app.button('cases.form.saveEdit').click();
    await pays(app, `${i + 1}000`);
  }
  for (const { app, link } of both) {
    link.proxy.set({ type: 'pass' });
    await exchangeNow(app);
    await says(app, 'exchange.chip.delivered');
  }
  await exchangeNow(court.app);
  for (const [i, { app }] of both.entries()) {
    await openCase(app);
    const money = app.page.getByRole('region', { name: app.t('cases.page.money') });
    await expect(money).toContainText('3,000.00');
    await app.link('decisions.notice.open').click();
    const card = cardOf(app, field, CASE.number);
    for (const cause of causes) await expect(card.getByText(cause, { exact: true })).toBeVisible();
    for (const { name } of [PERSON, COLLEAGUE]) await expect(card).toContainText(name);
    await expect(card).toContainText(app.t('decisions.device.this'));
    await expect(card).toContainText(app.t('decisions.device.other', { number: 2 - i }));
    await expect(card).not.toContainText('cause');
  }

  // Decided on one, taken back at once, and decided again after a start of the program without a link.
  const { app } = other;
  const keep = (cause: string) =>
    cardOf(app, field, CASE.number).getByRole('button', { name: app.t('decisions.card.keep', { value: cause }) });
  await keep(causes[0]).click();
  await expect(cardOf(app, field, CASE.number)).toHaveCount(0);
  await app.button('lists.undo.button').click();
  await expect(cardOf(app, field, CASE.number)).toBeVisible();
  other.link.proxy.set({ type: 'refuse' });
  await app.restart();
  await unlock(app);
  await waiting(app).click();
  await keep(causes[1]).click();
  await expect(waiting(app)).toHaveCount(0);
  other.link.proxy.set({ type: 'pass' });
  await exchangeNow(app);
  await says(app, 'exchange.chip.delivered');
  await exchangeNow(court.app);
  await expect(waiting(court.app)).toHaveCount(0);

  // Both ways of it stay in the history; later, too, it is taken back, and a new value written.
  await openCase(court.app);
  const facts = court.app.page.getByRole('region', { name: court.app.t('cases.page.facts') });
  await expect(facts.getByText(causes[1], { exact: true })).toBeVisible();
  await court.app.button('common.history.open', { field }).click();
  const history = court.app.page.getByRole('tooltip');
  await expect(history.getByText(court.app.t('decisions.history.decided'), { exact: true })).toHaveCount(2);
  await expect(history.getByText(court.app.t('decisions.history.undone'), { exact: true })).toHaveCount(1);
  for (const cause of causes) await expect(history).toContainText(cause);
  await court.app.page.goto(`${court.app.page.url().split('#')[0]}#/conflicts`);
  const record = `${court.app.t('decisions.kind.case')} ${CASE.number}`;
  await court.app.button('decisions.made.takeBack', { record, field }).click();
  const card = cardOf(court.app, field, CASE.number);
  await card.getByRole('button', { name: court.app.t('decisions.card.newValue') }).click();
  await card.getByLabel(court.app.t('decisions.card.newLabel', { field })).fill('承揽合同纠纷');
  await card.getByRole('button', { name: court.app.t('decisions.card.useNew') }).click();
  await expect(card).toHaveCount(0);
  await says(court.app, 'exchange.chip.delivered');
  await exchangeNow(app);
  await openCase(app);
  await expect(app.page.getByRole('region', { name: app.t('cases.page.facts') })).toContainText('承揽合同纠纷');
  await expect(waiting(app)).toHaveCount(0);
});

test('[U5] two records of one case, and of one person on them, are found, seen side by side, merged and separated again, and lose nothing', async ({
  county: app,
}) => {
  const OTHER = CASE.number.replace('1号', '2号');
  await registerCase(app);
  await writeBasis(app);
  await registerCase(app, { number: OTHER });
  await writeBasis(app);
  await expect(app.page.getByText(app.t('cases.page.sameNumber'))).toBeVisible();
  await waiting(app).click();
  await app.link('decisions.same.compare', { first: CASE.number, second: OTHER }).click();
  const table = app.page.getByRole('table', { name: app.t('decisions.merge.table') });
  for (const text of [CASE.number, OTHER]) await expect(table).toContainText(text);
  await app.button('decisions.merge.intoFirst').click();
  await expect(app.page.getByText(app.t('cases.problem.required'))).toBeVisible();
  await app.textbox('decisions.merge.reason').fill('同一份判决 ཆོད་ཡིག་གཅིག');
  await app.button('decisions.merge.intoFirst').click();
  await expect(app.page.getByText(app.t('decisions.merge.already'))).toBeVisible();
  await expect(waiting(app)).toHaveCount(0);

  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  // One of them in the list, found by the number of the other.
  await app.page.getByRole('searchbox').fill('执2号');
  await expect(app.page.locator('tbody .cases-row-link')).toHaveText([CASE.number]);
  await app.page.locator('tbody .cases-row-link').click();
  const parties = () => app.page.getByRole('region', { name: app.t('cases.page.parties') });
  // The same debtor was entered on both.
  await expect(
    parties().getByRole('button', { name: app.t('cases.page.editParty', { name: nameOf(app) }) }),
  ).toHaveCount(2);
  // Told more of, the two are found to be one person, and stand there once, with what either record knew.
  await tellOf(app, 0, { 'cases.field.idNumber': ID });
  await tellOf(app, 1, { 'cases.field.idNumber': ID, 'cases.field.phone': PHONE });
  const names = { first: `${nameOf(app)} ${CASE.number}`, second: `${nameOf(app)} ${OTHER}` };
  await waiting(app).click();
  await app.link('decisions.same.compare', names).click();
  const both = app.page.getByRole('table', { name: app.t('identity.compare.table') });
  for (const text of [CASE.number, PHONE, PERSON.name]) await expect(both).toContainText(text);
  await expect(both.getByRole('row').filter({ hasText: PHONE })).toContainText(app.t('decisions.merge.differs'));
  await app.textbox('decisions.merge.reason').fill('当面核对');
  await app.button('decisions.merge.intoFirst').click();
  await expect(app.page.getByText(app.t('identity.compare.already', { name: names.first }))).toBeVisible();
  await expect(waiting(app)).toHaveCount(0);
  await openCase(app);
  await expect(
    parties().getByRole('button', { name: app.t('cases.page.editParty', { name: nameOf(app) }) }),
  ).toHaveCount(1);
  await expect(parties()).toContainText(PHONE);
  const merger = app.t('cases.fact.mergedInto', { number: CASE.number });
  await app.button('cases.fact.takeBackLabel', { fact: merger }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('不是同一案');
  await dialog.getByRole('button', { name: app.t('cases.dialog.takeBackSave'), exact: true }).click();
  await expect(dialog).toBeHidden();

  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  await expect(app.page.locator('tbody .cases-row-link')).toHaveCount(2);
  await app.page.getByRole('link', { name: OTHER }).click();
  await expect(app.page.getByRole('listitem').filter({ hasText: merger })).toContainText(app.t('cases.fact.takenBack'));
  // The cases are two again, the person on them is still one, until that is taken back too.
  await openCase(app);
  await expect(parties()).toContainText(PHONE);
  await app.link('identity.compare.contains', { name: names.second }).click();
  await app.textbox('decisions.merge.reason').fill('不是同一人');
  await app.button('identity.compare.separateFor', { from: names.second, into: names.first }).click();
  await expect(app.button('decisions.merge.intoFirst')).toBeVisible();
  await openCase(app);
  await expect(parties()).not.toContainText(PHONE);
  // Looked at once more and kept apart: nobody is asked again.
  await waiting(app).click();
  await app.link('decisions.same.compare', { first: CASE.number, second: OTHER }).click();
  await app.textbox('decisions.merge.reason').fill('两笔债');
  await app.button('decisions.merge.apart').click();
  await expect(waiting(app)).toHaveCount(0);
});

const cardOf = (app: App, field: string, number: string): Locator =>
  app.page.getByRole('region', {
    name: app.t('decisions.card.title', { record: `${app.t('decisions.kind.case')} ${number}`, field }),
    exact: true,
  });

/** The link in the frame that says how much waits for a decision. */
const waiting = (app: App): Locator =>
  app.page
    .getByRole('navigation', { name: app.t('app.nav.label') })
    .getByRole('link', { name: textPattern(app, 'decisions.nav') });

async function openCase(app: App): Promise<void> {
  await goTo(app, 'cases');
  // In the list: another page, too, may have a link with its number.
  await app.page.locator('tbody .cases-row-link').filter({ hasText: CASE.number }).click();
}

async function pays(app: App, amount: string): Promise<void> {
  await app.button('cases.page.pay').click();
  await app.textbox('cases.field.amount').fill(amount);
  await app.page
    .getByRole('dialog')
    .getByRole('button', { name: app.t('cases.dialog.paySave'), exact: true })
    .click();
  await expect(app.page.getByRole('dialog')).toBeHidden();
}

const nameOf = ({ language }: App): string => CASE.debtor[language === 'bo' ? 'bo' : 'zh'];

/** Fills in more of one of the debtors of that name. */
async function tellOf(app: App, index: number, texts: Readonly<Record<string, string>>): Promise<void> {
  await app.page
    .getByRole('button', { name: app.t('cases.page.editParty', { name: nameOf(app) }) })
    .nth(index)
    .click();
  const dialog = app.page.getByRole('dialog');
  for (const [key, text] of Object.entries(texts))
    await dialog.getByRole('textbox', { name: app.t(key), exact: true }).fill(text);
  await dialog.getByRole('button', { name: app.t('cases.dialog.partySave'), exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The same judgment on both. */
async function writeBasis(app: App): Promise<void> {
  await app.button('cases.page.edit').click();
  await app.textbox('cases.field.basisNumber').fill('（2026）青2725民初55号');
  await app.button('cases.form.saveEdit').click();
  await expect(app.page.getByText('（2026）青2725民初55号').first()).toBeVisible();
}
