import type { Page } from '@playwright/test';
import { quantile, type Figure } from '../report';

/** What people type: names in either script, readings, initials, parts of numbers. */
const WORDS = ['扎西多杰', 'zhaxi', 'zxdj', 'བཀྲ་ཤིས', 'bkra shis', '执1234号', '民间借贷', '0431', '1990000', '香达'];
const MB = 1024 * 1024;

/** One search per keystroke. */
export async function measureSearch(page: Page, cases: number): Promise<readonly Figure[]> {
  const keystrokes = WORDS.flatMap((word) => [...word].map((_, i) => [...word].slice(0, i + 1).join('')));
  const times = await page.evaluate(([many, typed]) => window.bench.searchTimes(many, typed), [
    cases,
    keystrokes,
  ] as const);
  const p95 = (values: readonly number[]): number => quantile(values, 0.95);
  return [
    {
      name: 'search',
      what: `one keystroke over ${times.lines} cases, p95`,
      unit: 'ms',
      ours: p95(times.ours),
      peers: [
        { name: 'MiniSearch', value: p95(times.miniSearch), aim: null },
        { name: 'a Dexie filter', value: p95(times.dexie), aim: null },
      ],
      aim: 16,
    },
    {
      name: 'search memory',
      what: 'lines held in memory',
      unit: 'MB',
      ours: times.ourBytes / MB,
      peers: [{ name: 'MiniSearch', value: times.miniSearchBytes / MB, aim: null }],
      aim: 15,
    },
  ];
}
