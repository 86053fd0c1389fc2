import type { App, Session, WebContents } from 'electron';
import { isAppUrl } from '../ipc/trusted-sender';

/** Copying a number or a name to the clipboard. Everything else is denied; Electron would grant it all. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** The page is in the package: whatever asks for the network is refused before it leaves. */
const REMOTE = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'] };

export type GuardedSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

export function guardSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(ALLOWED_PERMISSIONS.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(REMOTE, (_details, decide) => decide({ cancel: true }));
  session.on('will-download', (event) => event.preventDefault()); // files are saved through the dialog only
}

export type GuardedContents = Pick<WebContents, 'setWindowOpenHandler'> & {
  on(name: 'will-navigate' | 'will-redirect', listener: (event: Navigation) => void): unknown;
  on(name: 'will-frame-navigate', listener: (event: Navigation & { readonly isMainFrame: boolean }) => void): unknown;
  on(name: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
};
interface Preventable {
  preventDefault(): void;
}
interface Navigation extends Preventable {
  readonly url: string;
}

/** For every web contents that ever comes to be, whoever makes it. */
export function guardContents(contents: GuardedContents): void {
  const stayInApp = (event: Navigation) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stayInApp);
  contents.on('will-redirect', stayInApp);
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault(); // the app has no frames
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' })); // and nothing is handed to the system's browser
}

export const guardEveryContents = (app: Pick<App, 'on'>): void => {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
};
