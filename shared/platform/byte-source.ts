import { ok } from '../core/result';
import type { ByteSource } from './ports';

const PIECE_BYTES = 1024 * 1024;

/** What the source says stands in the way of reading on. */
export class SourceBroken extends Error {}

/** All of it, piece by piece. Throws `SourceBroken` where it cannot be read. */
export async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += PIECE_BYTES) {
    const piece = await source.read(at, Math.min(source.size, at + PIECE_BYTES));
    if (!piece.ok) throw new SourceBroken(piece.error.type);
    yield piece.value;
  }
}

/** Bytes that are in memory already. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (from, to) => Promise.resolve(ok(bytes.subarray(from, to))),
});
