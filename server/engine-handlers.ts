import { administer, type AdminPorts } from './engine/admin';
import { createCodeTries } from './engine/code-tries';
import { enrol } from './engine/enrol';
import { exchange } from './engine/exchange';
import { judgeFile, tellStanding, type FilePorts } from './engine/files';
import { RequestRefused, type HubHandlers } from './api/handlers';
import { LINK_LIMITS, takeCarriedStick, type SealedStickPorts, type Spool } from './stick/take-sealed-stick';
import { STICK_ROOM_HEADER } from '../shared/exchange/bundle/stick-name';

/** Sticks opened at once: the text of each is in memory, and anybody who reaches the hub may bring one. */
const STICKS_AT_ONCE = 2;

/** The protocol behind the routes. */
export function engineHandlers(
  ports: AdminPorts & SealedStickPorts & FilePorts & { readonly spool: Spool },
): HubHandlers {
  const tries = createCodeTries(ports.nowMs);
  let sticks = 0;
  return {
    exchange: async (body) => exchange(ports, await whole(body)),
    enrol: async (body, { address }) => enrol(ports, await whole(body), { tries, address }),
    admin: async (body) => administer(ports, await whole(body)),
    mayReachFile: async ({ sha256, area }, { method, headers }) => {
      // Streams are loaded by rows; there are no pages of snapshots.
      const verdict = area === 'page' ? 'forbidden' : await judgeFile(ports, { method, sha256, headers });
      if (verdict !== 'allowed') throw new RequestRefused(verdict);
    },
    fileStanding: ({ sha256, size, offset }, { method, headers }) =>
      tellStanding(ports, { method, sha256, headers }, { size, offset }),
    stick: async (body, { headers }) => {
      if (sticks >= STICKS_AT_ONCE) throw new RequestRefused('busy');
      sticks += 1;
      try {
        const room = roomIn(headers[STICK_ROOM_HEADER]);
        return await takeCarriedStick(ports, body, { spool: ports.spool, limits: { ...LINK_LIMITS, room } });
      } finally {
        sticks -= 1;
      }
    },
  };
}

/** How much may go back, as whoever brought the stick says; what a link carries where he does not. */
const roomIn = (header: string | undefined): number =>
  header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : LINK_LIMITS.room;

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
