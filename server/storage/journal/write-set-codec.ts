import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { WriteSet } from '../../engine/hub-store';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

/** Rows are written whole, so they repeat much: level 1 takes most of it away at little cost. */
const LEVEL = 1;

/** A write set as compressed JSON; bytes stand in it as `{"$b": base64}`. */
export async function encodeWriteSet(writes: WriteSet): Promise<Uint8Array> {
  const text = JSON.stringify(writes, (_key, value: unknown) =>
    value instanceof Uint8Array
      ? { $b: Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64') }
      : isBuffered(value)
        ? { $b: Buffer.from(value.data).toString('base64') }
        : value,
  );
  return deflate(text, { level: LEVEL });
}

/** `Buffer` turns itself into this before a replacer sees it. */
const isBuffered = (value: unknown): value is { readonly type: 'Buffer'; readonly data: readonly number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value;

/** The other way. The bytes passed a checksum and were written by this program: what does not parse is a bug and throws. */
export async function decodeWriteSet(bytes: Uint8Array): Promise<WriteSet> {
  const text = (await inflate(bytes)).toString('utf8');
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && '$b' in value && typeof value.$b === 'string'
      ? new Uint8Array(Buffer.from(value.$b, 'base64'))
      : value,
  ) as WriteSet;
}
