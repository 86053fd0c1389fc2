import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { assert } from '../core/assert';
import { concatBytes } from '../core/bytes';
import { encodeBatch, encodedLength } from '../journal/record';
import type { JournalRecord } from '../platform/ports';
import { END_BYTES, frame, FRAME, FRAME_HEAD_BYTES, MAX_ATTACHMENT_BYTES, RECORDS_FRAME_BYTES } from './frames';
import { BACKUP_FORMAT, type Manifest } from './manifest';

/** An attachment as it lies on the disk: sealed, under a name that tells nothing. */
export interface SealedAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface BackupContent {
  /** What is known of it besides what the content itself tells. */
  readonly about: Omit<Manifest, 'format' | 'counts' | 'sha256'> & {
    readonly counts: Pick<Manifest['counts'], 'damaged' | 'missingAttachments' | 'byKind'>;
  };
  readonly header: Uint8Array;
  readonly records: readonly JournalRecord[];
  readonly attachments: readonly SealedAttachment[];
}

export interface EncodedBackup {
  readonly manifest: Manifest;
  /** Length of the whole payload in bytes, known before the first chunk is asked for. */
  readonly size: number;
  readonly chunks: () => Iterable<Uint8Array<ArrayBuffer>>;
}

/** The payload of a backup, in chunks of about a megabyte (a large attachment is one chunk). */
export function encodeBackup(content: BackupContent): EncodedBackup {
  const { header, records, attachments, about } = content;
  const manifest: Manifest = {
    ...about,
    format: BACKUP_FORMAT,
    counts: {
      ...about.counts,
      records: records.length,
      changes: records.filter(({ type }) => type === 'change').length,
      attachments: attachments.length,
    },
    sha256: {
      header: bytesToHex(sha256(header)),
      records: hashOfRecords(records),
      attachments: hashOfAttachments(attachments),
    },
  };
  const frames = () => framesOf(manifest, content);
  let size = FRAME_HEAD_BYTES + END_BYTES;
  for (const each of frames()) size += each.length;
  return { manifest, size, chunks: () => withEnd(frames()) };
}

function* framesOf(
  manifest: Manifest,
  { header, records, attachments }: BackupContent,
): Generator<Uint8Array<ArrayBuffer>> {
  yield frame(FRAME.manifest, utf8ToBytes(JSON.stringify(manifest)));
  yield frame(FRAME.header, header);
  for (const group of groupsOf(records)) yield frame(FRAME.records, encodeRecords(group));
  for (const { name, bytes } of attachments) {
    assert(name.length < 256 && bytes.length <= MAX_ATTACHMENT_BYTES, 'an attachment keeps to the limits');
    yield frame(FRAME.attachment, concatBytes(Uint8Array.of(name.length), utf8ToBytes(name), bytes));
  }
}

function* withEnd(frames: Iterable<Uint8Array<ArrayBuffer>>): Generator<Uint8Array<ArrayBuffer>> {
  const whole = sha256.create();
  for (const each of frames) {
    whole.update(each);
    yield each;
  }
  yield frame(FRAME.end, whole.digest());
}

function* groupsOf(records: readonly JournalRecord[]): Generator<readonly JournalRecord[]> {
  let [group, bytes]: [JournalRecord[], number] = [[], 0];
  for (const record of records) {
    const length = encodedLength(record);
    if (group.length > 0 && bytes + length > RECORDS_FRAME_BYTES) {
      yield group;
      [group, bytes] = [[], 0];
    }
    group.push(record);
    bytes += length;
  }
  if (group.length > 0) yield group;
}

/** Each by itself: which of them were written together no longer matters. */
const encodeRecords = (records: readonly JournalRecord[]): Uint8Array =>
  concatBytes(...records.map((record) => encodeBatch([record])));

export function hashOfRecords(records: readonly JournalRecord[]): string {
  const hash = sha256.create();
  for (const record of records) hash.update(encodeBatch([record]));
  return bytesToHex(hash.digest());
}

export function hashOfAttachments(attachments: readonly SealedAttachment[]): string {
  const hash = sha256.create();
  for (const { name, bytes } of attachments) hash.update(utf8ToBytes(name)).update(bytes);
  return bytesToHex(hash.digest());
}
