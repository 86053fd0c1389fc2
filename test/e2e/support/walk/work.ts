import { expect } from '@playwright/test';
import type { Controls } from '../controls';
import { casePlaces } from './case-places';
import { matterPlaces } from './matter-places';
import { placesOfOffice } from './office-places';
import { open, pickDuty, rest, type Place, type Visit } from './place';
import { findRecords } from './records';
import { requestPlaces } from './request-places';

/** All screens of the open app and their main dialogs. In the rehearsal county each of them has something to show. */
export async function walkWork(
  app: Controls,
  visit: Visit,
  { withFiles = true }: { readonly withFiles?: boolean } = {},
): Promise<void> {
  for (const place of await placesOf(app)) {
    if (place.needsFile && !withFiles) continue;
    await open(app, place.at);
    await rest(app);
    if (place.act) {
      await place.act(app);
      await rest(app);
    }
    await visit(place.name);
    await closeOverlays(app);
  }
}

/** What stands over every page does not go with the page. */
async function closeOverlays({ page }: Controls): Promise<void> {
  const overlays = page.getByRole('dialog').or(page.getByRole('tooltip'));
  if ((await overlays.count()) === 0) return;
  await page.keyboard.press('Escape');
  await expect(overlays).toHaveCount(0);
}

async function placesOf(app: Controls): Promise<readonly Place[]> {
  const found = await findRecords(app);
  return [
    { name: 'not-found', at: '/nowhere' },
    { name: 'home', at: '/' },
    { name: 'quick-jump', at: '/', act: ({ page }) => page.keyboard.press('Control+k') },
    { name: 'quick-jump-found', at: '/', act: typeIntoQuickJump },
    { name: 'help', at: '/', act: ({ page }) => page.keyboard.press('?') },
    { name: 'switch-person', at: '/', act: openPersonChip },
    ...casePlaces(found),
    ...requestPlaces(found),
    ...matterPlaces(found),
    { name: 'rules', at: '/rules' },
    { name: 'rules-articles', at: '/rules?view=article' },
    { name: 'rules-court', at: '/rules?view=court', act: (app) => app.button('rules.own.add').click() },
    { name: 'rules-found', at: '/rules', act: (on) => pickDuty(on) },
    ...placesOfOffice(found),
  ];
}

/** Sets the text to double size, by the person's own setting. */
export async function enlargeText(app: Controls): Promise<void> {
  await open(app, '/settings');
  await app.page.getByRole('slider', { name: app.t('settings.textSize') }).press('End');
  await expect(app.page.locator('html')).toHaveCSS('font-size', '32px');
}

async function typeIntoQuickJump({ page, t }: Controls): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: t('app.jump.title') }).fill('法院');
}

const openPersonChip = ({ page }: Controls) => page.getByRole('banner').locator('button[aria-expanded]').last().click();
