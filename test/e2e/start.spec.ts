import { expect, test } from './support/app-test';
import { foundCounty, PERSON, unlock } from './support/first-run';

test('[U1] starts with no network at all, first start included, and again after the program was ended', async ({
  app,
}) => {
  await foundCounty(app);
  await app.restart();
  await unlock(app);
  await expect(app.page.getByText(PERSON.name).first()).toBeVisible();
});

test('[U1] a second window says that the app is open already, leaves the data alone, and opens once the first is closed', async ({
  county: app,
}) => {
  const first = app.page;
  const second = await app.context.newPage();
  await second.goto(first.url());
  await expect(second.getByRole('alert')).toContainText(app.t('app.start.inUseTitle'));
  await expect(second.getByRole('alert')).toContainText(app.t('app.start.inUseText'));
  const retry = second.getByRole('button', { name: app.t('common.action.retry'), exact: true });
  await retry.click();
  await expect(second.getByRole('alert')).toContainText(app.t('app.start.inUseTitle'));
  // The first window works on as if nothing had happened.
  await first.bringToFront();
  await app.link('app.nav.settings').click();
  await expect(app.heading('settings.title')).toBeFocused();
  await first.close();
  await retry.click();
  await second.getByRole('textbox', { name: app.t('app.passphrase.label'), exact: true }).fill(PERSON.passphrase);
  await second.getByRole('button', { name: app.t('app.unlock.submit'), exact: true }).click();
  await expect(second.getByText(PERSON.name).first()).toBeVisible({ timeout: 60_000 });
});
