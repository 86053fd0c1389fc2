import { declaredEnd, decodeRecordAt } from './record';

/** Where a whole record lies: `[start, end)`. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface Scan {
  readonly extents: readonly Extent[];
  /** Highest running number of a change; 0 when there is none. */
  readonly lastSeq: number;
  /** Stretches that fail their checksum and are followed by something whole, or end exactly where they say. */
  readonly damaged: number;
  /** Where an unfinished write begins; the length of the bytes when there is none. */
  readonly tailStart: number;
}

interface OpenBatch {
  readonly start: number;
  readonly extentCount: number;
}

/**
 * Finds the whole records in the record part of a journal file. `newest`: the file may end in an unfinished write or batch,
 * which then becomes the tail. Older files were finished before the next began: what does not read there is damage.
 */
export function scanRecords(bytes: Uint8Array, { newest }: { readonly newest: boolean }): Scan {
  const extents: Extent[] = [];
  let lastSeq = 0;
  let damaged = 0;
  let batch: OpenBatch | null = null;
  let at = 0;
  while (at < bytes.length) {
    const decoded = decodeRecordAt(bytes, at);
    if (decoded === null) {
      const next = resync(bytes, at);
      if (next === null) break;
      damaged++;
      batch = null;
      at = next;
      continue;
    }
    if (!decoded.batchGoesOn) batch = null;
    else batch ??= { start: at, extentCount: extents.length };
    extents.push({ start: at, end: decoded.end });
    if (decoded.record.type === 'change') lastSeq = Math.max(lastSeq, decoded.record.seq);
    at = decoded.end;
  }
  if (!newest) return { extents, lastSeq, damaged: damaged + (at < bytes.length ? 1 : 0), tailStart: bytes.length };
  return batch === null ? { extents, lastSeq, damaged, tailStart: at } : withoutBatch(bytes, extents, damaged, batch);
}

/** A batch whose end never reached the disk was never acknowledged: it is tail from its first record on. */
function withoutBatch(bytes: Uint8Array, extents: readonly Extent[], damaged: number, batch: OpenBatch): Scan {
  const kept = extents.slice(0, batch.extentCount);
  const lastSeq = kept.reduce((highest, { start }) => {
    const record = decodeRecordAt(bytes, start)?.record;
    return record?.type === 'change' ? Math.max(highest, record.seq) : highest;
  }, 0);
  return { extents: kept, lastSeq, damaged, tailStart: batch.start };
}

/**
 * Where reading can go on after a damaged record, or null when nothing whole follows (then it is a torn tail).
 * A last record of exactly the declared length whose checksum was written is a damaged record, not a torn one: it may have
 * been acknowledged, so it stays where it is. (A torn write ends early, or in zeros where the file system had only reserved room.)
 */
function resync(bytes: Uint8Array, damagedAt: number): number | null {
  // The nearest whole record, not the one behind the declared end: a damaged length may point past a good record.
  for (let at = damagedAt + 1; at < bytes.length; at++) if (decodeRecordAt(bytes, at) !== null) return at;
  const end = declaredEnd(bytes, damagedAt);
  const wasWritten = end === bytes.length && bytes.subarray(end - 4).some((byte) => byte !== 0);
  return wasWritten ? end : null;
}
