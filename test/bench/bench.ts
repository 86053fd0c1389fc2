import { cpSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { buildAll } from '../../build/scripts/build-all';
import { ensureMachine } from '../../build/scripts/ensure-machine';
import { measurePace } from './figures/hub-pace';
import { measureReturn } from './figures/hub-return';
import { measureImport } from './figures/import';
import { measureLink } from './figures/link';
import { measureMerge } from './figures/merge';
import { measureSave } from './figures/save';
import { measureScroll } from './figures/scroll';
import { measureSearch } from './figures/search';
import { measureStart } from './figures/start';
import { openBench, startBrowser, startMachine, type BenchMachine } from './machine';
import { jsonOf, paragraphOf, textOf, type Figure, type Skipped } from './report';

/**
 * `npm run bench -- --cases 50000 --requests 100000 --rows 10000 --only start,save --json figures.json`; `--small` measures everything in minutes,
 * at sizes that say less. Of one county: start, scroll, search, save, import. Of machines that meet: link (`--records`), pace, return (`--devices`),
 * merge (`--changes`).
 */
const ONE_COUNTY = ['start', 'scroll', 'search', 'save', 'import'];
const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    requests: { type: 'string' },
    rows: { type: 'string' },
    records: { type: 'string' },
    devices: { type: 'string' },
    changes: { type: 'string' },
    only: { type: 'string', default: [...ONE_COUNTY, 'link', 'pace', 'return', 'merge'].join() },
    small: { type: 'boolean', default: false },
    json: { type: 'string', default: 'bench.json' },
  },
});
const { small } = values;
const size = {
  cases: Number(values.cases ?? (small ? 1000 : 50_000)),
  requests: Number(values.requests ?? (small ? 2000 : 100_000)),
};
const sheetRows = Number(values.rows ?? (small ? 1000 : 10_000));
const meeting = {
  link: small ? { records: 500, runs: 1, changed: 50, hurry: 8 } : { records: 10_000, runs: 5, changed: 200, hurry: 4 },
  pace: small ? { pushes: 4, rounds: 1 } : { pushes: 16, rounds: 5 },
  returning: Number(values.devices ?? (small ? 20 : 500)),
  merged: Number(values.changes ?? (small ? 1000 : 100_000)),
};
const wanted = new Set(values.only.split(','));
const needsCounty = ONE_COUNTY.some((name) => wanted.has(name));
const figures: Figure[] = [];
const skipped: Skipped[] = [];
const quiet = (): void => undefined;
const PASSPHRASE = 'nine yaks on a hill';

let chromium = '';
if (needsCounty || wanted.has('merge')) {
  if (!(await ensureMachine())) process.exit(1);
  await buildAll((line) => console.error(line));
  const machine = await startMachine();
  try {
    if (needsCounty) await measureCounty(machine);
    await measure('merge', () => measureMerge(machine, meeting.merged));
  } finally {
    await machine.close();
  }
}
await measure('pace', () => measurePace(meeting.pace));
await measure('return', () => measureReturn(meeting.returning));
await measure('link', () => measureLink({ ...meeting.link, tell: quiet }));
const report = {
  takenAt: new Date().toISOString(),
  machine: `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`,
  chromium,
  size,
  figures,
  skipped,
};
writeFileSync(values.json, jsonOf(report));
console.log(`\n${textOf(report)}\n\nThe same as JSON: ${values.json}`);
// Connections that the peers keep would hold the process.
process.exit(0);

type Measured = readonly Figure[] | { readonly figures: readonly Figure[]; readonly skipped: readonly Skipped[] };

/** Figures are told as soon as they are known: the whole takes long. */
async function measure(name: string, work: () => Promise<Measured>): Promise<void> {
  if (!wanted.has(name)) return;
  console.error(`Measuring ${name}`);
  const measured = await work();
  const found = 'figures' in measured ? measured : { figures: measured, skipped: [] };
  figures.push(...found.figures);
  skipped.push(...found.skipped);
  for (const figure of found.figures) console.error(paragraphOf(figure));
}

async function measureCounty({ app, page, diskOf }: BenchMachine): Promise<void> {
  const [empty, few, full] = [diskOf('empty'), diskOf('few'), diskOf('full')];
  await onDisk(empty, page, (bench) => bench.evaluate((secret) => window.bench.found(secret), PASSPHRASE));
  cpSync(empty, few, { recursive: true });
  cpSync(empty, full, { recursive: true });
  await fillDisk(few, page, { cases: 10, requests: 20 });
  console.error(`Filling a county with ${size.cases} cases and ${size.requests} requests`);
  await fillDisk(full, page, size);
  const places = { app, full, empty, few, passphrase: PASSPHRASE };
  await measure('start', () => measureStart(places));
  await measure('scroll', () => measureScroll(places));
  await onDisk(full, page, async (bench) => {
    chromium = bench.context().browser()?.version() ?? '';
    await bench.evaluate((secret) => window.bench.unlock(secret), PASSPHRASE);
    await measure('search', () => measureSearch(bench, size.cases));
    await measure('save', () => measureSave(bench));
  });
  await onDisk(few, page, async (bench) => {
    await bench.evaluate((secret) => window.bench.unlock(secret), PASSPHRASE);
    await measure('import', () => measureImport(bench, sheetRows));
  });
}

type BenchPage = Awaited<ReturnType<typeof openBench>>;

async function onDisk(disk: string, address: string, work: (page: BenchPage) => Promise<unknown>): Promise<void> {
  const context = await startBrowser(disk);
  const page = await openBench(context, address);
  page.setDefaultTimeout(0);
  await work(page);
  await context.close();
}

function fillDisk(disk: string, address: string, many: typeof size): Promise<void> {
  return onDisk(disk, address, async (page) => {
    await page.evaluate((secret) => window.bench.unlock(secret), PASSPHRASE);
    await page.evaluate((wished) => window.bench.fill(wished), many);
    await page.evaluate(() => window.bench.lock());
  });
}
