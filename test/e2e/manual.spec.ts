import { expect, test } from './support/app-test';

test('the manual is read in the app with its pictures, in the language of the screen, without a network', async ({
  rehearsal: app,
}) => {
  await app.button('app.frame.help').click();
  await app.link('app.help.manual').click();
  await expect(app.heading('app.help.manual')).toBeVisible();
  const chapter = app.page.getByRole('heading', { level: 2, name: /^12\. / });
  await chapter.click();
  await expect(app.page.getByText(app.t('app.healing.title')).first()).toBeVisible();
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
  await app.page.getByRole('heading', { level: 2, name: /^13\. / }).click();
  const picture = app.page.getByRole('img', { name: app.t('backup.title'), exact: true });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBe(1280);
});
