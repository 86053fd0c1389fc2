import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Below this nothing is gained. */
const LEAST_BYTES = 100;
/** Above this the best quality would hold up the others (brotli 11: 0.4 s for 200 kB). */
const BEST_UP_TO_BYTES = 32 * 1024;

export interface EncodedAnswer {
  readonly body: Uint8Array;
  readonly encoding: 'br' | 'gzip' | null;
}

/** Compresses an answer as the asking side says that it can read it (`x-nyamdrel-accept`), when that makes it smaller. */
export async function encodedAnswer(body: Uint8Array, accept: string): Promise<EncodedAnswer> {
  const encoding = accept === 'br' || accept === 'gzip' ? accept : null;
  if (encoding === null || body.length < LEAST_BYTES) return { body, encoding: null };
  const packed = encoding === 'br' ? await brotli(body, brotliOptions(body.length)) : await zip(body, { level: 9 });
  return packed.length < body.length ? { body: packed, encoding } : { body, encoding: null };
}

const brotliOptions = (bytes: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: bytes <= BEST_UP_TO_BYTES ? 11 : 7,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
});
