import { expect, test } from 'vitest';
import { jsonOf, median, quantile, textOf, type Report } from './report';

const report: Report = {
  takenAt: '2026-11-21',
  machine: '2 cores',
  chromium: '156',
  size: { cases: 10, requests: 20 },
  figures: [
    {
      name: 'save',
      what: 'one save',
      unit: 'ms',
      ours: 6,
      peers: [
        { name: 'a bare put', value: 2, aim: 2 },
        { name: 'another', value: 12.5, aim: null },
      ],
      aim: 16,
      note: 'of three tries',
    },
    {
      name: 'pace',
      what: 'pushes',
      unit: 'changes/s',
      ours: 300,
      peers: [
        { name: 'bare', value: 500, aim: 0.5 },
        { name: 'barer', value: 1000, aim: 0.5 },
      ],
      aim: 400,
      moreIsBetter: true,
    },
  ],
  skipped: [{ name: 'link', why: 'no peer' }],
};

test('every aim is called met or missed, and the absolute stands beside the ratio', () => {
  const text = textOf(report);
  expect(text).toContain('save: one save: 6 ms, aim at most 16 ms: met\n');
  expect(text).toContain('3.00 × a bare put (2 ms), aim at most 2: MISSED');
  expect(text).toContain('0.48 × another (12.5 ms)\n  of three tries');
});

test('where more is better an aim is missed from below', () => {
  const text = textOf(report);
  expect(text).toContain('pace: pushes: 300 changes/s, aim at least 400 changes/s: MISSED');
  expect(text).toContain('0.60 × bare (500 changes/s), aim at least 0.5: met');
  expect(text).toContain('0.30 × barer (1000 changes/s), aim at least 0.5: MISSED');
});

test('what could not be measured is said, and why', () => {
  expect(textOf(report)).toContain('link: skipped: no peer');
});

test('the file for programs holds every ratio', () => {
  const read = JSON.parse(jsonOf(report)) as { figures: { peers: { ratio: number }[] }[] };
  expect(read.figures[0]?.peers.map(({ ratio }) => ratio)).toEqual([3, 0.48]);
});

test('quantiles are values that were measured', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([quantile(values, 0.95), median(values), quantile([7], 0.95)]).toEqual([95, 50, 7]);
});
