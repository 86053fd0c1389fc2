import { err, ok, type Result } from '../core/result';
import type { JournalCursor, JournalRecord, PortError } from '../platform/ports';
import type { JournalFiles } from './files-port';
import type { JournalFile, JournalState } from './journal-state';
import { decodeRecordAt } from './record';
import type { Extent } from './scan';

const READ_BYTES = 1024 * 1024;

export interface RecordsRead {
  readonly records: readonly JournalRecord[];
  readonly next: JournalCursor | null;
}

/** Whole records from the cursor on, about a megabyte of one file; at least one record where there is one. */
export async function readRecords(
  files: JournalFiles,
  state: JournalState,
  cursor: JournalCursor | null,
): Promise<Result<RecordsRead, PortError>> {
  const from = cursor ?? { file: 0, offset: 0 };
  const file = state.files.find((candidate) => hasRecordFrom(candidate, from));
  if (file === undefined) return ok({ records: [], next: null });
  const extents = nextExtents(file, file.number === from.file ? from.offset : 0);
  const records = await decodeExtents(files, file.name, extents);
  if (!records.ok) return records;
  const at = { file: file.number, offset: extents.at(-1)?.end ?? 0 };
  const hasMore = state.files.some((candidate) => hasRecordFrom(candidate, at));
  return ok({ records: records.value, next: hasMore ? at : null });
}

function hasRecordFrom({ number, extents }: JournalFile, from: JournalCursor): boolean {
  const last = extents.at(-1);
  return last !== undefined && (number > from.file || (number === from.file && last.start >= from.offset));
}

function nextExtents({ extents }: JournalFile, offset: number): readonly Extent[] {
  const chunk: Extent[] = [];
  for (const extent of extents) {
    if (extent.start < offset) continue;
    if (chunk.length > 0 && extent.end - (chunk[0]?.start ?? 0) > READ_BYTES) break;
    chunk.push(extent);
  }
  return chunk;
}

/** A record that was whole when the journal was opened and is not now: the disk is failing. */
const FAILING_DISK: PortError = { type: 'damaged', what: 'record' };

async function decodeExtents(
  files: JournalFiles,
  name: string,
  extents: readonly Extent[],
): Promise<Result<readonly JournalRecord[], PortError>> {
  const start = extents[0]?.start ?? 0;
  const bytes = await files.read(name, start, (extents.at(-1)?.end ?? 0) - start);
  if (!bytes.ok) return bytes;
  const decoded = extents.map((extent) => decodeRecordAt(bytes.value, extent.start - start)?.record);
  const whole = decoded.filter((record) => record !== undefined);
  return whole.length === decoded.length ? ok(whole) : err(FAILING_DISK);
}
