import { expect } from '@playwright/test';
import type { App } from './app';
import type { Joiner } from './at-the-hub';
import { choose, chooseText } from './choose';
import { PERSON } from './first-run';
import { goTo } from './go-to';

/** Adds a person by hand. `belongsTo`: the unit or township, as the list shows it. */
export async function addPerson(app: App, person: Joiner, belongsTo: string | null = null): Promise<void> {
  await goTo(app, 'people');
  await app.button('people.add').click();
  const dialog = app.page.getByRole('dialog');
  const box = (key: string) => dialog.getByRole('textbox', { name: app.t(key), exact: true });
  await box('people.name').fill(person.name);
  await box('people.post').fill(person.post);
  await choose(app, 'people.role', `people.roles.${person.role}`);
  if (belongsTo !== null) await chooseText(app, 'people.belongsTo', belongsTo);
  await box('app.passphrase.label').fill(PERSON.passphrase);
  await box('app.passphrase.again').fill(PERSON.passphrase);
  await dialog.getByRole('button', { name: app.t('people.add'), exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
}
