/** No remote address, no inline script, no eval, no wasm. `nonce` lets Ant Design's style elements in, one per response. */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');

/** The place in index.html where the nonce of this response goes. */
export const NONCE_PLACEHOLDER = '__NONCE__';
