import { err, ok, type Result } from '../core/result';
import type { JournalCursor, JournalPort, JournalRecord, PortError } from '../platform/ports';
import { appendRecords, cutOff, settle } from './append';
import { isTemporaryName, type JournalFiles } from './files-port';
import { encodeHeaderRegion, MAX_HEADER_BYTES } from './header';
import { journalFileName, type CutMark, type JournalState } from './journal-state';
import { journalExists, loadJournal } from './load-journal';
import { readRecords } from './read-records';
import { isWritable } from './record';
import { createSerial } from './serial';
import { mendHeaders, replaceHeader } from './write-header';
import { writeNewFile } from './write-new-file';

/** A new file begins when the newest would grow past this. */
const ROTATE_AT_BYTES = 4 * 1024 * 1024;

type Answer<K extends 'create' | 'open' | 'append' | 'read' | 'writeHeader'> = ReturnType<JournalPort[K]>;

/** The journal of one profile: as `JournalPort`, without the name of the profile. */
export interface Journal {
  readonly exists: () => Promise<Result<boolean, PortError>>;
  readonly create: (header: Uint8Array) => Answer<'create'>;
  readonly open: () => Answer<'open'>;
  readonly append: (records: readonly JournalRecord[]) => Answer<'append'>;
  readonly read: (cursor: JournalCursor | null) => Answer<'read'>;
  readonly writeHeader: (header: Uint8Array) => Answer<'writeHeader'>;
  readonly close: () => Promise<void>;
}

export interface JournalOptions {
  readonly rotateAtBytes?: number;
}

/**
 * A journal in one folder. Calls run one after the other. Only one may write to a folder at a time: the host takes a lock.
 * A call before `open`, or a record or header past the limits, answers `refused`.
 * After a crash in the middle of an append the whole batch or nothing of it is there.
 */
export function createJournal(files: JournalFiles, { rotateAtBytes = ROTATE_AT_BYTES }: JournalOptions = {}): Journal {
  const serial = createSerial();
  let state: JournalState | null = null;
  /** Kept across `open`, so that a failed append which could not be cut off never shows up later. */
  let cut: CutMark | null = null;
  /** A header change failed and the old header could not be put back: only reading the files again tells which holds. */
  let headerFault: PortError | null = null;

  async function open(): Answer<'open'> {
    state = null;
    if (cut !== null && (await cutOff(files, cut)).ok) cut = null;
    const loaded = await loadJournal(files, cut);
    if (!loaded.ok) return loaded;
    state = loaded.value.state;
    headerFault = null;
    await tidy(files, state);
    return ok(loaded.value.opened);
  }

  async function append(records: readonly JournalRecord[]): Answer<'append'> {
    if (state === null || !records.every(isWritable)) return err({ type: 'refused' });
    const fault = cut?.cause ?? headerFault;
    if (fault !== null) return err(fault);
    if (records.length === 0) return ok();
    const appended = await appendRecords(files, state, { records, rotateAtBytes });
    if (appended.ok) return ok();
    cut = appended.error.cut;
    return err(appended.error.cause);
  }

  async function writeHeader(header: Uint8Array): Answer<'writeHeader'> {
    if (state === null || header.length > MAX_HEADER_BYTES) return err({ type: 'refused' });
    if (headerFault !== null) return err(headerFault);
    const replaced = await replaceHeader(files, state, header.slice());
    if (replaced.ok) return ok();
    if (!replaced.error.restored) headerFault = replaced.error.cause;
    return err(replaced.error.cause);
  }

  return {
    exists: () => serial(() => journalExists(files)),
    create: (header) => serial(() => createFirstFile(files, header)),
    open: () => serial(open),
    append: (records) => serial(() => append(records)),
    read: (cursor) =>
      serial(async () => (state === null ? err({ type: 'refused' }) : readRecords(files, state, cursor))),
    writeHeader: (header) => serial(() => writeHeader(header)),
    close: () =>
      serial(async () => {
        state = null;
        await files.close();
      }),
  };
}

async function createFirstFile(files: JournalFiles, header: Uint8Array): Answer<'create'> {
  if (header.length > MAX_HEADER_BYTES) return err({ type: 'refused' });
  const exists = await journalExists(files);
  if (!exists.ok) return exists;
  if (exists.value) return giveHeaderBack(files, header);
  return writeNewFile(files, journalFileName(1), encodeHeaderRegion(1, header));
}

/** A journal whose every header is lost keeps its records and takes the given one; any other is `in_use`. */
async function giveHeaderBack(files: JournalFiles, header: Uint8Array): Answer<'create'> {
  const loaded = await loadJournal(files, null);
  if (loaded.ok || loaded.error.type !== 'damaged') return err({ type: 'in_use' });
  const restored = await loadJournal(files, null, header);
  return restored.ok ? mendHeaders(files, restored.value.state) : restored;
}

/**
 * Puts in order what a crash left. On a full or read-only disk it cannot, and the journal still opens:
 * reading does not need it, and `append` tries again first.
 */
async function tidy(files: JournalFiles, state: JournalState): Promise<void> {
  await settle(files, state);
  await mendHeaders(files, state);
  const names = await files.list();
  for (const name of names.ok ? names.value : []) if (isTemporaryName(name)) await files.removeTemporary(name);
}
