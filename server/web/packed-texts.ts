import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Encoding = 'br' | 'gzip';

export interface PackedText {
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
}

/** Packs the app's scripts and styles once each: the first load over a slow link is mostly they. */
export function packedTexts(): (text: Uint8Array, acceptEncoding: string) => Promise<PackedText | null> {
  const known = new Map<string, Promise<PackedText>>();
  return async (text, acceptEncoding) => {
    const encoding: Encoding | null = /\bbr\b/.test(acceptEncoding)
      ? 'br'
      : /\bgzip\b/.test(acceptEncoding)
        ? 'gzip'
        : null;
    if (encoding === null || text.length < 1000) return null;
    const key = `${encoding} ${createHash('sha256').update(text).digest('hex')}`;
    const packing = known.get(key) ?? pack(text, encoding);
    known.set(key, packing);
    return packing;
  };
}

const pack = async (text: Uint8Array, encoding: Encoding): Promise<PackedText> => ({
  encoding,
  bytes:
    encoding === 'br'
      ? await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : await zip(text, { level: 9 }),
});
