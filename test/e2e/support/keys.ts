import { expect, type Locator, type Page } from '@playwright/test';
import type { Controls } from './controls';
import { rest } from './walk/place';

const MOST_STOPS = 90;

/** Goes on with Tab until the control has the focus; every stop on the way must show that it has it. */
export async function tabTo(app: Controls, control: Locator): Promise<void> {
  const { page } = app;
  await rest(app); // a new page takes the focus to its heading first
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    await expect.poll(() => focusIsSeen(page), `the focus is seen on ${await focusedHtml(page)}`).toBe(true);
    if (await hasFocus(control)) return;
  }
  throw new Error(`Tab never came to ${String(control)}`);
}

/** Tab to a button or link, and Enter. */
export async function tabAndEnter(app: Controls, control: Locator): Promise<void> {
  await tabTo(app, control);
  await app.page.keyboard.press('Enter');
}

/** Tab to a field, and type. */
export async function tabAndType(app: Controls, field: Locator, text: string): Promise<void> {
  await tabTo(app, field);
  await app.page.keyboard.insertText(text);
}

const hasFocus = async (control: Locator): Promise<boolean> => {
  const found = await control.all();
  const focused = await Promise.all(found.map((one) => one.evaluate((element) => element === document.activeElement)));
  return focused.includes(true);
};

const focusedHtml = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160) ?? '');

/** Whether something is drawn at the focused element, or at the box that stands for it, that an unfocused one has not. */
const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return true; // the browser's own bar
    const boxes: (Element | null)[] = [focused, focused.nextElementSibling];
    for (let box = focused.parentElement; box && boxes.length < 6; box = box.parentElement) boxes.push(box);
    return boxes.some((box) => {
      if (!box) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(box);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || /\d+px \d+px 0px [1-9]/.test(boxShadow);
    });
  });

/** Begins a word in an input method, which then has the next keys until it is ended by text. */
export async function compose(page: Page, text: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await devtools.detach();
}
