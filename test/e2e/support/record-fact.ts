import { expect, type Locator } from '@playwright/test';
import type { App } from './app';
import { choose } from './choose';

export interface Filled {
  /** Key of the label of a field, and what is typed into it. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Key of the label of a list, and the key of the choice. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** Opens a form of a request by its button and fills it in; does not save. */
export async function fillFact(app: App, form: string, filled: Filled): Promise<void> {
  await app.button(`requests.action.${form}`).first().click();
  await expect(app.heading(`requests.action.${form}`)).toBeFocused();
  await fillFields(app, filled);
}

export async function fillFields(app: App, { texts = {}, choices = {} }: Filled): Promise<void> {
  for (const [field, option] of Object.entries(choices)) await choose(app, field, option);
  for (const [field, text] of Object.entries(texts)) await app.textbox(field).fill(text);
}

/** Saves the open form; it closes when what it holds was recorded. */
export async function saveFact(app: App): Promise<void> {
  await app.button('common.action.save').click();
  await expect(app.button('common.action.save')).toHaveCount(0);
}

/** Records one thing that happened to the request on the screen. */
export async function recordFact(app: App, form: string, filled: Filled): Promise<void> {
  await fillFact(app, form, filled);
  await saveFact(app);
}

/** What the timeline tells of one kind of fact. */
export const told = (app: App, fact: string): Locator =>
  app.page.getByRole('listitem').filter({ has: app.page.getByText(app.t(`requests.fact.${fact}`), { exact: true }) });

/** One of the lists of the first screen. */
export const homeList = (app: App, name: string): Locator =>
  app.page.getByRole('region', { name: app.t(`home.list.${name}`) });
