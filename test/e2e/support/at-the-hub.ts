import { expect, type Locator } from '@playwright/test';
import type { App } from './app';
import { chooseIn } from './choose';
import { chooseLanguage, confirmRecoveryCode, PERSON } from './first-run';
import { goTo } from './go-to';

/** What a person does with the exchange, as she has it in front of her. */

/** The chip in the corner, by the words that it begins with. */
export const chip = (app: App): Locator =>
  app.page.getByRole('banner').getByRole('button', { name: app.t('exchange.chip.label', { text: '' }).trim() });

export const says = (app: App, key: string, values?: Record<string, string | number>): Promise<void> =>
  expect(chip(app)).toContainText(app.t(key, values), { timeout: 60_000 });

/** Follows a link of the chip's panel. */
export async function openFromChip(app: App, link: string): Promise<void> {
  await chip(app).click();
  const panel = app.page.getByRole('tooltip');
  await panel.getByRole('link', { name: app.t(link), exact: true }).click();
  await expect(panel).toHaveCount(0);
}

/** Exchanges now, from the chip's panel. */
export async function exchangeNow(app: App): Promise<void> {
  await chip(app).click();
  await app.page
    .getByRole('tooltip')
    .getByRole('button', { name: app.t('exchange.panel.now') })
    .click();
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByRole('tooltip')).toHaveCount(0);
}

/** Shows a code in the settings, as the first machine of a county does. */
export async function enrolInSettings(app: App, code: string): Promise<void> {
  await goTo(app, 'settings');
  await app.textbox('exchange.hub.code').fill(code);
  await app.button('exchange.hub.submit').click();
}

export interface Joiner {
  readonly name: string;
  readonly post: string;
  readonly role: string;
}

/** Makes a code for a person who is in the list already, on the page of the devices. */
export async function makeCode(app: App, person: Joiner): Promise<string> {
  await chooseIn(
    app.combobox('exchange.code.person'),
    [person.name, person.post, app.t(`people.roles.${person.role}`)].join(' · '),
  );
  await app.button('exchange.code.make').click();
  const code = app.page.getByLabel(app.t('exchange.sheet.code'), { exact: true });
  await expect(code).toBeVisible({ timeout: 30_000 });
  const groups = await code.getByText(/^[0-9A-Z]{5}$/).allTextContents();
  await app.button('exchange.code.done').click();
  return groups.join('-');
}

/** At the first start of a machine: goes as far as the form in which a county is joined. */
export async function goToJoining(app: App): Promise<void> {
  await chooseLanguage(app);
  await app.page.getByRole('button', { name: app.t('exchange.join.choice') }).click();
  await app.textbox('app.passphrase.label').fill(PERSON.passphrase);
  await app.textbox('app.passphrase.again').fill(PERSON.passphrase);
}

export async function submitCode(app: App, code: string): Promise<void> {
  await app.textbox('exchange.hub.code').fill(code);
  await app.button('exchange.join.submit').click();
}

/** Makes a new machine one of the county's; ends on the first screen, when everything has come. */
export async function joinCounty(app: App, code: string): Promise<void> {
  await goToJoining(app);
  await submitCode(app, code);
  await confirmRecoveryCode(app);
  await says(app, 'exchange.chip.delivered');
}
