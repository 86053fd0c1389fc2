import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { BatchReport } from './batch';
import { bundleProgram } from './bundle-program';
import { EVENTS } from './events';
import { pinAll, readPinned, type Pinned } from './pin';
import { RULES } from './rules';
import { runProcess, runProcesses } from './run-processes';

/** `npm run simulate -- --runs N --seed S [--steps K] [--without RULE] [--only 3,5,8]` */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    steps: { type: 'string', default: '100' },
    without: { type: 'string' },
    only: { type: 'string' },
    stop: { type: 'string', default: '1' },
    rules: { type: 'boolean', default: false },
    pin: { type: 'boolean', default: false },
  },
});

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** From here on a run is long enough that everything has to happen in it. */
const RUNS_FOR_EVERYTHING = 1000;

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function printFailures({ failures }: BatchReport, steps = Number(values.steps)): void {
  for (const { seed, failure, only, trace } of failures) {
    print(`\nSeed ${seed} fails:\n${failure}\n\nThe shortest schedule found has ${only.length} steps:`);
    for (const line of trace) print(`  ${line}`);
    const rule = values.without === undefined ? '' : ` --without ${values.without}`;
    print(`Play it again: npm run simulate -- --seed ${seed} --steps ${steps}${rule} --only ${only.join(',')}`);
  }
}

/** Some rules are missed once in thousands of schedules only: without one, the schedule that is written down for it comes first. */
async function failsAsPinned(program: string, { seed, steps, only }: Pinned): Promise<boolean> {
  const order = { from: seed, count: 1, stride: 1, steps, stopAfter: 1, only, shrinks: false };
  const report = await runProcess(program, order);
  printFailures(report, steps);
  return report.failures.length > 0;
}

async function main(): Promise<number> {
  if (values.rules) {
    for (const { name } of RULES) print(name);
    return 0;
  }
  if (values.pin) {
    await pinAll(print, values.without);
    return 0;
  }
  const rule = RULES.find(({ name }) => name === values.without);
  if (values.without !== undefined && !rule) {
    print(`There is no rule ${values.without}; --rules lists them.`);
    return 2;
  }
  const program = await bundleProgram(rule?.name ?? 'simulation', rule?.edits);
  const pinned = rule && values.seed === undefined ? (await readPinned())[rule.name] : undefined;
  if (pinned && (await failsAsPinned(program, pinned))) return 1;
  const started = performance.now();
  const only = values.only?.split(',').map(Number);
  const order = {
    from: Number(values.seed ?? 1),
    count: only ? 1 : Number(values.runs),
    steps: Number(values.steps),
    stride: 1,
    stopAfter: Number(values.stop),
    shrinks: !only,
    ...(only ? { only } : {}),
  };
  const report = await runProcesses(program, order, only ? 1 : availableParallelism());
  const seconds = (performance.now() - started) / 1000;
  for (const [what, n] of Object.entries(report.counts).toSorted(byName)) print(`${String(n).padStart(9)}  ${what}`);
  printFailures(report);
  const never = only || rule || report.runs < RUNS_FOR_EVERYTHING ? [] : EVENTS.filter((what) => !report.counts[what]);
  for (const what of never) print(`Never happened: ${what}`);
  print(
    `${report.runs} schedules in ${seconds.toFixed(1)} s, ${(report.runs / seconds).toFixed(1)} a second, ${report.failures.length} failed`,
  );
  return report.failures.length > 0 || never.length > 0 ? 1 : 0;
}

process.exitCode = await main();
