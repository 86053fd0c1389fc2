import { BrowserWindow } from 'electron';
import { APP_URL } from '../ipc/trusted-sender';
import { windowOptions, type WindowInput } from '../shell/window-options';

/** A page that dies at once again is not loaded a third time in a row. */
const RELOAD_PAUSE_MS = 10_000;

export function openWindow(input: WindowInput): BrowserWindow {
  const window = new BrowserWindow(windowOptions(input));
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  reloadWhenGone(window);
  void window.loadURL(APP_URL);
  return window;
}

/** What was saved lies in the journal, so a page that crashed is simply begun anew. */
function reloadWhenGone(window: BrowserWindow): void {
  let lastMs = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const nowMs = performance.now();
    if (reason !== 'clean-exit' && nowMs - lastMs > RELOAD_PAUSE_MS) window.webContents.reload();
    lastMs = nowMs;
  });
}

export function focusWindow(window: BrowserWindow | null): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
