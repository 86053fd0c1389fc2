import type { FileMarks, Standing } from './standing';

const NO_MARKS: FileMarks = { upTo: 0, sent: [] };

export const marksOf = (standing: Standing, dev: string): FileMarks => standing.files?.[dev] ?? NO_MARKS;

/** A file that a change names. */
export interface DeclaredFile {
  readonly seq: number;
  readonly sha256: string;
}

/**
 * The marks after `sent` came to the hub. `declared`: all files named after `marks.upTo`, in their order. `scanned`: the last change that
 * was looked at.
 */
export function markedSent(
  marks: FileMarks,
  {
    declared,
    scanned,
    sent,
  }: { readonly declared: readonly DeclaredFile[]; readonly scanned: number; readonly sent: ReadonlySet<string> },
): FileMarks {
  const isThere = ({ sha256 }: DeclaredFile): boolean => sent.has(sha256) || marks.sent.includes(sha256);
  const first = declared.find((file) => !isThere(file));
  if (!first) return { upTo: Math.max(marks.upTo, scanned), sent: [] };
  const upTo = Math.max(marks.upTo, first.seq - 1);
  const later = declared.filter((file) => file.seq > upTo && isThere(file)).map(({ sha256 }) => sha256);
  return { upTo, sent: [...new Set(later)] };
}

export const withMarks = (standing: Standing, dev: string, marks: FileMarks): Standing => ({
  ...standing,
  files: { ...standing.files, [dev]: marks },
});
