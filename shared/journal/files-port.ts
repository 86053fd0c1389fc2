import type { Result } from '../core/result';
import type { PortError } from '../platform/ports';

/**
 * The files of one folder, as the journal and the blob store need them. Every call resolves; a rejection is a bug.
 * An implementer maps "no space" to `disk_full`, "read-only file system" and "no permission to write" to `read_only`,
 * a file that is not there to `missing`.
 */
export interface JournalFiles {
  /** Names in the folder; empty when the folder does not exist yet. */
  readonly list: () => Promise<Result<readonly string[], PortError>>;
  readonly size: (name: string) => Promise<Result<number, PortError>>;
  /** Fewer bytes than asked only where the file ends. */
  readonly read: (name: string, offset: number, length: number) => Promise<Result<Uint8Array, PortError>>;
  /** Writes all bytes or answers with an error (some may then have been written). Creates the file and the folder where missing. */
  readonly write: (name: string, offset: number, bytes: Uint8Array) => Promise<Result<void, PortError>>;
  /** When it answers ok, the content and length of the file survive a power cut. */
  readonly flush: (name: string) => Promise<Result<void, PortError>>;
  readonly truncate: (name: string, length: number) => Promise<Result<void, PortError>>;
  /** Atomic where the host can; replaces `to`. */
  readonly rename: (from: string, to: string) => Promise<Result<void, PortError>>;
  /** Only for names made by `temporaryName`; a journal or a blob is never removed. A missing file is ok. */
  readonly removeTemporary: (name: string) => Promise<Result<void, PortError>>;
  /** When it answers ok, creations and renames in the folder, and the folder itself, survive a power cut. */
  readonly flushDirectory: () => Promise<Result<void, PortError>>;
  /** Lets go of open handles. The next call opens them again. */
  readonly close: () => Promise<void>;
}

const TEMPORARY = '.tmp';

export const temporaryName = (name: string): string => `${name}${TEMPORARY}`;

export const isTemporaryName = (name: string): boolean => name.endsWith(TEMPORARY);
