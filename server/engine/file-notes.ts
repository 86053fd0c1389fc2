import { z } from '../../shared/core/zod';
import type { EntityId } from '../../shared/core/ids';
import type { EntityKind, RecordOp } from '../../shared/exchange/change';
import { filesNamedIn, type NamedFile } from '../../shared/exchange/files-named';
import type { HubDoc, HubReader, RowKey } from './hub-store';
import { keyOf, type WorkingCopy } from './working-copy';

const KIND = 'file';

/** What the hub knows of a file besides its content. */
export interface FileNote {
  /** `kind/id` of the records that name it. */
  readonly rows: readonly string[];
  /** Devices, by their first incarnation, that have shown that they have the content. */
  readonly kept: readonly string[];
}

const schema: z.ZodType<FileNote> = z.object({ rows: z.array(z.string()), kept: z.array(z.string()) });

export const noteOf = (doc: HubDoc | null): FileNote | null => (doc ? schema.parse(JSON.parse(doc.body)) : null);
export const fileNote = async (reader: HubReader, sha256: string): Promise<FileNote | null> =>
  noteOf(await reader.doc(KIND, sha256));
export const noteDoc = (sha256: string, note: FileNote): HubDoc => ({
  kind: KIND,
  id: sha256,
  body: JSON.stringify(note),
});

/** Notes which records the edits make name which files: that is looked up whenever somebody asks for one. */
export async function noteFiles(copy: WorkingCopy, ops: readonly RecordOp[]): Promise<void> {
  for (const op of ops) await noteNamed(copy, keyOf(op[1], op[2]), filesNamedIn(op));
}

export async function noteNamed(copy: WorkingCopy, row: string, files: readonly NamedFile[]): Promise<void> {
  for (const { sha256 } of files) {
    const note = noteOf(await copy.doc(KIND, sha256)) ?? { rows: [], kept: [] };
    if (!note.rows.includes(row)) copy.putDoc(noteDoc(sha256, { ...note, rows: [...note.rows, row] }));
  }
}

/** The records of a note. */
export const rowKeys = ({ rows }: FileNote): readonly RowKey[] =>
  rows.map((row) => {
    const at = row.indexOf('/');
    return { kind: row.slice(0, at) as EntityKind, id: row.slice(at + 1) as EntityId };
  });
