import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { concatBytes } from '../../../shared/core/bytes';
import type { Transport } from '../../../renderer/exchange/transport';

/** What a transport carried, before it was packed: whole requests and answers, as frames. */
export interface Carried {
  readonly requests: number;
  readonly up: Uint8Array;
  readonly down: Uint8Array;
}

export interface TappedTransport extends Transport {
  /** What it carried since the last call. */
  readonly take: () => Carried;
}

export function tapped(transport: Transport): TappedTransport {
  let requests = 0;
  let up: Uint8Array[] = [];
  let down: Uint8Array[] = [];
  return {
    post: async (path, body) => {
      requests += 1;
      up.push(body);
      const posted = await transport.post(path, body);
      if (posted.ok) down.push(posted.value.bytes);
      return posted;
    },
    take: () => {
      const taken = { requests, up: concatBytes(...up), down: concatBytes(...down) };
      [requests, up, down] = [0, [], []];
      return taken;
    },
  };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const best = {
  [constants.BROTLI_PARAM_QUALITY]: 11,
  [constants.BROTLI_PARAM_LGWIN]: 24,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
};

/** All requests in one piece and all answers in one piece, each packed as well as this way can. */
export async function packedBytes({ up, down }: Omit<Carried, 'requests'>, by: 'br' | 'gzip'): Promise<number> {
  const pack = (bytes: Uint8Array) =>
    by === 'br'
      ? brotli(bytes, { params: { ...best, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
      : zip(bytes, { level: 9 });
  const [a, b] = await Promise.all([pack(up), pack(down)]);
  return a.length + b.length;
}
