import type { Page } from '@playwright/test';
import type { App } from './support/app';
import { expect, test } from './support/app-test';
import { chooseIn } from './support/choose';
import { foundCounty, PERSON, unlock } from './support/first-run';
import { textPattern } from './support/text-pattern';

/** A second person of the same machine; invented. */
const OTHER = { name: '卓玛', nameBo: 'སྒྲོལ་མ', post: '书记员', passphrase: 'a river runs to the east' } as const;
const NAME_TYPED = '白玛旺堆';

test('[N4] several people work on one machine: two clicks and a passphrase switch, and drafts stay with who began them', async ({
  county: app,
}) => {
  const { page } = app;
  await addsOther(app);
  await beginsRegistration(app, '（2026）青2725执11号');

  await switchTo(app, OTHER);
  await isAtWork(app, otherName(app));
  await app.link('app.nav.cases').click();
  await expect(page.getByText('（2026）青2725执11号')).toHaveCount(0);
  await beginsRegistration(app, '（2026）青2725执12号');

  await switchTo(app, PERSON);
  await isAtWork(app, PERSON.name);
  await app.link('app.nav.cases').click();
  await expect(draftOf(app, '（2026）青2725执12号')).toHaveCount(0);
  await draftOf(app, '（2026）青2725执11号').click();
  await expect(app.textbox('cases.field.number')).toHaveValue('（2026）青2725执11号');

  await app.restart();
  await choosePicture(app.page, 1);
  await unlock(app, OTHER.passphrase);
  for (const place of ['home', 'cases', 'requests', 'rules', 'directory', 'people', 'settings']) {
    await app.link(`app.nav.${place}`).click();
    await isAtWork(app, otherName(app));
  }
  await app.link('app.nav.cases').click();
  await expect(draftOf(app, '（2026）青2725执11号')).toHaveCount(0);
  await draftOf(app, '（2026）青2725执12号').click();
  await expect(app.textbox('cases.field.number')).toHaveValue('（2026）青2725执12号');
});

test('locks with Ctrl+L, shows nothing of the data, and unlocking brings back the place and the half-typed form', async ({
  county: app,
}) => {
  const { page } = app;
  await app.link('app.nav.cases').click();
  await app.button('cases.list.register').first().click();
  await app.textbox('common.field.personZh').first().fill(NAME_TYPED);
  const place = page.url();
  // At once, while the last word is not yet a draft.
  await page.keyboard.press('Control+l');
  await isLocked(app);
  await expect(app.textbox('app.passphrase.label')).toBeFocused();

  await page.keyboard.type('not my passphrase');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(app.t('errors.gate.wrong_passphrase'), { timeout: 30_000 });
  await expect(app.textbox('app.passphrase.label')).toBeFocused();
  await isLocked(app);
  // What was wrong stands selected: the next word types over it.
  await page.keyboard.type(PERSON.passphrase);
  await page.keyboard.press('Enter');
  await expect(app.textbox('common.field.personZh').first()).toHaveValue(NAME_TYPED, { timeout: 60_000 });
  expect(page.url()).toBe(place);
});

test('keeps what is typed while it is typed: a power cut in the middle of a long sentence loses its last seconds only', async ({
  county: app,
}) => {
  await app.link('app.nav.cases').click();
  await app.button('cases.list.register').first().click();
  const sentence = '1234567890'.repeat(5);
  // Ten letters a second: no pause is long enough to be taken for the end.
  await app.textbox('cases.field.claimText').pressSequentially(sentence, { delay: 100 });
  await app.kill();
  await app.start();
  await unlock(app);
  await app.link('app.nav.cases').click();
  await app.page
    .getByRole('navigation', { name: app.t('cases.list.drafts') })
    .getByRole('link')
    .click();
  await expect(app.textbox('cases.field.claimText')).toHaveValue(/^1234567890/);
});

test('locks when nobody has touched it for the minutes that the person chose, and not while somebody works', async ({
  county: app,
}) => {
  await app.link('app.nav.settings').click();
  await chooseIn(app.combobox('settings.idle'), app.t('settings.idleMinutes', { count: 3 }));
  await app.restart();
  const { page } = app;
  await page.clock.install();
  await page.reload();
  await unlock(app);
  await app.link('app.nav.cases').click();
  await app.button('cases.list.register').first().click();
  await app.textbox('common.field.personZh').first().fill(NAME_TYPED);
  await page.clock.fastForward('02:50');
  await page.keyboard.press('Tab');
  await page.clock.fastForward('02:50');
  await expect(app.textbox('common.field.personZh').first()).toBeVisible();
  await page.clock.fastForward('03:00');
  await isLocked(app);
  await unlock(app);
  await expect(app.textbox('common.field.personZh').first()).toHaveValue(NAME_TYPED);
});

test('a forgotten passphrase is replaced with the recovery code: the new one opens, the old one no longer does', async ({
  app,
}) => {
  const { page } = app;
  const { recoveryCode } = await foundCounty(app);
  await beginsRegistration(app, '（2026）青2725执21号');
  await app.button('app.frame.lock').click();
  await app.button('app.unlock.forgotten').click();
  await fillsRecovery(app, 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA');
  await expect(page.getByRole('alert')).toContainText(app.t('errors.gate.wrong_recovery_code'), { timeout: 30_000 });
  // As one types it from paper: small letters, no dashes.
  await fillsRecovery(app, recoveryCode.replaceAll('-', ' ').toLowerCase());
  await expect(app.link('app.nav.cases')).toBeVisible({ timeout: 60_000 });

  await app.restart();
  await refuses(app, PERSON.passphrase);
  await unlock(app, 'ten yaks on a hill');
  await app.link('app.nav.cases').click();
  await expect(draftOf(app, '（2026）青2725执21号')).toBeVisible();
});

test('the passphrase is changed by who knows the old one, and only the new one opens from then on', async ({
  county: app,
}) => {
  const { page } = app;
  await app.link('app.nav.people').click();
  await app.button('people.changePassphrase').click();
  const dialog = page.getByRole('dialog', { name: app.t('people.passphraseTitle') });
  const fill = async (old: string, first: string, second: string) => {
    await dialog.getByRole('textbox', { name: app.t('app.passphrase.old'), exact: true }).fill(old);
    await dialog.getByRole('textbox', { name: app.t('app.passphrase.new'), exact: true }).fill(first);
    await dialog.getByRole('textbox', { name: app.t('app.passphrase.again'), exact: true }).fill(second);
    await dialog.getByRole('button', { name: app.t('people.changePassphrase'), exact: true }).click();
  };
  await fill(PERSON.passphrase, 'short', 'short');
  await expect(dialog.getByRole('alert')).toHaveText(app.t('errors.gate.passphrase_too_short'));
  await fill(PERSON.passphrase, 'ten yaks on a hill', 'ten yaks on a hull');
  await expect(dialog.getByRole('alert')).toHaveText(app.t('app.passphrase.different'));
  await fill('somebody guessed', 'ten yaks on a hill', 'ten yaks on a hill');
  await expect(dialog.getByRole('alert')).toHaveText(app.t('errors.gate.wrong_passphrase'), { timeout: 30_000 });
  await fill(PERSON.passphrase, 'ten yaks on a hill', 'ten yaks on a hill');
  await expect(page.getByText(app.t('people.passphraseChanged'))).toBeVisible({ timeout: 30_000 });
  await expect(dialog).toBeHidden();

  await app.restart();
  await refuses(app, PERSON.passphrase);
  await unlock(app, 'ten yaks on a hill');
});

const otherName = ({ language }: App): string => (language === 'bo' ? OTHER.nameBo : OTHER.name);

async function addsOther(app: App): Promise<void> {
  await app.link('app.nav.people').click();
  await app.button('people.add').click();
  const dialog = app.page.getByRole('dialog', { name: app.t('people.addTitle') });
  const box = (key: string) => dialog.getByRole('textbox', { name: app.t(key), exact: true });
  await box('people.name').fill(OTHER.name);
  await box('people.nameBo').fill(OTHER.nameBo);
  await box('people.post').fill(OTHER.post);
  await box('app.passphrase.label').fill(OTHER.passphrase);
  await box('app.passphrase.again').fill(OTHER.passphrase);
  // The picture of the first person cannot be had twice.
  await expect(dialog.getByRole('radio', { name: app.t('app.emblem.e1'), exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: app.t('people.add'), exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(app.page.getByRole('listitem').filter({ hasText: OTHER.name })).toBeVisible();
}

/** Leaves a registration with its number typed. */
async function beginsRegistration(app: App, number: string): Promise<void> {
  await app.link('app.nav.cases').click();
  await app.button('cases.list.register').first().click();
  await app.textbox('cases.field.number').fill(number);
  await app.link('app.nav.cases').click();
  await expect(draftOf(app, number)).toBeVisible();
}

const draftOf = (app: App, number: string) =>
  app.page
    .getByRole('navigation', { name: app.t('cases.list.drafts') })
    .getByRole('link', { name: app.t('cases.list.draftContinue', { name: number }) });

/** The chip, the person: two clicks, and that person's passphrase. */
async function switchTo(
  app: App,
  person: { readonly name: string; readonly post: string; readonly passphrase: string },
) {
  const chip = app.page.getByRole('banner').getByRole('button', { name: textPattern(app, 'app.frame.atWork') });
  await chip.click();
  await app.page.getByRole('tooltip').getByRole('button').filter({ hasText: person.post }).click();
  await isLocked(app);
  await unlock(app, person.passphrase);
}

const isAtWork = (app: App, name: string) =>
  expect(app.page.getByRole('banner').getByRole('button', { name: app.t('app.frame.atWork', { name }) })).toBeVisible();

/** The picture in the given place; nobody's name stands there. */
const choosePicture = (page: Page, index: number) => page.getByRole('main').getByRole('radio').nth(index).check();

/** Nothing of the data is in the page any more, not even hidden. */
async function isLocked(app: App): Promise<void> {
  await expect(app.heading('app.unlock.title')).toBeVisible();
  const secrets = [PERSON.name, OTHER.name, OTHER.nameBo, NAME_TYPED, '青2725执'];
  const left = async () => {
    const html = await app.page.content();
    return secrets.filter((secret) => html.includes(secret));
  };
  // A message may be fading; one that stays its three seconds is one too long.
  await expect.poll(left, { timeout: 1_000 }).toEqual([]);
}

async function refuses(app: App, passphrase: string): Promise<void> {
  await app.textbox('app.passphrase.label').fill(passphrase);
  await app.button('app.unlock.submit').click();
  await expect(app.page.getByRole('alert')).toContainText(app.t('errors.gate.wrong_passphrase'), { timeout: 30_000 });
  await expect(app.link('app.nav.cases')).toHaveCount(0);
}

async function fillsRecovery(app: App, code: string): Promise<void> {
  await app.textbox('app.recovery.label').fill(code);
  await app.textbox('app.passphrase.new').fill('ten yaks on a hill');
  await app.textbox('app.passphrase.again').fill('ten yaks on a hill');
  await app.button('app.unlock.recover').click();
}
