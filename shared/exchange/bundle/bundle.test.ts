import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { fastSigner, fastVerifier } from '../../../test/simulation/fast-crypto';
import { encodeFrame, encodeFrames, FRAME_TYPES } from '../frames';
import { bundleBytes, isBundleFrom, openBundle } from './bundle';

const header = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  from: 'device',
  to: 'hub',
  epoch: null,
  base: 3,
  count: 2,
  made: 1_760_000_000_000,
};
const frames = [
  { type: FRAME_TYPES.hello, body: utf8ToBytes('hello') },
  { type: FRAME_TYPES.change, body: utf8ToBytes('change') },
];
const bundle = () => bundleBytes(header, encodeFrames(frames), fastSigner('device'));

describe('what is carried on a stick', () => {
  it('comes back as it was written, and says who wrote it', async () => {
    const opened = openBundle(await bundle());
    if (!opened.ok) throw new Error('It opens');
    expect(opened.value).toMatchObject({ header, frames });
    expect(await isBundleFrom('device', opened.value, fastVerifier)).toBe(true);
    expect(await isBundleFrom('another', opened.value, fastVerifier)).toBe(false);
  });

  it('is taken whole or not at all', async () => {
    const bytes = await bundle();
    for (let length = 0; length < bytes.length; length++) expect(openBundle(bytes.subarray(0, length)).ok).toBe(false);
    expect(openBundle(new Uint8Array([...bytes, 0])).ok).toBe(false);
  });

  it('shows any altered bit, in a checksum or in the signature', async () => {
    const bytes = await bundle();
    for (let bit = 0; bit < bytes.length * 8; bit += 3) {
      const altered = bytes.slice();
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const opened = openBundle(altered);
      expect(opened.ok && (await isBundleFrom('device', opened.value, fastVerifier))).toBe(false);
    }
  });

  it('shows frames that were put in by somebody who can compute checksums', async () => {
    const opened = openBundle(await bundleBytes({ ...header, count: 3 }, encodeFrames(frames), fastSigner('thief')));
    if (!opened.ok) throw new Error('It opens');
    expect(await isBundleFrom('device', opened.value, fastVerifier)).toBe(false);
  });

  it('is told apart from other files, and from files of later programs', async () => {
    expect(openBundle(utf8ToBytes('PK\u0003\u0004 something else'))).toMatchObject({ ok: false });
    expect(openBundle(encodeFrames(frames))).toEqual({ ok: false, error: { type: 'not_a_bundle' } });
    const later = encodeFrame({ type: FRAME_TYPES.bundle, body: utf8ToBytes(JSON.stringify({ v: 3, ...header })) });
    expect(openBundle(later)).toEqual({ ok: false, error: { type: 'newer' } });
  });
});
