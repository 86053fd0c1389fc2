import type { Page } from '@playwright/test';
import { median, type Figure } from '../report';

const RUNS = 3;

/** A list of cases brought in ÷ the same sheet read by the library alone. */
export async function measureImport(page: Page, rows: number): Promise<readonly Figure[]> {
  const { ours, library } = await page.evaluate(([many, runs]) => window.bench.bring(many, runs), [
    rows,
    RUNS,
  ] as const);
  const peer = { name: 'reading the sheet with the library alone', value: median(library), aim: 3 };
  const what = `${rows} rows from the bytes of the file to cases that count, median`;
  return [{ name: 'import', what, unit: 'ms', ours: median(ours), peers: [peer], aim: null }];
}
