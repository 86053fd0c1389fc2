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
import { foundCounty, untilIdle, workOf, type BenchCounty } from '../hub/bench-county';
import { engineHub } from '../hub/engine-hub';
import { inKeyOrder } from '../hub/in-key-order';
import { openBench, startBrowser, type BenchMachine } from '../machine';
import type { JoinTimes } from '../page/bench-api';
import { recordTasks, watchHeap, type ThreadTasks } from '../thread-tasks';
import type { Figure } from '../report';

const PASSPHRASE = 'nine yaks on a hill';
/** Signed at a time, so that the whole county is never held twice. */
const A_PART = 3000;
/** The smaller county beside which the time for one change is judged. */
const SMALLER = 10;

interface Merged extends JoinTimes {
  readonly changes: number;
  /** Of the thread of the screen, in its own time: until all is here, and afterwards until it lies as a later start wants it. */
  readonly loading: ThreadTasks;
  readonly tidying: ThreadTasks;
  readonly peakBytes: number;
  readonly keptBytes: number;
}

/**
 * A county of so many changes comes into an empty machine: a real Chromium with the product's own data layer joins a hub and loads it; the same
 * before with a tenth of the changes. The page shows no screen, so the longest task is the data layer's alone. The hub keeps the county in
 * memory, and filling it is not counted: it is not what is measured.
 */
export async function measureMerge({ root, diskOf }: BenchMachine, changes: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nyamdrel-bench-files-'));
  const store = inKeyOrder(createMemoryHubStore());
  const { hub, code, ports } = await engineHub(store);
  const county = await foundCounty(hub, { address: '', code });
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
  const address = `http://127.0.0.1:${port}/bench/index.html`;
  const fewer = Math.ceil(changes / SMALLER);
  try {
    await fillHub(county, 0, fewer);
    const small = await joinOnce(county, { address, disk: diskOf('merge-small'), changes: fewer });
    await fillHub(county, fewer, changes);
    const full = await joinOnce(county, { address, disk: diskOf('merge'), changes });
    return figuresOf(full, small);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fillHub(county: BenchCounty, from: number, to: number): Promise<void> {
  for (let made = from; made < to; made += A_PART) {
    const part = Math.min(A_PART, to - made);
    await county.founder.save(workOf(county.founder, county.units(), { changes: part, seed: made }));
    await untilIdle(county.ports);
    console.error(`  ${made + part} changes at the hub`);
  }
  assert(county.founder.isDrained(), 'the hub has every change');
}

async function joinOnce(
  county: BenchCounty,
  { address, disk, changes }: { readonly address: string; readonly disk: string; readonly changes: number },
): Promise<Merged> {
  const [code] = await county.codes([{ role: 'handler', belongsTo: null }]);
  const context = await startBrowser(disk);
  try {
    const page = await openBench(context, address);
    page.setDefaultTimeout(0);
    const devtools = await context.newCDPSession(page);
    await page.evaluate(([secret, words]) => window.bench.join(secret, words), [
      must(code, 'a code'),
      PASSPHRASE,
    ] as const);
    const peak = watchHeap(devtools);
    const loaded = await recordTasks(devtools);
    const load = await page.evaluate(() => window.bench.loaded());
    const loading = await loaded();
    const tidied = await recordTasks(devtools);
    const { tidyMs } = await page.evaluate(() => window.bench.tidied());
    const tidying = await tidied();
    const peakBytes = peak();
    await devtools.send('HeapProfiler.collectGarbage');
    const keptBytes = (await devtools.send('Runtime.getHeapUsage')).usedSize;
    return { ...load, tidyMs, changes, loading, tidying, peakBytes, keptBytes };
  } finally {
    await context.close();
  }
}

function figuresOf(full: Merged, small: Merged): readonly Figure[] {
  const name = `merge of ${full.changes} changes`;
  const peerOf = (of: (merged: Merged) => number, aim: number | null) => [
    { name: `with ${small.changes} changes`, value: of(small), aim },
  ];
  const perChange = ({ loading, changes }: Merged): number => loading.totalMs / changes;
  const longest = ({ loading, tidying }: Merged): number => Math.max(loading.longestMs, tidying.longestMs);
  const waited = Math.max(full.longestWaitMs, small.longestWaitMs).toFixed(0);
  return [
    {
      name,
      what: `${full.records} records into an empty machine, after its key was made`,
      unit: 's',
      ours: full.loadMs / 1000,
      peers: peerOf(({ loadMs }) => loadMs / 1000, null),
      aim: null,
      note: `Then ${(full.tidyMs / 1000).toFixed(0)} s in which pages are finished while people work, ${(full.tidying.totalMs / 1000).toFixed(1)} s of the thread.`,
    },
    {
      name,
      what: 'time of the thread of the screen for a change',
      unit: 'ms',
      ours: perChange(full),
      peers: peerOf(perChange, 1.2),
      aim: null,
    },
    {
      name,
      what: 'longest task on the thread of the screen, in its own time, until the pages are finished',
      unit: 'ms',
      ours: longest(full),
      peers: peerOf(longest, null),
      aim: 50,
      note: `By the clock on the wall of this machine the longest wait for the thread was ${waited} ms.`,
    },
    {
      name,
      what: 'the most that was on the heap',
      unit: 'MB',
      ours: full.peakBytes / 1e6,
      peers: [{ name: 'what stays of it', value: full.keptBytes / 1e6, aim: 2 }],
      aim: null,
    },
  ];
}
