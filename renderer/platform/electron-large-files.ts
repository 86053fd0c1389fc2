import { err, ok } from '../../shared/core/result';
import type { Handlers } from '../../shared/ipc/contract';
import type { FilePort } from '../../shared/platform/ports';

const PIECE_BYTES = 4 * 1024 * 1024;

/** Large files over the bridge, piece by piece: neither side holds a whole one. */
export function electronLargeFiles(files: Handlers<'files'>): Pick<FilePort, 'openLarge' | 'saveLarge'> {
  return {
    openLarge: async (filters) => {
      const opened = await files.openLarge(filters);
      if (!opened.ok || opened.value === null) return opened.ok ? ok(null) : opened;
      const { id, name, size } = opened.value;
      return ok({ name, content: { size, read: (from, to) => files.readLarge(id, from, to) } });
    },
    saveLarge: async (name, parts, filters) => {
      const begun = await files.beginLarge(name, filters);
      if (!begun.ok || begun.value === null) return begun.ok ? ok(null) : begun;
      const id = begun.value;
      try {
        for await (const piece of gathered(parts())) {
          const written = await files.writeLarge(id, piece);
          if (!written.ok) return written;
        }
      } catch {
        await files.dropLarge(id);
        return err({ type: 'unknown', what: 'parts' });
      }
      return files.endLarge(id);
    },
  };
}

/** A call for each small part would cost more than the writing. */
async function* gathered(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let piece = new Uint8Array(PIECE_BYTES);
  let used = 0;
  for await (const part of parts) {
    for (let at = 0; at < part.length;) {
      const taken = part.subarray(at, at + PIECE_BYTES - used);
      piece.set(taken, used);
      used += taken.length;
      at += taken.length;
      if (used < PIECE_BYTES) continue;
      yield piece;
      [piece, used] = [new Uint8Array(PIECE_BYTES), 0];
    }
  }
  if (used > 0) yield piece.slice(0, used);
}
