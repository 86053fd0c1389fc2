/** What `index.html` holds where the nonce of a response belongs. */
export const NONCE_PLACEHOLDER = '__NONCE__';

/** Nothing but our own files; styles made at run time carry the nonce of the response. */
const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** On every response, whatever its status. */
export const safeHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  'content-security-policy': contentPolicy(nonce),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
});
