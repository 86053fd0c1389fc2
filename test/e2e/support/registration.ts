import { expect } from '@playwright/test';
import type { App } from './app';
import type { Controls } from './controls';
import { unlock } from './first-run';
import { CASE } from './register-case';
import { textPattern } from './text-pattern';

export const saidDraftSaved = (app: Controls) =>
  expect(app.page.getByRole('status').filter({ hasText: textPattern(app, 'common.state.draftSavedAt') })).toBeVisible();

export const alert = (app: Controls, text: string | RegExp) => app.page.getByRole('alert').filter({ hasText: text });

export async function startRegistration(app: Controls): Promise<void> {
  await app.link('app.nav.cases').click();
  await app.button('cases.list.register').first().click();
  await app.textbox('cases.field.number').fill(CASE.number);
  await app.textbox('cases.field.filedOn').fill(CASE.filedOn);
  await app.textbox('common.field.personZh').first().fill(CASE.debtor.zh);
}

/** The draft that was left, after a new start. */
export async function returnToDraft(app: App): Promise<void> {
  await app.restart();
  await unlock(app);
  await app.link('app.nav.cases').click();
  await app.link('cases.list.draftContinue', { name: CASE.number }).click();
  await expect(app.textbox('cases.field.number')).toHaveValue(CASE.number);
}

export async function saveCase(app: Controls): Promise<void> {
  await app.button('cases.form.save').click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText(CASE.number);
}

export async function expectCase(app: Controls): Promise<void> {
  await app.link('app.nav.cases').click();
  await app.page.getByRole('link', { name: CASE.number, exact: true }).click();
  await expect(app.page.getByText(CASE.debtor.zh).first()).toBeVisible();
}
