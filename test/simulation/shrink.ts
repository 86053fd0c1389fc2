import { runSchedule } from './run';
import { onlySteps, type Schedule } from './schedule';

/** Tries at most: a schedule that is nearly as short as it can be is good enough to read. */
const MAX_TRIES = 250;

/** What failed, without the names: a shorter schedule has to fail the same way, not another. */
export const kindOfFailure = (failure: string): string =>
  (failure.split('\n')[0] ?? '').replace(/[\w.:/-]*\d[\w.:/-]*/g, '').slice(0, 60);

/** The shortest schedule found that fails in the same way: halves, then quarters … then single steps are left out. */
export async function shrink(schedule: Schedule, failure: string): Promise<Schedule> {
  const kind = kindOfFailure(failure);
  let tries = 0;
  const fails = async (candidate: Schedule): Promise<boolean> => {
    tries += 1;
    const report = await runSchedule(candidate);
    return report.failure !== null && kindOfFailure(report.failure) === kind;
  };
  let best = schedule;
  for (let size = Math.ceil(best.steps.length / 2); size >= 1 && tries < MAX_TRIES;) {
    let isShorter = false;
    for (let from = best.steps.length - size; from > -size && tries < MAX_TRIES; from -= size) {
      const numbers = best.steps.filter((_, i) => i < from || i >= from + size).map(({ number }) => number);
      if (numbers.length === best.steps.length) continue;
      const candidate = onlySteps(schedule, new Set(numbers));
      if (!(await fails(candidate))) continue;
      best = candidate;
      isShorter = true;
    }
    if (size === 1 && !isShorter) break;
    if (size > 1) size = Math.floor(size / 2);
  }
  return best;
}
