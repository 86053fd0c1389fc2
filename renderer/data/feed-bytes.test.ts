import { expect, test } from 'vitest';
import { utf8FromBytes } from '../../shared/core/utf8';
import { newStanding } from '../../shared/exchange/device/standing';
import type { FeedRecord } from '../../shared/exchange/device/feed-record';
import { inShortSlices } from './breathe';
import { feedBytes } from './feed-bytes';

test('an answer that is written part by part reads like one that was written in one go', async () => {
  const page = (n: number) => ({ sid: 'court', p: { v: 1, words: ['案件', `${n}`], rows: [] }, g: [n], after: null });
  const entry = (n: number) => ['court', n, n, `{"d":"1.${n}"}`] as const;
  const s = newStanding('hub');
  const many = (count: number) => Array.from({ length: count }, (_, n) => n);
  const records: readonly FeedRecord[] = [
    { s, p: [], e: [] },
    { s, p: [], e: [], only: true },
    { s, p: many(3).map(page), e: many(1).map(entry), anew: true },
    { s, p: many(1).map(page), e: many(250).map(entry) },
  ];
  for (const record of records)
    expect(JSON.parse(utf8FromBytes(await feedBytes(record, inShortSlices(0))))).toEqual(record);
});
