import { promisify } from 'node:util';
import { brotliDecompress, constants, inflateRawSync } from 'node:zlib';
import { PACKINGS, WORDS_MOST_BYTES, WORDS_UP_TO_BYTES, wordsBefore } from '../../shared/exchange/packing';
import { decodedBody, type BodyLimits } from './body-decoding';
import { RequestRefused } from './handlers';

const unbrotli = promisify(brotliDecompress);

export interface UnpackedBody {
  readonly bytes: Uint8Array;
  /** False for a body that broke off: it holds what came. */
  readonly isWhole: boolean;
}

/** A desktop's request, unpacked as its first byte says. Rejects as `decodedBody` does. */
export async function unpackedBody(source: AsyncIterable<Uint8Array>, limits: BodyLimits): Promise<UnpackedBody> {
  const body = decodedBody(source, { encoding: 'identity', limits: { ...limits, decodedBytes: limits.wireBytes } });
  const parts: Uint8Array[] = [];
  for await (const part of body.bytes) parts.push(part);
  const came = Buffer.concat(parts);
  const isWhole = body.isWhole();
  if (came.length === 0) return { bytes: came, isWhole };
  try {
    return { bytes: await unpacked(came[0], came.subarray(1), limits), isWhole };
  } catch (error) {
    throw error instanceof RequestRefused
      ? error
      : new RequestRefused(isTooLong(error) ? 'too_large' : 'malformed_encoding');
  }
}

/** Flushing at the end instead of finishing gives what a cut stream holds so far. */
async function unpacked(packing: number | undefined, bytes: Buffer, { decodedBytes }: BodyLimits): Promise<Uint8Array> {
  switch (packing) {
    case PACKINGS.none:
      return bytes;
    case PACKINGS.brotli:
      return unbrotli(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: decodedBytes });
    case PACKINGS.words:
      // So few bytes are unpacked here and now: the threads may have long work.
      if (bytes.length > 2 * WORDS_UP_TO_BYTES) throw new RequestRefused('too_large');
      return inflateRawSync(bytes, {
        dictionary: wordsBefore(null),
        finishFlush: constants.Z_SYNC_FLUSH,
        maxOutputLength: Math.min(WORDS_MOST_BYTES, decodedBytes),
      });
    default:
      throw new RequestRefused('unknown_encoding');
  }
}

const isTooLong = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
