import { must } from '../core/assert';
import { err, ok, type Result } from '../core/result';
import type { JournalRecord, PortError } from '../platform/ports';
import type { JournalFiles } from './files-port';
import { encodeHeaderRegion, RECORDS_START } from './header';
import { journalFileName, type CutMark, type JournalFile, type JournalState } from './journal-state';
import { encodeBatch, encodedLength } from './record';
import { writeNewFile } from './write-new-file';

export interface AppendFailure {
  readonly cause: PortError;
  /** Set when the bytes of the failed append could not be cut off. */
  readonly cut: CutMark | null;
}

/** Appends to the newest file, or to a new one past `rotateAtBytes`; flushed when it answers ok. */
export async function appendRecords(
  files: JournalFiles,
  state: JournalState,
  { records, rotateAtBytes }: { readonly records: readonly JournalRecord[]; readonly rotateAtBytes: number },
): Promise<Result<void, AppendFailure>> {
  const bytes = encodeBatch(records);
  const clean = await settle(files, state);
  if (!clean.ok) return err({ cause: clean.error, cut: null });
  const file = await fileWithRoom(files, state, { byteCount: bytes.length, rotateAtBytes });
  if (!file.ok) return err({ cause: file.error, cut: null });
  const start = file.value.end;
  const written = await files.write(file.value.name, start, bytes);
  const flushed = written.ok ? await files.flush(file.value.name) : written;
  if (!flushed.ok) return err(await undo(files, file.value, flushed.error));
  for (const record of records) {
    const end = file.value.end + encodedLength(record);
    file.value.extents.push({ start: file.value.end, end });
    file.value.end = end;
  }
  return ok();
}

async function undo(files: JournalFiles, { name, end }: JournalFile, cause: PortError): Promise<AppendFailure> {
  const cut = { name, length: end, cause };
  const undone = await cutOff(files, cut);
  return { cause, cut: undone.ok ? null : cut };
}

export async function cutOff(
  files: JournalFiles,
  { name, length }: Omit<CutMark, 'cause'>,
): Promise<Result<void, PortError>> {
  const truncated = await files.truncate(name, length);
  return truncated.ok ? files.flush(name) : truncated;
}

/**
 * What the last process left may be in the system's memory only: it is flushed before anything is built on it. What an
 * unfinished write left behind is copied to a file of its own, and only then cut. Done once after an open.
 */
export async function settle(files: JournalFiles, state: JournalState): Promise<Result<void, PortError>> {
  if (state.isSettled) return ok();
  const { name } = newestFile(state);
  const flushed = await files.flush(name);
  const named = flushed.ok ? await files.flushDirectory() : flushed;
  const clean = named.ok ? await setTailAside(files, state) : named;
  state.isSettled = clean.ok;
  return clean;
}

async function setTailAside(files: JournalFiles, state: JournalState): Promise<Result<void, PortError>> {
  if (state.tailBytes === 0) return ok();
  const { name, end } = newestFile(state);
  const tail = await files.read(name, end, state.tailBytes);
  if (!tail.ok) return tail;
  const copied = await keepCopy(files, name.replace(/nyj$/, 'tail'), tail.value);
  return copied.ok ? cutOff(files, { name, length: end }) : copied;
}

async function keepCopy(files: JournalFiles, stem: string, bytes: Uint8Array): Promise<Result<void, PortError>> {
  const names = await files.list();
  if (!names.ok) return names;
  let number = 1;
  while (names.value.includes(`${stem}-${number}`)) number++;
  return writeNewFile(files, `${stem}-${number}`, bytes);
}

async function fileWithRoom(
  files: JournalFiles,
  state: JournalState,
  { byteCount, rotateAtBytes }: { readonly byteCount: number; readonly rotateAtBytes: number },
): Promise<Result<JournalFile, PortError>> {
  const newest = newestFile(state);
  const isEmpty = newest.end === RECORDS_START;
  if (isEmpty || newest.end + byteCount <= rotateAtBytes) return ok(newest);
  const number = newest.number + 1;
  const name = journalFileName(number);
  const written = await writeNewFile(files, name, encodeHeaderRegion(state.generation, state.header));
  if (!written.ok) return written;
  const slots: JournalFile['slots'] = [state.generation, state.generation];
  const file = { number, name, slots, prologueIsWhole: true, extents: [], end: RECORDS_START };
  state.files.push(file);
  return ok(file);
}

const newestFile = ({ files }: JournalState): JournalFile => must(files.at(-1), 'a journal has a file');
