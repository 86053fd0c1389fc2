import { expect, type Page } from '@playwright/test';
import type { Shell } from '../../../standin/launch';

const ELSEWHERE = 'https://example.org/';

export const WINDOW_OPENED = 'the page opens a second window';
export const FRAME_LOADED = 'the page embeds a page';
export const NAVIGATED = 'the page leaves the app';
export const handedOver = (url: string): string => `the system is handed ${url}`;
export const OUTSIDE = [ELSEWHERE, 'mailto:someone@example.org'] as const;

/** Ways out of the app. The last one may lose the page, so what needs it comes first. */
export async function leavingFaults(shell: Shell): Promise<readonly string[]> {
  const handed = await listenToSystem(shell);
  const opened = await opensWindow(shell);
  const framed = await embedsPage(shell);
  return [
    ...(opened ? [WINDOW_OPENED] : []),
    ...(await handed()).map(handedOver),
    ...(framed ? [FRAME_LOADED] : []),
    ...((await navigates(shell)) ? [NAVIGATED] : []),
  ];
}

/** Notes what the app gives to the system to open, and opens nothing. */
async function listenToSystem({ app }: Shell): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const handed: string[] = [];
    Object.assign(globalThis, { handed });
    shell.openExternal = async (url) => void handed.push(url);
    shell.openPath = async (path) => {
      handed.push(path);
      return '';
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { handed: readonly string[] }).handed); // set above
}

async function opensWindow({ app, page }: Shell): Promise<boolean> {
  await app.evaluate(({ app: electronApp, BrowserWindow }) => {
    const made: object[] = [];
    Object.assign(globalThis, { made });
    electronApp.on('browser-window-created', (_event, window) => made.push(window));
    return BrowserWindow.getAllWindows().length;
  });
  // A click, because a page without one might be kept from it by the browser alone.
  await page.evaluate((urls) => {
    for (const url of urls) window.open(url);
    const link = document.createElement('a');
    Object.assign(link, { href: './index.html', target: '_blank', rel: 'opener' });
    document.body.append(link);
    link.click();
    link.remove();
  }, OUTSIDE);
  await settle(page);
  const made = await app.evaluate(() => {
    const windows = (globalThis as unknown as { made: { destroy(): void }[] }).made; // set above
    for (const window of windows) window.destroy();
    return windows.length;
  });
  await expect.poll(() => app.windows().length).toBe(1); // the stand-in shows a denied one for a moment
  return made > 0;
}

async function embedsPage({ app, page }: Shell): Promise<boolean> {
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = './index.html';
    document.body.append(frame);
  });
  await settle(page);
  const frames = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().flatMap(({ webContents }) => webContents.mainFrame.frames.map(({ url }) => url)),
  );
  await page.evaluate(() => document.querySelector('body > iframe')?.remove());
  return frames.some((url) => url.startsWith('app:'));
}

/** Asks main what became of the attempt, after its guards had their say: an attempt that was never noticed fails the test. */
async function navigates({ app, page }: Shell): Promise<boolean> {
  await app.evaluate(({ BrowserWindow }) => {
    const asked: boolean[] = [];
    Object.assign(globalThis, { asked });
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.on('will-navigate', (event) => asked.push(event.defaultPrevented));
  });
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: readonly boolean[] }).asked); // set above
  await page.evaluate((url) => {
    setTimeout(() => (location.href = url));
  }, ELSEWHERE);
  await expect.poll(async () => (await asked()).length).toBe(1);
  return (await asked()).includes(false);
}

/** What the page set going has reached main. */
const settle = (page: Page): Promise<void> => page.waitForTimeout(300);
