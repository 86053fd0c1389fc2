import { administer, type AdminPorts } from './engine/admin';
import { createCodeTries } from './engine/code-tries';
import { enrol } from './engine/enrol';
import { exchange } from './engine/exchange';
import { RequestRefused, type HubHandlers } from './api/handlers';

/** The protocol behind the routes. */
export function engineHandlers(ports: AdminPorts): HubHandlers {
  const tries = createCodeTries(ports.nowMs);
  return {
    exchange: async (body) => exchange(ports, await whole(body)),
    enrol: async (body, { address }) => enrol(ports, await whole(body), { tries, address }),
    admin: async (body) => administer(ports, await whole(body)),
    // Files travel once devices sign for them.
    mayReachFile: () => Promise.reject(new RequestRefused('forbidden')),
  };
}

/** As much of the body as came: a cut request counts as far as it goes. */
async function whole(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  try {
    for await (const part of body) parts.push(part);
  } catch (error) {
    if (error instanceof RequestRefused) throw error;
  }
  return Buffer.concat(parts);
}
