import type { Page } from '@playwright/test';
import { median, type Figure } from '../report';

const RUNS = 60;

/** One save ÷ the least that a save of this kind can be made of. */
export async function measureSave(page: Page): Promise<readonly Figure[]> {
  const { ours, bare } = await page.evaluate((runs) => window.bench.save(runs), RUNS);
  const peer = { name: 'one bare strict IndexedDB put and one bare flushed append', value: median(bare), aim: 2 };
  return [
    { name: 'save', what: 'one edit of a case, median', unit: 'ms', ours: median(ours), peers: [peer], aim: null },
  ];
}
