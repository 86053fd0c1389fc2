import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureMachine } from './ensure-machine';
import { ROOT } from './project';
import { runTool } from './run-program';
import {
  addCounts,
  NO_TESTS,
  playwrightCounts,
  runnerCounts,
  summaryLine,
  vitestCounts,
  type TestCounts,
} from './test-counts';

/** Everything that CI runs, cheapest first. A failed step does not stop the next; the last line tells the sum. */
interface Step {
  readonly name: string;
  readonly run: () => Promise<TestCounts>;
}

const REPORTS = join(ROOT, '.cache/test-reports');

const steps: readonly Step[] = [
  { name: 'format', run: () => check('prettier', ['--check', '--log-level', 'warn', '.']) },
  { name: 'lint', run: () => check('oxlint', ['--deny-warnings']) },
  ...(existsSync(join(ROOT, 'build/scripts/check-locales.ts'))
    ? [{ name: 'locales', run: () => check('tsx', ['build/scripts/check-locales.ts']) }]
    : []),
  { name: 'types', run: () => check('tsc', ['-b']) },
  { name: 'build', run: () => check('tsx', ['build/scripts/build.ts']) },
  { name: 'unit, contract, simulation', run: runVitest },
  { name: 'end to end', run: runPlaywright },
];

/** A tool that only passes or fails counts as one test. */
async function check(tool: string, args: readonly string[]): Promise<TestCounts> {
  const passed = (await runTool(tool, args)) === 0;
  return { ...NO_TESTS, passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

async function runVitest(): Promise<TestCounts> {
  const report = await freshReport('vitest.json');
  const exitCode = await runTool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return runnerCounts(await countsIn(report, vitestCounts), exitCode);
}

async function runPlaywright(): Promise<TestCounts> {
  const report = await freshReport('playwright.json');
  const exitCode = await runTool('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return runnerCounts(await countsIn(report, playwrightCounts), exitCode);
}

/** The path of a report, with nothing left there of the run before. */
async function freshReport(name: string): Promise<string> {
  await mkdir(REPORTS, { recursive: true });
  await rm(join(REPORTS, name), { force: true });
  return join(REPORTS, name);
}

async function countsIn(report: string, counts: (report: unknown) => TestCounts): Promise<TestCounts | null> {
  return existsSync(report) ? counts(JSON.parse(await readFile(report, 'utf8'))) : null;
}

async function runAll(): Promise<TestCounts> {
  let total = NO_TESTS;
  for (const { name, run } of steps) {
    console.log(`\n== ${name}`);
    const counts = await run();
    console.log(`== ${name}: ${summaryLine(counts)}`);
    total = addCounts(total, counts);
  }
  return total;
}

if (await ensureMachine()) {
  const total = await runAll();
  console.log(`\n${summaryLine(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
} else {
  process.exitCode = 1;
}
