import { runSchedule } from './run';
import { planSchedule } from './schedule';
const from = Number(process.argv[2] ?? 1);
const count = Number(process.argv[3] ?? 20);
const steps = Number(process.argv[4] ?? 60);
const total = new Map<string, number>();
const started = performance.now();
let failed = 0;
const kinds = new Map<string, number>();
for (let seed = from; seed < from + count; seed++) {
    const report = await runSchedule(planSchedule(seed, steps));
    for (const [what, n] of report.counts) total.set(what, (total.get(what) ?? 0) + n);
    if (report.failure) {
    failed++;
    const k = report.failure.replace(/[-.0-9_]+/g,'#').slice(0, 60); kinds.set(k,(kinds.get(k)??0)+1);
    if (failed <= 5)
      console.log(
        'seed',
        seed, report.failure.slice(0, failed <= 2 ? 1500 : 400));
  }
}
console.log(`${count} schedules, ${failed} failed, ${((performance.now() - started) / count).toFixed(0)} ms each`);
console.log(kinds);
if (process.argv[5]) console.log(
  [...total]
    .toSorted()
    .map(([what, n]) => `${n} ${what}`)
    .join('\n'),
);
