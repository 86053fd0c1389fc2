import { cpSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { buildAll } from '../../build/scripts/build-all';
import { ensureMachine } from '../../build/scripts/ensure-machine';
import { measureImport } from './figures/import';
import { measureSave } from './figures/save';
import { measureScroll } from './figures/scroll';
import { measureSearch } from './figures/search';
import { measureStart } from './figures/start';
import { openBench, startBrowser, startMachine, type BenchMachine } from './machine';
import { jsonOf, textOf, type Figure } from './report';

/** `npm run bench -- --cases 50000 --requests 100000 --rows 10000 --only start,save --json figures.json` */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '50000' },
    requests: { type: 'string', default: '100000' },
    rows: { type: 'string', default: '10000' },
    only: { type: 'string', default: 'start,search,save,import,scroll' },
    json: { type: 'string', default: 'bench.json' },
  },
});
const size = { cases: Number(values.cases), requests: Number(values.requests) };
const wanted = new Set(values.only.split(','));
const PASSPHRASE = 'nine yaks on a hill';

if (!(await ensureMachine())) process.exit(1);
await buildAll((line) => console.error(line));
const machine = await startMachine();
try {
  const { chromium, figures } = await measureAll(machine);
  const report = {
    takenAt: new Date().toISOString(),
    machine: `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}`,
    chromium,
    size,
    figures,
  };
  writeFileSync(values.json, jsonOf(report));
  console.log(`\n${textOf(report)}\n\nThe same as JSON: ${values.json}`);
} finally {
  await machine.close();
}

async function measureAll({ app, page, diskOf }: BenchMachine) {
  const [empty, few, full] = [diskOf('empty'), diskOf('few'), diskOf('full')];
  await onDisk(empty, page, (bench) => bench.evaluate((secret) => window.bench.found(secret), PASSPHRASE));
  cpSync(empty, few, { recursive: true });
  cpSync(empty, full, { recursive: true });
  await fillDisk(few, page, { cases: 10, requests: 20 });
  console.error(`Filling a county with ${size.cases} cases and ${size.requests} requests`);
  await fillDisk(full, page, size);
  const places = { app, full, empty, few, passphrase: PASSPHRASE };
  const figures: Figure[] = [];
  const measure = async (name: string, work: () => Promise<readonly Figure[]>) => {
    if (!wanted.has(name)) return;
    console.error(`Measuring ${name}`);
    figures.push(...(await work()));
  };
  await measure('start', () => measureStart(places));
  await measure('scroll', () => measureScroll(places));
  let chromium = '';
  await onDisk(full, page, async (bench) => {
    chromium = bench.context().browser()?.version() ?? '';
    await bench.evaluate((secret) => window.bench.unlock(secret), PASSPHRASE);
    await measure('search', () => measureSearch(bench, size.cases));
    await measure('save', () => measureSave(bench));
  });
  await onDisk(few, page, async (bench) => {
    await bench.evaluate((secret) => window.bench.unlock(secret), PASSPHRASE);
    await measure('import', () => measureImport(bench, Number(values.rows)));
  });
  return { chromium, figures };
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
