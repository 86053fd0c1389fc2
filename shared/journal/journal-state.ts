import type { PortError } from '../platform/ports';
import type { Extent } from './scan';

/** One file of an open journal, as far as its bytes are known to be good. */
export interface JournalFile {
  readonly number: number;
  readonly name: string;
  /** Generation in each header slot; null when the slot cannot be read. */
  readonly slots: [number | null, number | null];
  prologueIsWhole: boolean;
  readonly extents: Extent[];
  /** Where the next record goes. */
  end: number;
}

export interface JournalState {
  /** In order of their numbers; never empty. Records are appended to the last. */
  readonly files: JournalFile[];
  header: Uint8Array;
  generation: number;
  /** Bytes that an unfinished write left behind the end of the last file. */
  readonly tailBytes: number;
  /** What the process before left is flushed, and the tail set aside. Nothing is appended before. */
  isSettled: boolean;
}

/** A failed append that could not be cut off: until the file is cut to `length`, nothing may be appended. */
export interface CutMark {
  readonly name: string;
  readonly length: number;
  readonly cause: PortError;
}

const JOURNAL_NAME = /^(\d{6})\.nyj$/;

export const journalFileName = (number: number): string => `${String(number).padStart(6, '0')}.nyj`;

/** Numbers of the journal files among the names of a folder, ascending. */
export function journalFileNumbers(names: readonly string[]): readonly number[] {
  return names
    .map((name) => JOURNAL_NAME.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .toSorted((a, b) => a - b);
}
