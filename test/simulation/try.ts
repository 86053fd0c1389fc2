import { runSchedule } from './run';
const from = Number(process.argv[2] ?? 1);
const count = Number(process.argv[3] ?? 20);
const total = new Map<string, number>();
const started = performance.now();
let failed = 0;
for (let seed = from; seed < from + count; seed++) {
  try {
    const report = await runSchedule(seed);
    for (const [what, n] of report.counts) total.set(what, (total.get(what) ?? 0) + n);
  } catch (error) {
    failed++;
    if (failed <= 5)
      console.log(
        'seed',
        seed,
        error instanceof Error ? (failed <= 2 ? error.stack?.slice(0, 1500) : error.message.slice(0, 600)) : error,
      );
  }
}
console.log(`${count} schedules, ${failed} failed, ${((performance.now() - started) / count).toFixed(0)} ms each`);
console.log(
  [...total]
    .toSorted()
    .map(([what, n]) => `${n} ${what}`)
    .join('\n'),
);
