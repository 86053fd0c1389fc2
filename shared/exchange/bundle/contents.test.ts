import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastSigner } from '../../../test/simulation/fast-crypto';
import { partsOf, wholeOf } from '../../core/byte-reader';
import { encodeFrames, FRAME_TYPES } from '../frames';
import { bundleBytes } from './bundle';
import { openStick, readContents, withContents } from './contents';
import { fileListFrame, fileListIn, fitting, NO_FILES } from './file-list';

const header = { id: 'A'.repeat(22), from: 'device', to: 'hub', epoch: null, base: 0, count: 1, made: 5 };
const MAX = 1024 * 1024;

const contentOf = (bytes: Uint8Array) => ({ sha256: bytesToHex(sha256(bytes)), size: bytes.length, bytes });
type File = ReturnType<typeof contentOf>;

async function stickOf(files: readonly File[], present: readonly File[] = files): Promise<Uint8Array> {
  const change = { type: FRAME_TYPES.change, body: utf8ToBytes('a change') };
  const frames = encodeFrames([change, fileListFrame({ ...NO_FILES, carried: files })]);
  const text = await bundleBytes(header, frames, fastSigner('device'), files.length > 0);
  const contents = (async function* () {
    for (const file of present) yield { sha256: file.sha256, parts: partsOf(file.bytes, 7) };
  })();
  return wholeOf(withContents(text, files.length > 0 ? contents : null));
}

async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  yield* partsOf(bytes, size);
}

/** What a reader has of it: null when not even the text can be read. */
async function read(bytes: Uint8Array, size = 11) {
  const opened = await openStick(inParts(bytes, size), MAX);
  if (!opened.ok) return null;
  const { carried } = fileListIn(opened.value.bundle.frames) ?? NO_FILES;
  const whole: string[] = [];
  const end = await readContents(opened.value, carried, async (file, parts) => {
    const content = await wholeOf(parts).catch(() => new Uint8Array());
    if (bytesToHex(sha256(content)) === file.sha256) whole.push(file.sha256);
  });
  return { end, whole };
}

const [house, paper, empty] = [new Uint8Array(100).fill(7), utf8ToBytes('a paper'), new Uint8Array()].map(
  contentOf,
) as [File, File, File];
const names = (...files: readonly File[]): readonly string[] => files.map((file) => file.sha256);

describe('a stick with contents', () => {
  it('gives its text and every file, in whatever parts it comes', async () => {
    const bytes = await stickOf([paper, house, empty]);
    for (const size of [1, 2, 13, 1000]) {
      expect(await read(bytes, size)).toEqual({ end: 'whole', whole: names(paper, house, empty) });
    }
  });

  it('may lack a file that could not be read when it was written', async () => {
    expect(await read(await stickOf([paper, house], [house]))).toEqual({ end: 'whole', whole: names(house) });
  });

  it('that was cut off gives the text and the files that came whole, and tells it; within the text it gives nothing', async () => {
    const bytes = await stickOf([paper, house]);
    const textBytes = textLength(bytes);
    for (let length = 0; length < bytes.length; length += 3) {
      const got = await read(bytes.subarray(0, length));
      if (length < textBytes) expect(got).toBeNull();
      else expect(got).toMatchObject({ end: 'cut' });
    }
    expect(await read(bytes.subarray(0, bytes.length - 9))).toEqual({ end: 'cut', whole: names(paper, house) });
    expect(await read(bytes.subarray(0, bytes.length - 30))).toEqual({ end: 'cut', whole: names(paper) });
  });

  it('never gives a file that is not what its name says, whatever is altered', async () => {
    const bytes = await stickOf([paper, house]);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const got = await read(bytes.map((byte, i) => (i === at ? byte ^ by : byte)));
        expect(got === null || got.end === 'cut' || got.whole.length < 2).toBe(true);
      }),
    );
  });

  it('that names a file which is not on its list ends there', async () => {
    const bytes = await stickOf([paper], [house]);
    expect(await read(bytes)).toEqual({ end: 'cut', whole: [] });
  });

  it('without contents is one of the first version, and nothing may follow it', async () => {
    const bytes = await stickOf([]);
    expect(await read(bytes)).toEqual({ end: 'whole', whole: [] });
    expect(await openStick(inParts(new Uint8Array([...bytes, 1]), 50), MAX)).toMatchObject({
      error: { type: 'damaged' },
    });
  });

  it('is refused when its text is longer than it may be, before it is read', async () => {
    const opened = await openStick(inParts(await stickOf([house]), 11), 100);
    expect(opened).toEqual({ ok: false, error: { type: 'too_large' } });
  });
});

/** Where the text ends: behind the frame of the signature. */
function textLength(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; ;) {
    const length = view.getUint32(at) + 8;
    if (bytes[at + 4] === FRAME_TYPES.seal) return at + length;
    at += length;
  }
}

describe('what fits on a stick', () => {
  it('is taken in order, and what is too large keeps nothing else out', () => {
    const files = [{ size: 5 }, { size: 90 }, { size: 6 }];
    expect(fitting(files, 20)).toEqual([{ size: 5 }, { size: 6 }]);
    expect(fitting(files, 0)).toEqual([]);
  });
});
