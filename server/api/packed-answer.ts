import { once } from 'node:events';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, deflateRawSync } from 'node:zlib';
import { PACKINGS, WORDS_UP_TO_BYTES, wordsBefore } from '../../shared/exchange/packing';

const brotli = promisify(brotliCompress);

/**
 * The best quality takes 2 s for a megabyte and packs it by a fifth better. Devices ask for more than this only when two megabytes came in a
 * quarter of a minute, so their link is quick.
 */
const BEST_UP_TO_BYTES = 2 * 1024 * 1024 + 64 * 1024;
/** So many answers at once are packed at the best quality. Who comes meanwhile waits for none of them: when all return at once, quick is best. */
const BEST_AT_ONCE = 2;
/** What is longer is sent while it is packed, in pieces of this size. */
const PIECE_BYTES = 256 * 1024;

let best = 0;

/** The bytes of an answer, packed: whole, or as they come. */
export type PackedAnswer = Uint8Array | AsyncIterable<Uint8Array>;

/** Packs an answer for a desktop. `request`: what it answers, when that came whole. Bytes of less than a packet are packed here and now. */
export async function packedAnswer(answer: Uint8Array, request: Uint8Array | null): Promise<PackedAnswer> {
  if (answer.length <= WORDS_UP_TO_BYTES && request !== null) return inWords(answer, request);
  return answer.length <= PIECE_BYTES ? inOnePiece(answer) : inPieces(answer);
}

function inWords(answer: Uint8Array, request: Uint8Array): Uint8Array {
  const packed = deflateRawSync(answer, { level: 9, memLevel: 9, dictionary: wordsBefore(request) });
  return packed.length < answer.length ? headed(PACKINGS.words, packed) : headed(PACKINGS.none, answer);
}

const headed = (packing: number, bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.of(packing), bytes]);

const options = (bytes: number, isBest: boolean) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: isBest ? constants.BROTLI_MAX_QUALITY : 5,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
});

const mayBeBest = (bytes: number): boolean => best < BEST_AT_ONCE && bytes <= BEST_UP_TO_BYTES;

async function inOnePiece(answer: Uint8Array): Promise<Uint8Array> {
  const isBest = mayBeBest(answer.length);
  if (isBest) best += 1;
  try {
    return headed(PACKINGS.brotli, await brotli(answer, options(answer.length, isBest)));
  } finally {
    if (isBest) best -= 1;
  }
}

/** One stream over the whole answer, flushed after each piece: the link is not idle while the rest is packed. */
async function* inPieces(answer: Uint8Array): AsyncGenerator<Uint8Array> {
  const isBest = mayBeBest(answer.length);
  if (isBest) best += 1;
  const packer = createBrotliCompress(options(answer.length, isBest));
  let made: Uint8Array[] = [Buffer.of(PACKINGS.brotli)];
  const taken = (): Uint8Array => {
    const bytes = Buffer.concat(made);
    made = [];
    return bytes;
  };
  packer.on('data', (bytes: Buffer) => made.push(bytes));
  try {
    for (let at = 0; at < answer.length; at += PIECE_BYTES) {
      packer.write(answer.subarray(at, at + PIECE_BYTES));
      await new Promise<void>((resolve) => packer.flush(() => resolve()));
      if (made.length > 0) yield taken();
    }
    packer.end();
    await once(packer, 'end');
    yield taken();
  } finally {
    packer.destroy();
    if (isBest) best -= 1;
  }
}
