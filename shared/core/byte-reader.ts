import { concatBytes } from './bytes';

/** Reads bytes that come in parts of any size. What the source throws is thrown by whoever reads on. */
export interface ByteReader {
  /** The next bytes, at most so many and at least one; null at the end. */
  readonly some: (most: number) => Promise<Uint8Array | null>;
  /** Exactly so many bytes, or fewer where the source ends. */
  readonly take: (count: number) => Promise<Uint8Array>;
  /** Reads no further: the source may let go of what it holds. */
  readonly end: () => Promise<void>;
}

export function createByteReader(source: AsyncIterable<Uint8Array>): ByteReader {
  const parts = source[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array();

  async function some(most: number): Promise<Uint8Array | null> {
    while (rest.length === 0) {
      const next = await parts.next();
      if (next.done === true) return null;
      rest = next.value;
    }
    const part = rest.subarray(0, most);
    rest = rest.subarray(part.length);
    return part;
  }

  return {
    some,
    take: async (count) => {
      const taken: Uint8Array[] = [];
      for (let missing = count; missing > 0; missing -= taken.at(-1)?.length ?? 0) {
        const part = await some(missing);
        if (!part) break;
        taken.push(part);
      }
      return concatBytes(...taken);
    },
    end: async () => void (await parts.return?.()),
  };
}

/** Bytes in parts of a size. */
export function* partsOf(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All of a source in one; for what is known to be short. */
export async function wholeOf(source: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return concatBytes(...parts);
}
