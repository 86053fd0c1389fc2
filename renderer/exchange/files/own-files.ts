import type { PersonId } from '../../../shared/core/ids';
import { isRecordOp, type ChangePayload } from '../../../shared/exchange/change';
import { markedSent, marksOf, withMarks, type DeclaredFile } from '../../../shared/exchange/device/file-marks';
import { standingRecord } from '../../../shared/exchange/device/feed-record';
import type { Standing } from '../../../shared/exchange/device/standing';
import { isSha256 } from '../../../shared/exchange/files-named';
import { parseChange } from '../../../shared/exchange/signed-change';
import type { DeviceStore } from '../device-store';

/** A photo or paper that a change of this device names. */
export interface OwnFile extends DeclaredFile {
  readonly dev: string;
  readonly size: number;
  readonly name: string;
  readonly person: PersonId;
  readonly atMs: number;
  /** The record that names it. */
  readonly about: { readonly kind: string; readonly id: string } | null;
}

/** The changes of one incarnation, as far as they were looked through. */
interface Book {
  readonly from: number;
  scanned: number;
  readonly files: OwnFile[];
}

const READ_BYTES = 256 * 1024;
/** So many changes without a file in them are not looked through again at the next start. */
const WORTH_KEEPING = 200;

/**
 * The files that this device has to send, read from its own changes: a record that has left its sight still has its photo sent. Which are
 * at the hub is kept in the standing.
 */
export function createOwnFiles(store: DeviceStore) {
  let books = new Map<string, Book>();
  let last: Promise<void> = Promise.resolve();

  const incarnations = (): readonly { readonly dev: string; readonly upTo: number }[] => {
    const { dev, former } = store.identity();
    return [...former, { dev, upTo: store.tip().seq }];
  };

  async function read(): Promise<void> {
    const standing = store.standing();
    const next = new Map<string, Book>();
    for (const { dev, upTo } of incarnations()) {
      const { upTo: from } = marksOf(standing, dev);
      const known = books.get(dev);
      // A restored hub is offered everything again.
      const book = known && known.from <= from ? known : { from, scanned: from, files: [] };
      next.set(dev, book);
      await readOn(book, dev, upTo);
    }
    books = next;
  }

  async function readOn(book: Book, dev: string, upTo: number): Promise<void> {
    while (book.scanned < upTo) {
      const part = await store.changesAfter(dev as Parameters<typeof store.changesAfter>[0], book.scanned, READ_BYTES);
      // What is damaged here cannot travel, nor what follows on it.
      if (part.length === 0) return;
      for (const { payload } of part) {
        book.scanned += 1;
        const change = parseChange(payload);
        if (change) book.files.push(...filesOf(change, { dev, seq: book.scanned }));
      }
    }
  }

  /** What is not at the hub, in the order in which it was taken. */
  function unsent(standing: Standing): readonly OwnFile[] {
    const found = new Map<string, OwnFile>();
    for (const [dev, { files }] of books) {
      const { upTo, sent } = marksOf(standing, dev);
      for (const file of files) {
        if (file.seq > upTo && !sent.includes(file.sha256) && !found.has(file.sha256)) found.set(file.sha256, file);
      }
    }
    return [...found.values()].toSorted((a, b) => a.atMs - b.atMs);
  }

  function standingWith(sent: ReadonlySet<string>): Standing {
    let standing = store.standing();
    for (const [dev, { files, scanned }] of books) {
      const marks = marksOf(standing, dev);
      const declared = files.filter(({ seq }) => seq > marks.upTo);
      if (sent.size === 0 && scanned - marks.upTo < WORTH_KEEPING) continue;
      const next = markedSent(marks, { declared, scanned, sent });
      if (next.upTo !== marks.upTo || next.sent.join() !== marks.sent.join()) standing = withMarks(standing, dev, next);
    }
    return standing;
  }

  return {
    /** Looks through what was written since. */
    scan: (): Promise<void> => {
      last = last.then(read).catch(() => undefined);
      return last;
    },
    unsent: (): readonly OwnFile[] => unsent(store.standing()),
    /** The hub has acknowledged these files; kept, flushed. With none, only how far was looked is kept, if that is worth it. */
    keepSent: async (sent: readonly string[]): Promise<void> => {
      const standing = standingWith(new Set(sent));
      if (standing !== store.standing()) await store.absorb(standingRecord(standing));
    },
  };
}

export type OwnFiles = ReturnType<typeof createOwnFiles>;

/** Whether the hub holds the change that names the file: before that it would not know what to do with it. */
export function isNamedAtHub({ dev, seq }: OwnFile, store: DeviceStore): boolean {
  const standing = store.standing();
  return seq <= (dev === store.identity().dev ? standing.acked : (standing.former[dev] ?? 0));
}

function filesOf({ o, u, t }: ChangePayload, at: { readonly dev: string; readonly seq: number }): readonly OwnFile[] {
  const record = o.find(isRecordOp);
  const about = record ? { kind: record[1], id: record[2] } : null;
  return o.flatMap((op) => {
    if (op[0] !== 'blob' || !isSha256(op[1])) return [];
    const { size, name } = op[2];
    return [{ ...at, sha256: op[1], size, name, person: u, atMs: t[0], about }];
  });
}
