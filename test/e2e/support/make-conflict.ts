import { expect } from '@playwright/test';
import type { App } from './app';
import { goTo } from './go-to';

/** Two values of one field: what each of two people wrote without knowing of the other. */
export interface Conflict {
  /** Address of the case within the app. */
  readonly at: string;
  readonly number: string;
  /** Names of the two handlers between whom somebody has to decide. */
  readonly typed: string;
  readonly assigned: string;
}

/**
 * Makes a real conflict in the rehearsal county on one machine: a form is opened and left, the handler is assigned from the list
 * meanwhile, and then the form is saved on what it had been opened with.
 */
export async function makeConflict(app: App): Promise<Conflict> {
  await goTo(app, 'cases');
  await app.page.getByLabel(app.t('cases.list.stateFilter'), { exact: true }).selectOption('open');
  const link = app.page.locator('tbody .cases-row-link').first();
  await expect(app.page.getByRole('row').nth(1)).toContainText(app.t('cases.state.open'));
  const number = (await link.textContent()) ?? '';
  const at = ((await link.getAttribute('href')) ?? '').slice(1);
  await link.click();
  await app.button('cases.page.edit').click();
  const handler = app.page.getByRole('main').getByLabel(app.t('cases.field.handler'), { exact: true });
  await expect(handler).toBeVisible();
  const names = (await handler.locator('option').allTextContents()).slice(1);
  const now = await handler.locator('option:checked').textContent();
  const [typed = '', assigned = ''] = names.filter((name) => name !== now);
  await handler.selectOption({ label: typed });

  await goTo(app, 'cases');
  await app.page.getByRole('checkbox', { name: app.t('lists.selection.row', { name: number }) }).check();
  await app.button('lists.selection.assign').click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: app.t('common.field.handler') }).selectOption({ label: assigned });
  await dialog.getByRole('button', { name: app.t('lists.selection.assignSave'), exact: true }).click();
  await expect(dialog).toBeHidden();

  await app.page.getByRole('link', { name: number }).first().click();
  await app.button('cases.page.edit').click();
  await expect(handler.locator('option:checked')).toHaveText(typed);
  await app.button('cases.form.saveEdit').click();
  await expect(app.page.getByRole('heading', { level: 1 })).toContainText(number);
  return { at, number, typed, assigned };
}
