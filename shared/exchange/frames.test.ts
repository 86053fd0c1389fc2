import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../core/bytes';
import { encodeFrame, encodeFrames, readFrames } from './frames';

const frame = fc.record({ type: fc.nat(255), body: fc.uint8Array({ maxLength: 60 }) });

describe('a row of frames', () => {
  it('comes back as far as it was received, wherever it was cut', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), fc.nat(), (frames, at) => {
        const bytes = encodeFrames(frames);
        const cut = bytes.length === 0 ? 0 : at % (bytes.length + 1);
        const read = readFrames(bytes.subarray(0, cut));
        expect(read.damaged).toBe(false);
        expect(read.frames).toEqual(frames.slice(0, read.frames.length));
        expect(read.read).toBe(encodeFrames(frames.slice(0, read.frames.length)).length);
        const next = frames[read.frames.length];
        if (next) expect(cut).toBeLessThan(read.read + encodeFrame(next).length);
      }),
    );
  });

  it('gives no frame behind a damaged bit, and none that was not written', () => {
    fc.assert(
      fc.property(fc.array(frame, { minLength: 1, maxLength: 4 }), fc.nat(), (frames, at) => {
        const bytes = encodeFrames(frames);
        const bit = at % (bytes.length * 8);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const read = readFrames(bytes);
        expect(read.frames.length).toBeLessThan(frames.length);
        expect(read.frames).toEqual(frames.slice(0, read.frames.length));
      }),
    );
  });

  it('does not wait for a length that no frame has', () => {
    const bytes = concatBytes(encodeFrame({ type: 1, body: new Uint8Array(3) }), new Uint8Array(20).fill(255));
    expect(readFrames(bytes)).toMatchObject({ damaged: true, frames: [{ type: 1 }] });
  });
});
