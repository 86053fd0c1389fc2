import { expect, type Locator } from '@playwright/test';
import type { Controls } from './controls';

/** The person that tests work as; invented. */
export const PERSON = { name: '才旦', post: '执行员', passphrase: 'nine yaks on a hill' } as const;

export interface Founded {
  /** As printed on the sheet, eight groups with dashes. */
  readonly recoveryCode: string;
}

/** First run by hand: language, kind of data, person, recovery code; ends on the first screen. */
export async function foundCounty(app: Controls, kind: 'county' | 'rehearsal' = 'county'): Promise<Founded> {
  await chooseLanguage(app);
  await app.page.getByRole('button', { name: app.t(`app.firstRun.${kind}`) }).click();
  await fillPerson(app);
  await app.button('app.firstRun.found').click();
  const recoveryCode = await confirmRecoveryCode(app);
  if (kind === 'county') await app.button('app.firstRun.later').click();
  await expect(app.link('app.nav.cases')).toBeVisible();
  return { recoveryCode };
}

/** Where a computer without any data begins: at the languages, or, when one is remembered, at the kinds of data. */
export function beginning(app: Controls): Locator {
  const main = app.page.getByRole('main');
  const county = main.getByRole('button', { name: app.t('app.firstRun.county') });
  return main.getByRole('button', { name: '中文', exact: true }).or(county).first();
}

export async function chooseLanguage(app: Controls): Promise<void> {
  const own = ownName(app);
  // Before a language is chosen the texts may be in the other one; languages are always written in themselves.
  await app.page.getByRole('main').getByRole('button', { name: own, exact: true }).click();
  await app.button('common.action.continue').click();
}

/** On the unlock screen, whatever language it is in. */
export async function chooseOwnLanguage(app: Controls): Promise<void> {
  await app.page
    .getByRole('banner')
    .getByRole('button', { name: ownName(app), exact: true })
    .click();
  await expect(app.textbox('app.passphrase.label')).toBeVisible();
}

const ownName = ({ language }: Controls): string => (language === 'bo' ? 'བོད་ཡིག' : '中文');

export async function fillPerson(
  app: Controls,
  person: { name: string; post: string; passphrase: string } = PERSON,
): Promise<void> {
  await app.textbox('people.name').fill(person.name);
  await app.textbox('people.post').fill(person.post);
  await app.textbox('app.passphrase.label').fill(person.passphrase);
  await app.textbox('app.passphrase.again').fill(person.passphrase);
}

/** Reads the code from the sheet and types the group that is asked for. */
export async function confirmRecoveryCode(app: Controls): Promise<string> {
  await expect(app.heading('app.recovery.title')).toBeVisible({ timeout: 60_000 });
  const groups = await app.page.getByRole('main').getByRole('listitem').locator('code').allTextContents();
  expect(groups).toHaveLength(8);
  const box = app.page.getByRole('textbox');
  const asked = Number(/\d/.exec((await box.getAttribute('aria-label')) ?? (await labelOf(app)))?.[0]);
  await box.fill(groups[asked - 1] ?? '');
  await app.button('app.recovery.done').click();
  return groups.join('-');
}

async function labelOf(app: Controls): Promise<string> {
  const [before = '', after = ''] = app.t('app.recovery.check', { group: '\u0000' }).split('\u0000');
  const label = app.page.locator('label', { hasText: before.trim() || after.trim() });
  return (await label.textContent()) ?? '';
}

/** Unlocks with the passphrase. There is one person, so her picture is chosen already. `sees`: a page that her role may open. */
export async function unlock(
  app: Controls,
  passphrase: string = PERSON.passphrase,
  sees: 'cases' | 'directory' = 'cases',
): Promise<void> {
  await app.textbox('app.passphrase.label').fill(passphrase);
  await app.button('app.unlock.submit').click();
  await expect(app.link(`app.nav.${sees}`)).toBeVisible({ timeout: 60_000 });
}
