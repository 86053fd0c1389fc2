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
        { name: 'another', value: 12, aim: null },
      ],
      aim: 16,
    },
  ],
};

test('a missed aim is called missed, and the absolute stands beside the ratio', () => {
  const text = textOf(report);
  expect(text).toContain('save: one save: 6.0 ms, aim at most 16 ms\n');
  expect(text).toContain('3.00 × a bare put (2.0 ms), aim at most 2: MISSED');
  expect(text).toContain('0.50 × another (12.0 ms)');
});

test('the file for programs holds every ratio', () => {
  const read = JSON.parse(jsonOf(report)) as { figures: { peers: { ratio: number }[] }[] };
  expect(read.figures[0]?.peers.map(({ ratio }) => ratio)).toEqual([3, 0.5]);
});

test('quantiles are values that were measured', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i);
  expect([quantile(values, 0.95), median(values), quantile([7], 0.95)]).toEqual([95, 50, 7]);
});
