import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { assert, must } from '../../../shared/core/assert';
import { createHubApp } from '../../../server/api/create-hub-app';
import { engineHandlers } from '../../../server/engine-handlers';
import { createSpool } from '../../../server/stick/spool';
import { createBlobFiles } from '../../../server/storage/blob-files';
import { createMemoryHubStore } from '../../../server/storage/memory-hub-store';
import { foundCounty, untilIdle, workOf } from '../hub/bench-county';
import { engineHub } from '../hub/engine-hub';
import { openBench, startBrowser, type BenchMachine } from '../machine';
import type { Figure } from '../report';

const PASSPHRASE = 'nine yaks on a hill';
/** Signed at a time, so that the whole county is never held twice. */
const A_PART = 3000;

/**
 * A county of so many changes comes into an empty machine: a real Chromium with the product's own data layer joins a hub and loads it. The
 * page shows no screen, so the longest task is the data layer's alone. The hub keeps the county in memory: it is not what is measured.
 */
export async function measureMerge({ root, diskOf }: BenchMachine, changes: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-bench-files-'));
  const store = createMemoryHubStore();
  const { hub, code, ports } = await engineHub(store);
  const county = await foundCounty(hub, { address: '', code });
  for (let made = 0; made < changes; made += A_PART) {
    const part = Math.min(A_PART, changes - made);
    await county.founder.save(workOf(county.founder, county.units(), { changes: part, seed: made }));
    await untilIdle(county.ports);
    console.error(`  ${made + part} of ${changes} changes at the hub`);
  }
  assert(county.founder.isDrained(), 'the hub has every change');
  const blobs = createBlobFiles(join(folder, 'blobs'));
  const app = createHubApp({
    ...engineHandlers({
      ...ports,
      content: (sha256) => blobs.read(sha256),
      blobs: { ...blobs, freeBytes: () => Promise.resolve(null) },
      spool: createSpool(join(folder, 'spool'), Date.now),
    }),
    name: 'Bench',
    version: '0',
    clock: { nowMs: () => Date.now() },
    blobs,
    pages: createBlobFiles(join(folder, 'pages')),
    web: { appRoot: root, connect: () => Promise.reject(new Error('Nobody asks')) },
    tls: null,
    log: () => undefined,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const context = await startBrowser(diskOf('merge'));
  try {
    const page = await openBench(context, `http://127.0.0.1:${port}/bench/index.html`);
    page.setDefaultTimeout(0);
    const [joining] = await county.codes([{ role: 'handler', belongsTo: null }]);
    const { totalMs, longestTaskMs, records } = await page.evaluate(
      ([secret, words]) => window.bench.join(secret, words),
      [must(joining, 'a code'), PASSPHRASE] as const,
    );
    const name = `merge of ${changes} changes`;
    const rest = { peers: [], aim: null };
    return [
      {
        name,
        what: `${records} records into an empty machine, the key's making included`,
        unit: 's',
        ours: totalMs / 1000,
        ...rest,
      },
      { name, what: 'longest task on the thread of the screen meanwhile', unit: 'ms', ours: longestTaskMs, ...rest },
    ];
  } finally {
    await context.close();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
