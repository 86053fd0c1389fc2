import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hexToBytes } from '@noble/hashes/utils.js';
import { assert } from '../../../shared/core/assert';
import { bodyOfSignedChange } from '../../../shared/exchange/signed-change';
import { makeContact } from '../../../renderer/exchange/contact';
import type { HubStore } from '../../../server/engine/hub-store';
import { createNodeVerifier } from '../../../server/identity/node-crypto';
import { openJournaledHubStore } from '../../../server/storage/journaled-hub-store';
import { createPgPort } from '../../../server/storage/sql/pg-port';
import { openPglitePort } from '../../../server/storage/sql/pglite-port';
import { openPostgresHubStore } from '../../../server/storage/sql/sql-hub-store';
import type { SqlPort } from '../../../server/storage/sql/sql-port';
import { startPostgres } from '../../helpers/postgres-server';
import type { BenchDevice } from '../hub/bench-device';
import { foundCounty, untilIdle, workOf, type BenchCounty } from '../hub/bench-county';
import { engineHub } from '../hub/engine-hub';
import { median, type Figure, type Skipped } from '../report';

export interface PaceSize {
  readonly pushes: number;
  readonly rounds: number;
}

const A_PUSH = 200;
/** Machines that push at a time, and connections of the bare peer. */
const AT_A_TIME = 4;

interface Engine {
  readonly name: string;
  readonly open: () => Promise<{
    readonly store: HubStore;
    readonly bare: SqlPort;
    readonly remove: () => Promise<void>;
  }>;
}

const PGLITE: Engine = {
  name: 'PGlite with its flushed journal',
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-bench-hub-'));
    return {
      store: await openJournaledHubStore({ folder: join(folder, 'hub') }),
      bare: await openPglitePort(join(folder, 'bare')),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

const POSTGRES: Engine = {
  name: 'PostgreSQL',
  open: async () => {
    const server = await startPostgres();
    return {
      store: await openPostgresHubStore(createPgPort(await server.newDatabase())),
      bare: createPgPort(await server.newDatabase()),
      remove: server.stop,
    };
  },
};

/** Changes that a hub takes in ÷ the least that taking them in can be made of. */
export async function measurePace(
  size: PaceSize,
): Promise<{ readonly figures: readonly Figure[]; readonly skipped: readonly Skipped[] }> {
  const figures: Figure[] = [];
  const skipped: Skipped[] = [];
  for (const engine of [PGLITE, POSTGRES]) {
    try {
      figures.push(await paceOf(engine, size));
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('The tests need PostgreSQL'))) throw error;
      skipped.push({ name: `hub pace, ${engine.name}`, why: 'sudo apt-get install -y postgresql' });
    }
  }
  return { figures, skipped };
}

async function paceOf(engine: Engine, { pushes, rounds }: PaceSize): Promise<Figure> {
  const { store, bare, remove } = await engine.open();
  try {
    const { hub, code } = await engineHub(store);
    const county = await foundCounty(hub, { address: '', code });
    const machines = await Promise.all(Array.from({ length: AT_A_TIME }, () => machineOf(county)));
    await bare.withConnection(({ run }) => run(BARE_TABLE));
    const ours: number[] = [];
    const least: number[] = [];
    const each = Math.ceil(pushes / AT_A_TIME);
    // The first round warms both up and does not count.
    for (let round = 0; round <= rounds; round++) {
      const batches: Batch[][] = [];
      for (const { device } of machines) {
        const from = device.tip().seq;
        await device.save(workOf(device, county.units(), { changes: each * A_PUSH, seed: round }));
        batches.push(batchesOf(device, from));
      }
      const own = await changesASecond(each, (lane) => push(machines[lane]));
      const peer = await changesASecond(each, (lane, i) => insertBare(bare, batches[lane]?.[i]));
      // Not timed: each reads what all have written, as it would between two bursts.
      for (const { ports } of machines) await untilIdle(ports);
      console.error(`  ${engine.name}, round ${round}: ${own.toFixed(0)} changes/s, bare ${peer.toFixed(0)}`);
      if (round === 0) continue;
      ours.push(own);
      least.push(peer);
    }
    for (const { device } of machines) assert(device.isDrained(), 'every change was taken in');
    return {
      name: `hub pace, ${engine.name}`,
      what: `${AT_A_TIME} machines, ${A_PUSH} changes a push, whole contacts, median`,
      unit: 'changes/s',
      ours: median(ours),
      peers: [{ name: 'verifying the same signatures and one bare INSERT a push', value: median(least), aim: 0.5 }],
      aim: null,
      moreIsBetter: true,
    };
  } finally {
    await Promise.all([store.close(), bare.close()]);
    await remove();
  }
}

type Machine = Awaited<ReturnType<typeof machineOf>>;

async function machineOf(county: BenchCounty) {
  const { device, transport } = await county.join(
    { role: 'handler', belongsTo: null },
    { keepsRows: false, perPush: A_PUSH },
  );
  return { device, ports: device.ports(transport) };
}

async function changesASecond(pushes: number, work: (lane: number, i: number) => Promise<void>): Promise<number> {
  const startMs = performance.now();
  const lanes = Array.from({ length: AT_A_TIME }, async (_, lane) => {
    for (let i = 0; i < pushes; i++) await work(lane, i);
  });
  await Promise.all(lanes);
  return (pushes * AT_A_TIME * A_PUSH * 1000) / (performance.now() - startMs);
}

/** One contact: up go 200 changes; of what the others wrote down comes as little as an answer may hold. */
async function push(machine: Machine | undefined): Promise<void> {
  assert(machine, 'a machine pushes');
  const end = await makeContact(machine.ports, { up: 16 * 1024 * 1024, down: 0 });
  assert(end.type === 'more' || end.type === 'idle', `the push ended: ${end.type}`);
}

interface Batch {
  readonly pub: string;
  readonly frames: readonly { readonly seq: number; readonly frame: string }[];
  readonly signed: readonly { readonly signature: Uint8Array; readonly message: Uint8Array }[];
}

function batchesOf(device: BenchDevice, from: number): Batch[] {
  const all = device.changes(from);
  const { pub } = device;
  return Array.from({ length: Math.ceil(all.length / A_PUSH) }, (_, i) => {
    const part = all.slice(i * A_PUSH, (i + 1) * A_PUSH);
    return {
      pub,
      frames: part.map(({ change }, at) => ({
        seq: from + i * A_PUSH + at,
        frame: Buffer.from(bodyOfSignedChange(change)).toString('base64'),
      })),
      signed: part.map(({ change, hash }) => ({ signature: change.signature, message: hexToBytes(hash) })),
    };
  });
}

const BARE_TABLE = 'CREATE TABLE bare (dev text, seq bigint, frame bytea NOT NULL, PRIMARY KEY (dev, seq))';
const BARE_INSERT = `INSERT INTO bare SELECT $1, seq, decode(frame, 'base64')
  FROM json_to_recordset($2::text::json) AS x(seq bigint, frame text)`;
const verifier = createNodeVerifier();

async function insertBare(port: SqlPort, batch: Batch | undefined): Promise<void> {
  assert(batch, 'there is a batch');
  const { pub, frames, signed } = batch;
  const good = await Promise.all(signed.map(({ signature, message }) => verifier.verify(pub, signature, message)));
  assert(good.every(Boolean), 'every signature is right');
  await port.withConnection(({ query }) => query(BARE_INSERT, [pub, JSON.stringify(frames)]));
}
