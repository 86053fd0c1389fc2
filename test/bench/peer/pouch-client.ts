import { Agent } from 'node:http';
import type { Row } from '../../../shared/exchange/row';
import { loadPouch, type PouchDatabase, type PouchDoc } from './pouch-modules';

/** A PouchDB in memory, and its server's database at the other end of a link. */
export interface PouchClient {
  readonly local: PouchDatabase;
  readonly remote: PouchDatabase;
  /** Requests since the last call. */
  readonly takeRequests: () => number;
  readonly close: () => void;
}

let databases = 0;
const MOST_TRIES = 50;

/** `keepsConnections`: as in a browser; by itself PouchDB makes one for every request in Node. */
export function openPouch(port: number, name: string, keepsConnections: boolean): PouchClient {
  const Pouch = loadPouch();
  const agent = new Agent({ keepAlive: keepsConnections });
  let requests = 0;
  const remote = new Pouch(`http://127.0.0.1:${port}/${name}`, {
    adapter: 'http',
    fetch: async (url, options) => {
      requests += 1;
      const response = await Pouch.fetch(url, { ...options, agent });
      // A link that breaks in an answer nobody reads yet would end the process.
      (response.body as unknown as NodeJS.ReadableStream | null)?.on('error', () => undefined);
      return response;
    },
  });
  return {
    local: new Pouch(`bench-${++databases}`, { adapter: 'memory' }),
    remote,
    takeRequests: () => {
      const taken = requests;
      requests = 0;
      return taken;
    },
    close: () => agent.destroy(),
  };
}

/** What a record says, without who wrote each of its fields when: PouchDB keeps a history of its own. */
export const docOf = ({ kind, id, fields, facts }: Row): PouchDoc => ({ _id: `${kind}:${id}`, fields, facts });

export const withFact = (doc: PouchDoc, fact: object): PouchDoc => ({
  ...doc,
  facts: [...((doc['facts'] as readonly object[] | undefined) ?? []), fact],
});

/** Replicates to the end, however often the link breaks. */
export async function pullAll({ local, remote }: PouchClient): Promise<void> {
  // PouchDB leaves some of its requests to nobody: when the link breaks under one of them, that would end the process.
  const ignore = (reason: unknown): void => {
    if (!(reason instanceof Error && reason.name === 'FetchError')) throw reason;
  };
  process.on('unhandledRejection', ignore);
  try {
    for (let tries = 0; ; tries++) {
      try {
        return void (await local.replicate.from(remote));
      } catch (error) {
        if (tries > MOST_TRIES) throw error;
      }
    }
  } finally {
    process.off('unhandledRejection', ignore);
  }
}
