import { concatBytes } from '../../shared/core/bytes';
import { err, ok, type Result } from '../../shared/core/result';

/** What the entries of a spreadsheet may unpack to; a list of 50,000 cases has about 60 MB. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;

export type UnpackError = { readonly type: 'too_large_unpacked' } | { readonly type: 'not_a_table' };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
  /** As the archive declares it, which need not be true. */
  readonly size: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT = 0xffff;
const [STORED, DEFLATED] = [0, 8];
/** An archive of the large kind declares its sizes elsewhere; no list of cases needs one. */
const ELSEWHERE = 0xffffffff;

/**
 * The XML entries of a spreadsheet. Refused before anything is unpacked when the declared sizes are too large, and while unpacking
 * when the real ones are.
 */
export async function unpackXml(
  bytes: Uint8Array,
  limit = MAX_UNPACKED_BYTES,
): Promise<Result<ReadonlyMap<string, Uint8Array>, UnpackError>> {
  const entries = entriesOf(bytes)?.filter(({ name }) => /\.xml$|\.rels$/.test(name));
  if (!entries) return err({ type: 'not_a_table' });
  if (entries.reduce((sum, { size }) => sum + size, 0) > limit) return err({ type: 'too_large_unpacked' });
  const unpacked = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of entries) {
    const content = await contentOf(entry, left);
    if (!content.ok) return content;
    left -= content.value.length;
    unpacked.set(entry.name, content.value);
  }
  return ok(unpacked);
}

/** The same entries as an archive that is not compressed, so that no reader has to unpack anything. */
export function packStored(entries: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let at = 0;
  for (const [name, content] of entries) {
    const nameBytes = new TextEncoder().encode(name);
    const size = content.length;
    const local = header(30, { 0: LOCAL, 18: size, 22: size }, { 4: 20, 26: nameBytes.length });
    const offsets = { 0: CENTRAL, 20: size, 24: size, 42: at };
    centrals.push(header(46, offsets, { 4: 20, 6: 20, 28: nameBytes.length }), nameBytes);
    locals.push(local, nameBytes, content);
    at += local.length + nameBytes.length + size;
  }
  const directory = concatBytes(...centrals);
  const count = entries.size;
  const end = header(END_BYTES, { 0: END, 12: directory.length, 16: at }, { 8: count, 10: count });
  return concatBytes(...locals, directory, end).buffer;
}

function header(
  length: number,
  words: Readonly<Record<number, number>>,
  halves: Readonly<Record<number, number>>,
): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value] of Object.entries(words)) view.setUint32(Number(at), value, true);
  for (const [at, value] of Object.entries(halves)) view.setUint16(Number(at), value, true);
  return new Uint8Array(view.buffer);
}

/** The central directory; null when the bytes are no archive. */
function entriesOf(bytes: Uint8Array): readonly Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  try {
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== CENTRAL) return null;
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const local = view.getUint32(at + 42, true);
      const packedSize = view.getUint32(at + 20, true);
      const size = view.getUint32(at + 24, true);
      if (size === ELSEWHERE || packedSize === ELSEWHERE || local === ELSEWHERE) return null;
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))),
        method: view.getUint16(at + 10, true),
        packed: bytes.subarray(start, start + packedSize),
        size,
      });
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
    return entries;
  } catch {
    return null; // an offset beyond the end
  }
}

function endOf(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

async function contentOf({ method, packed }: Entry, limit: number): Promise<Result<Uint8Array, UnpackError>> {
  if (method === STORED) return packed.length > limit ? err({ type: 'too_large_unpacked' }) : ok(packed);
  if (method !== DEFLATED) return err({ type: 'not_a_table' });
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > limit) {
        await reader.cancel();
        return err({ type: 'too_large_unpacked' });
      }
      chunks.push(next.value);
    }
  } catch {
    return err({ type: 'not_a_table' });
  }
  return ok(concatBytes(...chunks));
}
