import { browserHub } from '../../../renderer/platform/browser/browser-hub';
import type { HubPort } from '../../../shared/platform/ports';

/**
 * The browser's way to a hub, the page's own code, with Node's `fetch` under it: what it sends and reads is the same, the headers of a real
 * browser are longer. A page asks its own origin, which Node has not.
 */
export async function withBrowserHub<T>(address: string, work: (hub: HubPort) => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  // Node's fetch takes no certificate of an authority of our own; the hub's signature is checked as ever.
  const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  globalThis.fetch = (input, init) => fetch(typeof input === 'string' ? new URL(input, address) : input, init);
  try {
    return await work(browserHub);
  } finally {
    globalThis.fetch = fetch;
    if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
  }
}
