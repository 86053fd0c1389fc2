import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceId } from '../core/ids';
import { chainNext, chainStart } from './chain';
import { tick } from './clock';
import { decodeChangeFrame, encodeChangeFrame } from './frame';

const frames = fc.record({
  payload: fc.uint8Array({ minLength: 0, maxLength: 300 }),
  signature: fc.uint8Array({ minLength: 64, maxLength: 64 }),
});

describe('a change frame', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(frames, (frame) => {
        expect(decodeChangeFrame(encodeChangeFrame(frame))).toEqual({ ok: true, value: frame });
      }),
    );
  });

  it('shows any single damaged bit', () => {
    fc.assert(
      fc.property(frames, fc.nat(), (frame, at) => {
        const bytes = encodeChangeFrame(frame);
        const bit = at % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(decodeChangeFrame(bytes).ok).toBe(false);
      }),
    );
  });

  it('shows a cut at any byte', () => {
    const bytes = encodeChangeFrame({ payload: new Uint8Array(20), signature: new Uint8Array(64) });
    for (let length = 0; length < bytes.length; length++)
      expect(decodeChangeFrame(bytes.subarray(0, length)).ok).toBe(false);
  });
});

describe('the chain of a device', () => {
  const dev = 'device' as DeviceId;
  const next = (payload: string, tip = chainStart(dev)) => chainNext(dev, tip, new TextEncoder().encode(payload));

  it('depends on everything before', () => {
    expect(next('b', next('a')).hash).not.toEqual(next('b', next('x')).hash);
    expect(next('a').hash).not.toEqual(
      chainNext('other' as DeviceId, chainStart(dev), new TextEncoder().encode('a')).hash,
    );
  });

  it('numbers without gaps', () => expect(next('b', next('a')).seq).toBe(2));
});

describe('the hybrid clock', () => {
  it('never runs backwards, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 42 }), { minLength: 2 }), (walls) => {
        let clock = { ms: 0, counter: 0 };
        for (const wall of walls) {
          const after = tick(clock, wall).clock;
          expect(after.ms > clock.ms || (after.ms === clock.ms && after.counter > clock.counter)).toBe(true);
          clock = after;
        }
      }),
    );
  });

  it('goes on when its counter is full', () => {
    expect(tick({ ms: 5, counter: 0xffff }, 0)).toEqual({ clock: { ms: 6, counter: 0 }, flags: 0 });
  });

  it('marks a change made while the wall clock stood far behind', () => {
    expect(tick({ ms: 10_000_000, counter: 0 }, 0).flags).toBe(2);
  });
});
