import { Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip } from 'node:zlib';
import { RequestRefused } from './handlers';

export interface BodyLimits {
  /** Of a body as it comes over the wire, bytes. */
  readonly wireBytes: number;
  /** Of a body decompressed, bytes. */
  readonly decodedBytes: number;
}

export interface DecodedBody {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly isWhole: () => boolean;
}

/**
 * The bytes of a request's body, decompressed as they come. A body that breaks off ends early and gives what came: every complete
 * frame in it counts. Rejects while it is read with `too_large` past the limits and `malformed_encoding`.
 */
export function decodedBody(
  source: AsyncIterable<Uint8Array>,
  { encoding, limits }: { readonly encoding: string; readonly limits: BodyLimits },
): DecodedBody {
  let isCut = false;
  const untilCut = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* capped(source, limits.wireBytes);
    } catch (error) {
      if (error instanceof RequestRefused) throw error;
      isCut = true;
    }
  };
  return { bytes: capped(opened(untilCut(), encoding), limits.decodedBytes), isWhole: () => !isCut };
}

function opened(source: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<Uint8Array> {
  if (encoding === '' || encoding === 'identity') return source;
  if (encoding !== 'gzip' && encoding !== 'br') throw new RequestRefused('unknown_encoding');
  return inflated(source, encoding);
}

/** Flushing at the end instead of finishing gives what a cut stream holds so far. */
async function* inflated(source: AsyncIterable<Uint8Array>, encoding: 'gzip' | 'br'): AsyncGenerator<Uint8Array> {
  const input = Readable.from(source, { objectMode: false });
  const output =
    encoding === 'gzip'
      ? createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
      : createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH });
  input.on('error', (error) => output.destroy(error));
  input.pipe(output);
  try {
    for await (const chunk of output) yield chunk as Buffer;
  } catch (error) {
    throw error instanceof RequestRefused ? error : new RequestRefused('malformed_encoding');
  } finally {
    input.destroy();
    output.destroy();
  }
}

async function* capped(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const chunk of source) {
    sum += chunk.length;
    if (sum > maxBytes) throw new RequestRefused('too_large');
    yield chunk;
  }
}
