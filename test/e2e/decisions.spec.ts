import type { Locator } from '@playwright/test';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { makeConflict } from './support/make-conflict';
import { CASE, registerCase } from './support/register-case';
import { textPattern } from './support/text-pattern';

test('[U5] two values of one field wait in plain words: one is kept, that is taken back, the other is kept, and all of it stays in the history', async ({
  rehearsal: app,
}) => {
  const { number, typed, assigned } = await makeConflict(app);
  // The record says so, and leads there.
  await app.link('decisions.notice.open').click();
  await expect(app.heading('decisions.title')).toBeVisible();
  const field = app.t('cases.field.handler');
  // Asked anew each time: after a restart there is another page.
  const card = () => cardOf(app, field, number);
  for (const name of [typed, assigned]) await expect(card().getByText(name, { exact: true })).toBeVisible();
  await expect(card()).toContainText(app.t('decisions.device.this'));
  await expect(card()).not.toContainText('handler');

  await card()
    .getByRole('button', { name: app.t('decisions.card.keep', { value: typed }) })
    .click();
  await expect(card()).toHaveCount(0);
  await app.button('lists.undo.button').click();
  await expect(card()).toBeVisible();

  await app.restart();
  await unlock(app);
  await waiting(app).click();
  await card()
    .getByRole('button', { name: app.t('decisions.card.keep', { value: assigned }) })
    .click();
  await expect(card()).toHaveCount(0);

  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  await app.page.getByRole('link', { name: number }).first().click();
  const facts = () => app.page.getByRole('region', { name: app.t('cases.page.facts') });
  await expect(facts().getByText(assigned, { exact: true })).toBeVisible();
  await expect(app.link('decisions.notice.open')).toHaveCount(0);
  await app.button('common.history.open', { field }).click();
  const history = app.page.getByRole('tooltip');
  await expect(history.getByText(app.t('decisions.history.decided'), { exact: true })).toHaveCount(2);
  await expect(history.getByText(app.t('decisions.history.undone'), { exact: true })).toHaveCount(1);

  // Later, too, it is taken back; then a new value is written, checked like in its form.
  await app.page.goto(`${app.page.url().split('#')[0]}#/conflicts`);
  await app.button('decisions.made.takeBack', { record: `${app.t('decisions.kind.case')} ${number}`, field }).click();
  await card()
    .getByRole('button', { name: app.t('decisions.card.newValue') })
    .click();
  const nobody = app.t('common.state.notFilled');
  await card().getByLabel(app.t('decisions.card.newLabel', { field })).selectOption({ label: nobody });
  await card()
    .getByRole('button', { name: app.t('decisions.card.useNew') })
    .click();
  await expect(card()).toHaveCount(0);
  await app.restart();
  await unlock(app);
  await goTo(app, 'cases');
  await app.page.getByRole('link', { name: number }).first().click();
  await expect(facts().getByText(assigned, { exact: true })).toHaveCount(0);
});

test('[U5] two records of one case are found, seen side by side, merged and separated again, and lose nothing', async ({
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
  const parties = app.page.getByRole('region', { name: app.t('cases.page.parties') });
  // The same debtor was entered on both.
  await expect(parties.getByRole('button', { name: app.t('cases.page.editParty', { name: nameOf(app) }) })).toHaveCount(
    2,
  );
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

const nameOf = ({ language }: App): string => CASE.debtor[language === 'bo' ? 'bo' : 'zh'];

/** The same judgment on both. */
async function writeBasis(app: App): Promise<void> {
  await app.button('cases.page.edit').click();
  await app.textbox('cases.field.basisNumber').fill('（2026）青2725民初55号');
  await app.button('cases.form.saveEdit').click();
  await expect(app.page.getByText('（2026）青2725民初55号').first()).toBeVisible();
}
