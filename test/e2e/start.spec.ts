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
