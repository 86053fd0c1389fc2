import { expect, test } from './support/app-test';
import { unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { CASE, registerCase } from './support/register-case';
import { textPattern } from './support/text-pattern';

test('[G18] a closed case goes to the archive with its number, place and term, leaves the daily list, is found by filter and search, and is corrected; the court sets the terms', async ({
  county: app,
}) => {
  await goTo(app, 'settings');
  const term = app.page.getByRole('combobox', {
    name: `${app.t('cases.closingWay.performed')} ${app.t('settings.retention.term')}`,
  });
  const card = app.page.locator('section').filter({ has: app.heading('settings.retention.title') });
  await expect(card.getByText(app.t('settings.retention.toConfirm'))).toHaveCount(6);
  await term.press('Enter');
  await term.press('ArrowDown');
  await term.press('ArrowDown');
  await term.press('Enter');
  const save = card.getByRole('button', { name: app.t('common.action.save') });
  await save.click();
  await expect(card.getByText(app.t('settings.retention.noSource'))).toBeVisible();
  await card.getByRole('textbox').last().fill('囊谦县档案局〔2026〕3号');
  await save.click();
  await expect(card.getByText(app.t('settings.retention.set'))).toHaveCount(6);

  await registerCase(app);
  await expect(app.button('cases.archive.open')).toHaveCount(0);
  await app.button('cases.page.close').click();
  await app.page.getByLabel(app.t('cases.field.closingWay')).selectOption('performed');
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('button', { name: app.t('cases.dialog.closeSave'), exact: true }).click();
  await app.button('cases.archive.open').click();
  await dialog.getByRole('button', { name: app.t('cases.archive.save'), exact: true }).click();
  await expect(app.textbox('cases.archive.number')).toHaveAttribute('aria-invalid', 'true');
  await app.textbox('cases.archive.number').fill('2026-ZX-15');
  await app.textbox('cases.archive.place').fill('3-2-7');
  await dialog.getByRole('button', { name: app.t('cases.archive.save'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await app.restart();
  await unlock(app);

  await goTo(app, 'cases');
  const row = () => app.page.getByRole('link', { name: CASE.number });
  await expect(app.page.getByText(app.t('cases.list.noMatchTitle'))).toBeVisible();
  await app.page.getByRole('searchbox').fill('2026-ZX');
  await expect(row()).toBeVisible();
  await app.page.getByRole('searchbox').fill('');
  await app.page.getByLabel(app.t('cases.list.stateFilter')).selectOption('archived');
  await expect(app.page.getByRole('row').nth(1)).toContainText('2026-ZX-15');
  await row().click();
  await expect(app.page.getByText(textPattern(app, 'cases.archive.title', { number: '2026-ZX-15' }))).toBeVisible();
  await expect(app.page.getByText(textPattern(app, 'cases.archive.lies', { place: '3-2-7' }))).toBeVisible();

  await app.button('cases.fact.correctLabel', { fact: app.t('cases.fact.archived', { number: '2026-ZX-15' }) }).click();
  await app.textbox('cases.archive.number').fill('2026-ZX-16');
  await app.textbox('cases.field.correctionReason').fill('写错');
  await app.button('cases.dialog.correctSave').click();
  await expect(app.page.getByText(textPattern(app, 'cases.archive.title', { number: '2026-ZX-16' }))).toBeVisible();
});
