import { expect } from '@playwright/test';
import type { Controls } from '../controls';

/** Called at each place of a walk, with its name, when the place has come to rest. */
export type Visit = (name: string) => Promise<void>;

export interface Place {
  readonly name: string;
  /** Address within the app. */
  readonly at: string;
  /** What is done there first, e.g. opening a dialog. */
  readonly act?: (app: Controls) => Promise<unknown>;
  /** A file is chosen on the way, in the way of a browser. */
  readonly needsFile?: boolean;
}

/** Goes to an address of the open app, by way of a page that is none: what stood open at the same address is closed. */
export async function open(app: Controls, address: string): Promise<void> {
  const go = (to: string) =>
    app.page.evaluate((hash) => {
      location.hash = hash;
    }, `#${to}`);
  const nowhere = app.heading('errors.notFound.title');
  await go('/nowhere');
  await expect(nowhere).toBeVisible();
  await go(address);
  if (address !== '/nowhere') await expect(nowhere).toHaveCount(0);
}

/** Waits until the page is loaded and nothing moves any more. */
export async function rest({ page, t }: Controls): Promise<void> {
  await page.evaluate(async (loading) => {
    const QUIET_MS = 80;
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let changedAt = performance.now();
    const observer = new MutationObserver(() => (changedAt = performance.now()));
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const isLoading = () =>
      [...document.querySelectorAll('output, [role=status]')].some((each) => each.textContent === loading);
    const isMoving = () =>
      document
        .getAnimations()
        .some(({ effect, playState }) => playState === 'running' && effect?.getTiming().iterations !== Infinity);
    while (performance.now() - changedAt < QUIET_MS || isLoading() || isMoving()) await frame();
    observer.disconnect();
  }, t('common.state.loading'));
}

/** The first button whose name is the text, whatever stands at the place of the value. */
export function firstButton(key: string, value?: string) {
  return ({ page, t }: Controls) => {
    const words = value === undefined ? [t(key)] : t(key, { [value]: '\uE000' }).split('\uE000');
    const pattern = words.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
    return page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${pattern}`) })
      .first()
      .click();
  };
}

export async function pickDuty({ page, t }: Controls): Promise<void> {
  await page.getByRole('textbox', { name: t('rules.search.label') }).fill('冻结');
  await page.getByRole('search').getByRole('listitem').getByRole('button').first().click();
}
