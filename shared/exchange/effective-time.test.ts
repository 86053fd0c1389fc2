import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveTime } from './effective-time';

const HOUR_MS = 3_600_000;
const NOW = 1_760_000_000_000;

describe('the time that counts for a change', () => {
  it('lies between what its device had seen or written before, and its arrival', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.integer(),
        fc.integer({ min: 0, max: NOW }),
        (atMs, seenS, lastEffMs) => {
          const { effMs } = effectiveTime({ atMs, seenS }, { lastEffMs, hubNowMs: NOW });
          expect(effMs).toBeLessThanOrEqual(NOW);
          expect(effMs).toBeGreaterThanOrEqual(lastEffMs);
          expect(effMs).toBeGreaterThanOrEqual(Math.min(seenS * 1000, NOW));
        },
      ),
    );
  });

  it('is what the device says when that can be', () => {
    const seen = { seenS: (NOW - 5 * HOUR_MS) / 1000 };
    const bounds = { lastEffMs: NOW - 4 * HOUR_MS, hubNowMs: NOW };
    expect(effectiveTime({ atMs: NOW - HOUR_MS, ...seen }, bounds)).toEqual({ effMs: NOW - HOUR_MS, future: false });
  });

  it('is right to the hour for a clock that is an hour wrong', () => {
    const seen = { seenS: (NOW - 2 * HOUR_MS) / 1000 };
    const bounds = { lastEffMs: 0, hubNowMs: NOW };
    expect(effectiveTime({ atMs: NOW + HOUR_MS, ...seen }, bounds)).toEqual({ effMs: NOW, future: true });
    expect(effectiveTime({ atMs: NOW - HOUR_MS, ...seen }, bounds)).toEqual({ effMs: NOW - HOUR_MS, future: false });
  });

  it('is the arrival for a clock that runs a year ahead, and that is told', () => {
    const claimed = { atMs: NOW + 365 * 24 * HOUR_MS, seenS: 0 };
    expect(effectiveTime(claimed, { lastEffMs: 0, hubNowMs: NOW })).toEqual({ effMs: NOW, future: true });
  });

  it('is what the device had seen for a clock that stands in 2010', () => {
    const claimed = { atMs: 1_262_304_000_000, seenS: (NOW - HOUR_MS) / 1000 };
    expect(effectiveTime(claimed, { lastEffMs: 0, hubNowMs: NOW }).effMs).toBe(NOW - HOUR_MS);
  });
});
