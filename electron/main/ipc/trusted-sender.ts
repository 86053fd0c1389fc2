/** What main knows of who called, as far as trust needs it. `null` for the frame that has already gone away. */
export interface Sender {
  readonly contentsId: number;
  readonly frame: { readonly url: string; readonly isTop: boolean } | null;
}

/** Scheme and host are part of the data's address: they never change. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** Whether an address belongs to the bundled app. Parsed, because `app://bundle.evil` begins the same way. */
export function isAppUrl(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && parsed.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST && parsed.username === '';
}

function parseUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** Only the top frame of our own window, showing our own page. */
export const isTrustedSender = ({ contentsId, frame }: Sender, ourContentsId: number | null): boolean =>
  contentsId === ourContentsId && frame !== null && frame.isTop && isAppUrl(frame.url);
