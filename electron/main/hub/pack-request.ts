import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, deflateRawSync, inflateRaw } from 'node:zlib';
import { PACKINGS, WORDS_MOST_BYTES, WORDS_UP_TO_BYTES, wordsBefore } from '../../../shared/exchange/packing';

const brotli = promisify(brotliCompress);
const unbrotli = promisify(brotliDecompress);
const inflate = promisify(inflateRaw);

/** Packs a request for the hub: how, and the bytes. */
export async function packRequest(body: Uint8Array): Promise<Uint8Array> {
  if (body.length > WORDS_UP_TO_BYTES) return headed(PACKINGS.brotli, await brotli(body, options(body.length)));
  const packed = deflateRawSync(body, { level: 9, memLevel: 9, dictionary: wordsBefore(null) });
  return packed.length < body.length ? headed(PACKINGS.words, packed) : headed(PACKINGS.none, body);
}

const headed = (packing: number, bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.of(packing), bytes]);

const options = (bytes: number) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  },
});

/** As much of an answer as came, unpacked; `isDamaged` when the hub cannot have packed it so, or it is longer than any answer. */
export async function unpackAnswer(
  came: Uint8Array,
  request: Uint8Array,
  mostBytes: number,
): Promise<{ readonly bytes: Uint8Array; readonly isDamaged: boolean }> {
  try {
    return { bytes: await unpacked(came[0], came.subarray(1), { request, mostBytes }), isDamaged: false };
  } catch {
    return { bytes: new Uint8Array(0), isDamaged: true };
  }
}

/** Flushing at the end instead of finishing gives what a cut stream holds so far. */
function unpacked(
  packing: number | undefined,
  bytes: Uint8Array,
  { request, mostBytes }: { readonly request: Uint8Array; readonly mostBytes: number },
): Promise<Uint8Array> | Uint8Array {
  switch (packing) {
    case undefined:
    case PACKINGS.none:
      return bytes;
    case PACKINGS.brotli:
      return unbrotli(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: mostBytes });
    case PACKINGS.words:
      return inflate(bytes, {
        dictionary: wordsBefore(request),
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: Math.min(WORDS_MOST_BYTES, mostBytes),
      });
    default:
      throw new Error('Packed in a way that was not asked for');
  }
}
