import { runSchedule } from './run';
import { onlySteps, planSchedule } from './schedule';
import { shrink } from './shrink';

/** What a process of the simulation is asked, as JSON in its only argument. */
export interface BatchOrder {
  readonly from: number;
  readonly count: number;
  /** This process takes every `stride`-th seed. */
  readonly stride: number;
  readonly steps: number;
  readonly stopAfter: number;
  /** Only these steps, of one seed. */
  readonly only?: readonly number[];
  readonly shrinks: boolean;
}

export interface FoundFailure {
  readonly seed: number;
  readonly failure: string;
  /** The shortest schedule found, and what happens in it. */
  readonly only: readonly number[];
  readonly trace: readonly string[];
}

/** What the process answers: one line of JSON at its end. */
export interface BatchReport {
  readonly runs: number;
  readonly failures: readonly FoundFailure[];
  readonly counts: { readonly [what: string]: number };
  readonly traceHashes: { readonly [seed: number]: string };
}

/** Runs schedules in this process. */
export async function runBatch(order: BatchOrder): Promise<BatchReport> {
  const counts: { [what: string]: number } = {};
  const traceHashes: { [seed: number]: string } = {};
  const failures: FoundFailure[] = [];
  let runs = 0;
  for (let seed = order.from; seed < order.from + order.count; seed += order.stride) {
    const planned = planSchedule(seed, order.steps);
    const schedule = order.only ? onlySteps(planned, new Set(order.only)) : planned;
    const report = await runSchedule(schedule);
    runs += 1;
    traceHashes[seed] = report.traceHash;
    for (const [what, n] of report.counts) counts[what] = (counts[what] ?? 0) + n;
    if (report.failure === null) continue;
    const shortest = order.shrinks ? await shrink(schedule, report.failure) : schedule;
    const again = await runSchedule(shortest);
    failures.push({
      seed,
      failure: again.failure ?? report.failure,
      only: shortest.steps.map(({ number }) => number),
      trace: again.trace,
    });
    if (failures.length >= order.stopAfter) break;
  }
  return { runs, failures, counts, traceHashes };
}
