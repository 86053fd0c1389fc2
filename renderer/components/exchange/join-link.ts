const ROUTE = '#/join/';

/**
 * What a QR code says: the address of the hub, at which the app itself is served, with the code behind `#`, where no server sees it. Without
 * an address just the code.
 */
export const joinLink = (address: string | null, code: string): string =>
  address ? `${address.replace(/\/+$/, '')}/${ROUTE}${code}` : code;

/** The code in the address with which the app was opened; empty for none. */
export const codeOfLink = (hash: string): string =>
  hash.startsWith(ROUTE) ? hash.slice(ROUTE.length).replace(/[^0-9A-Za-z-]/g, '') : '';
