import type { Row } from '../../../shared/exchange/row';
import { must } from '../../../shared/core/assert';
import { BAD_LINK } from '../link/link-model';
import type { SlowLink } from '../link/slow-link';
import { docOf, openPouch, pullAll, withFact, type PouchClient } from '../peer/pouch-client';
import type { Run } from './link-ours';

/** PouchDB with its own server, doing the same. */
export interface LinkPeer {
  readonly name: string;
  readonly exchange: (replies: number) => Promise<Run>;
  readonly load: (cuts: number, hurry: number) => Promise<Run>;
  readonly close: () => void;
}

const DATABASE = 'county';

/** As it comes, and with connections that are kept, as a browser keeps them. Plain HTTP: no certificate, no signatures. */
export async function peersAt(way: SlowLink, serverPort: number, rows: readonly Row[]): Promise<readonly LinkPeer[]> {
  const filler = openPouch(serverPort, DATABASE, true);
  await filler.remote.info();
  await filler.local.bulkDocs(rows.map(docOf));
  await filler.local.replicate.to(filler.remote);
  filler.close();
  const ids = rows.filter(({ kind }) => kind === 'request').map(({ id }) => `request:${id}`);
  return [
    await peerAt(way, ids, { name: 'PouchDB as it comes', keeps: false, from: 0 }),
    await peerAt(way, ids, { name: 'PouchDB with kept connections', keeps: true, from: Math.floor(ids.length / 2) }),
  ];
}

async function peerAt(
  way: SlowLink,
  ids: readonly string[],
  { name, keeps, from }: { readonly name: string; readonly keeps: boolean; readonly from: number },
): Promise<LinkPeer> {
  const client = openPouch(way.port, DATABASE, keeps);
  await pullAll(client);
  await client.local.sync(client.remote);
  let written = from;
  return {
    name,
    exchange: async (replies) => {
      // What the other peer has sent meanwhile comes before the measurement.
      await client.local.sync(client.remote);
      await reply(client, ids, written, replies);
      written += replies;
      return measured(way, client, 1, () => Promise.resolve(client.local.sync(client.remote)));
    },
    load: async (cuts, hurry) => {
      const fresh = openPouch(way.port, DATABASE, keeps);
      way.take();
      await pullAll(openPouch(way.port, DATABASE, keeps));
      const down = way.take().down;
      way.cutEvery(Math.floor(down / (cuts + 1)), cuts);
      const run = await measured(way, fresh, hurry, () => pullAll(fresh));
      fresh.close();
      return run;
    },
    close: client.close,
  };
}

async function reply({ local }: PouchClient, ids: readonly string[], from: number, many: number): Promise<void> {
  const docs = [];
  for (let i = 0; i < many; i++) {
    const doc = await local.get(must(ids[(from + i) % ids.length], 'there are requests'));
    const body = {
      outcome: 'full',
      text: `已查询，名下有一辆车。（${from + i}）`,
      channel: 'paper',
      from: '联络员',
      papers: [],
    };
    docs.push(withFact(doc, { id: crypto.randomUUID(), type: 'answered', on: '2026-11-21', body }));
  }
  await local.bulkDocs(docs);
}

async function measured(way: SlowLink, client: PouchClient, hurry: number, work: () => Promise<unknown>): Promise<Run> {
  way.shape(BAD_LINK, hurry);
  client.takeRequests();
  way.take();
  const startMs = performance.now();
  await work();
  const seconds = ((performance.now() - startMs) * hurry) / 1000;
  const run = { seconds, requests: client.takeRequests(), traffic: way.take() };
  way.shape(null);
  return run;
}
