import { spawn } from 'node:child_process';
import type { BatchOrder, BatchReport } from './batch';

/** Runs one order in one process. */
export function runProcess(program: string, order: BatchOrder): Promise<BatchReport> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', program, JSON.stringify(order)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(text) as BatchReport);
      else reject(new Error(`A process of the simulation ended with ${code}`));
    });
  });
}

/** Shares an order among processes, and puts what they found together. */
export async function runProcesses(program: string, order: BatchOrder, processes: number): Promise<BatchReport> {
  const reports = await Promise.all(
    Array.from({ length: processes }, (_, i) =>
      runProcess(program, { ...order, from: order.from + i, count: order.count - i, stride: processes }),
    ),
  );
  const counts: { [what: string]: number } = {};
  for (const report of reports)
    for (const [what, n] of Object.entries(report.counts)) counts[what] = (counts[what] ?? 0) + n;
  return {
    runs: reports.reduce((sum, { runs }) => sum + runs, 0),
    failures: reports.flatMap(({ failures }) => failures).toSorted((a, b) => a.seed - b.seed),
    counts,
    traceHashes: Object.assign({}, ...reports.map(({ traceHashes }) => traceHashes)),
  };
}
