import { app, BrowserWindow, dialog } from 'electron';
import { APP_URL } from '../ipc/trusted-sender';
import { pageGoneMessage } from '../shell/page-gone-message';
import { createRevival } from '../shell/revive-page';
import { windowOptions, type WindowInput } from '../shell/window-options';

/** A load that another one, or the page itself, has replaced. */
const ABORTED = -3;

export function openWindow(input: WindowInput): BrowserWindow {
  const window = new BrowserWindow(windowOptions(input));
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  reviveWhenGone(window);
  load(window);
  return window;
}

/** A failed load is told as an event too, and answered there. */
const load = (window: BrowserWindow): void => void window.loadURL(APP_URL).catch(() => undefined);

function reviveWhenGone(window: BrowserWindow): void {
  const ifThere = (work: () => void) => () => {
    if (!window.isDestroyed()) work();
  };
  const failed = createRevival({
    nowMs: () => performance.now(),
    later: (work, pauseMs) => void setTimeout(ifThere(work), pauseMs),
    // A reload keeps the place where the person was; a page that never came has none.
    reload: ifThere(() => (window.webContents.getURL() === '' ? load(window) : window.webContents.reload())),
    ask: async () => {
      window.show(); // it may have died before it was ever shown
      const { response } = await dialog.showMessageBox(window, { ...pageGoneMessage, noLink: true, cancelId: 1 });
      return response === 0 ? 'again' : 'quit';
    },
    quit: () => app.quit(),
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') failed();
  });
  window.webContents.on('did-fail-load', (_event, code, _text, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) failed();
  });
}

export function focusWindow(window: BrowserWindow | null): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
