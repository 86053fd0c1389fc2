import { readFile, writeFile } from 'node:fs/promises';
import type { FoundFailure } from './batch';
import { bundleProgram } from './bundle-program';
import { RULES } from './rules';
import { runProcess } from './run-processes';

/** A schedule under which the program fails without a rule, and passes with it. */
export interface Pinned {
  readonly seed: number;
  readonly steps: number;
  readonly only: readonly number[];
  /** What does not hold without the rule. */
  readonly fails: string;
}
export type PinnedRules = { readonly [rule: string]: Pinned };

const FILE = new URL('pinned.json', import.meta.url);
const STEPS = 80;
const MAX_RUNS = 3000;

export const readPinned = async (): Promise<PinnedRules> => JSON.parse(await readFile(FILE, 'utf8')) as PinnedRules;

/** Whether the schedule still fails without the rule. */
async function stillFails(program: string, pinned: Pinned | undefined): Promise<boolean> {
  if (!pinned) return false;
  const { seed, steps, only } = pinned;
  const order = { from: seed, count: 1, stride: 1, steps, stopAfter: 1, only, shrinks: false };
  return (await runProcess(program, order)).failures.length > 0;
}

/** A short schedule that fails without the rule and passes with it. */
async function findFailure(program: string, whole: string): Promise<FoundFailure | null> {
  for (let from = 1; from <= MAX_RUNS;) {
    const order = { from, count: MAX_RUNS - from + 1, stride: 1, steps: STEPS, stopAfter: 1, shrinks: true };
    const [found] = (await runProcess(program, order)).failures;
    if (!found) return null;
    const { seed, only, failure } = found;
    if (!(await stillFails(whole, { seed, steps: STEPS, only, fails: failure }))) return found;
    from = seed + 1;
  }
  return null;
}

/** Looks for a short schedule for every rule that has none that still fails, and writes them down. */
export async function pinAll(print: (line: string) => void, only?: string): Promise<void> {
  const whole = await bundleProgram('simulation');
  for (const { name, edits } of RULES.filter((rule) => only === undefined || rule.name === only)) {
    const program = await bundleProgram(name, edits);
    if (await stillFails(program, (await readPinned())[name])) continue;
    const found = await findFailure(program, whole);
    if (!found) {
      print(`${name}: nothing found in ${MAX_RUNS} schedules`);
      continue;
    }
    const fails = (found.failure.split('\n')[0] ?? '').slice(0, 160);
    print(`${name}: seed ${found.seed}, ${found.only.length} steps: ${fails}`);
    const all = { ...(await readPinned()), [name]: { seed: found.seed, steps: STEPS, only: found.only, fails } };
    await writeFile(
      FILE,
      `${JSON.stringify(Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`,
    );
  }
}
