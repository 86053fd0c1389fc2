import { expect } from '@playwright/test';
import type { App } from './app';

/** A grey picture of 3 by 2 pixels, as if a receipt had been scanned. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAEElEQVR4nGNocFBgEJjwHwAH9wKA9ILgqQAAAABJRU5ErkJggg==',
  'base64',
);

/** Attaches a scanned picture through the file dialog that the button opens. */
export async function attachPicture(app: App, button: string, name: string): Promise<void> {
  const asked = app.page.waitForEvent('filechooser');
  await app.button(button).click();
  await (await asked).setFiles({ name, mimeType: 'image/png', buffer: PICTURE });
  await expect(app.button('common.attachment.remove', { name })).toBeVisible();
}

/** Opens a paper of the record: what is shown is the picture that was attached. */
export async function expectPicture(app: App, name: string): Promise<void> {
  const open = app.button('common.attachment.open', { name }).first();
  await open.click();
  const shown = app.page.getByRole('img', { name, exact: true });
  await expect(shown).toBeVisible();
  const size = await shown.evaluate(async (element) => {
    const image = element as HTMLImageElement;
    await image.decode();
    return [image.naturalWidth, image.naturalHeight];
  });
  expect(size).toEqual([3, 2]);
  await open.click();
  await expect(shown).toHaveCount(0);
}
