import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { createByteReader, partsOf, type ByteReader } from '../../core/byte-reader';
import { concatBytes } from '../../core/bytes';
import { err, ok, type Result } from '../../core/result';
import type { NamedFile } from '../files-named';
import { encodeFrame, FRAME_TYPES, MAX_FRAME_BYTES, readFrames } from '../frames';
import { mayHaveContents, openBundle, type BundleError, type OpenBundle } from './bundle';

/** The content of a file that goes on a stick. */
export interface Content {
  readonly sha256: string;
  readonly parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const HASH_BYTES = 32;
const PART_BYTES = 256 * 1024;
const END = encodeFrame({ type: FRAME_TYPES.end, body: new Uint8Array() });

/**
 * What is sealed: the text of the stick up to its signature; where contents follow, each as a frame that names it and then its bytes, as many
 * as the signed list says, and an end frame by which a whole file is told from one that was cut off.
 */
export async function* withContents(
  text: Uint8Array,
  contents: AsyncIterable<Content> | null,
): AsyncGenerator<Uint8Array> {
  yield* partsOf(text, PART_BYTES);
  if (!contents) return;
  for await (const { sha256, parts } of contents) {
    yield encodeFrame({ type: FRAME_TYPES.content, body: hexToBytes(sha256) });
    yield* parts;
  }
  yield END;
}

/** A stick of which the text was read. */
export interface OpenStick {
  readonly bundle: OpenBundle;
  /** What follows the text. */
  readonly rest: ByteReader;
}

/** Reads the text of a stick as it comes, at most `maxBytes` of it. Whatever is not a whole text is told as `openBundle` does. */
export async function openStick(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Result<OpenStick, BundleError | { readonly type: 'too_large' }>> {
  const rest = createByteReader(source);
  try {
    const text = await textOf(rest, maxBytes);
    if (text === null) return err({ type: 'too_large' });
    const opened = openBundle(text);
    if (!opened.ok) return opened;
    if (!mayHaveContents(opened.value.header) && (await rest.some(1)) !== null) return err({ type: 'damaged' });
    return ok({ bundle: opened.value, rest });
  } catch {
    return err({ type: 'damaged' }); // the seal did not hold
  }
}

const HEAD_BYTES = 5;
const CRC_BYTES = 4;

/** Up to the signature, or as much as can be read of frames; null when it is too long. */
async function textOf(reader: ByteReader, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const head = await reader.take(HEAD_BYTES);
    parts.push(head);
    const length = head.length < HEAD_BYTES ? 0 : new DataView(head.buffer, head.byteOffset).getUint32(0);
    if (length < 1 || length > MAX_FRAME_BYTES) return concatBytes(...parts);
    if ((size += length + HEAD_BYTES + CRC_BYTES) > maxBytes) return null;
    parts.push(await reader.take(length - 1 + CRC_BYTES));
    if (head[4] === FRAME_TYPES.seal) return concatBytes(...parts);
  }
}

/**
 * Goes through the contents behind the text. `each` is told of a file that the signed list names, and reads as much of it as it likes; its parts
 * throw where the stick was cut off or altered. Whether it is what its name says is for `each` to see. `cut`: there would be more.
 */
export async function readContents(
  { bundle, rest }: OpenStick,
  carried: readonly NamedFile[],
  each: (file: NamedFile, parts: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<'whole' | 'cut'> {
  if (!mayHaveContents(bundle.header)) return 'whole';
  const listed = new Map(carried.map((file) => [file.sha256, file]));
  for (;;) {
    const name = await nextName(rest).catch(() => null);
    if (name === '') return 'whole';
    const file = name === null ? undefined : listed.get(name);
    if (!file) return 'cut';
    const content = partsIn(rest, file.size);
    await each(file, content.parts);
    if (!(await content.passed())) return 'cut';
  }
}

/** Of the file that follows; empty at the end, null when neither can be read. */
async function nextName(reader: ByteReader): Promise<string | null> {
  const head = await reader.take(END.length);
  const [end] = readFrames(head).frames;
  if (end?.type === FRAME_TYPES.end) return (await reader.some(1)) === null ? '' : null;
  const [frame] = readFrames(concatBytes(head, await reader.take(HASH_BYTES))).frames;
  return frame?.type === FRAME_TYPES.content && frame.body.length === HASH_BYTES ? bytesToHex(frame.body) : null;
}

/** The stick ends within a file. */
class StickCut extends Error {}

function partsIn(reader: ByteReader, size: number) {
  let missing = size;
  async function* parts(): AsyncGenerator<Uint8Array> {
    while (missing > 0) {
      const part = await reader.some(missing);
      if (!part) throw new StickCut();
      missing -= part.length;
      yield part;
    }
  }
  return {
    parts: parts(),
    /** Reads on to behind the file. False when the stick ends before. */
    passed: async (): Promise<boolean> => {
      try {
        for await (const part of parts()) void part;
        return true;
      } catch {
        return false;
      }
    },
  };
}
