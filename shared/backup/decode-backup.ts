import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { concatBytes, sameBytes } from '../core/bytes';
import { err, ok, type Result } from '../core/result';
import { decodeRecordAt } from '../journal/record';
import type { JournalRecord } from '../platform/ports';
import { hashOfAttachments, hashOfRecords, type SealedAttachment } from './encode-backup';
import { FRAME, FRAME_HEAD_BYTES, FRAME_LIMITS, isFrameType, type FrameType } from './frames';
import { parseManifest, type BackupFormatError, type Manifest } from './manifest';

export interface DecodedBackup {
  readonly manifest: Manifest;
  readonly header: Uint8Array;
  readonly records: readonly JournalRecord[];
  readonly attachments: readonly SealedAttachment[];
}

export interface BackupDecoder {
  /** Takes the next bytes, in portions of any size. After an error nothing more is taken. */
  readonly push: (chunk: Uint8Array) => Result<void, BackupFormatError>;
  /** Says that there are no more bytes. */
  readonly end: () => Result<DecodedBackup, BackupFormatError>;
}

const DAMAGED: BackupFormatError = { type: 'backup_damaged' };

/** Reads a payload as it comes. Every length is checked before it is waited for, every hash before anything is given out. */
export function createBackupDecoder(): BackupDecoder {
  let pending: Uint8Array[] = [];
  let [held, needed] = [0, FRAME_HEAD_BYTES];
  let failure: BackupFormatError | null = null;
  let isAtEnd = false;
  let [manifest, header]: [Manifest | null, Uint8Array | null] = [null, null];
  const records: JournalRecord[] = [];
  const attachments: SealedAttachment[] = [];
  const whole = sha256.create();

  function push(chunk: Uint8Array): Result<void, BackupFormatError> {
    if (failure) return err(failure);
    pending.push(chunk);
    held += chunk.length;
    while (held >= needed && failure === null && !(isAtEnd && held === 0)) failure = step();
    return failure ? err(failure) : ok();
  }

  /** Takes the next frame, or finds how long it is. */
  function step(): BackupFormatError | null {
    if (isAtEnd) return DAMAGED;
    const bytes = pending.length === 1 ? (pending[0] ?? new Uint8Array()) : concatBytes(...pending);
    pending = [bytes];
    const type = bytes[0] ?? 0;
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
    if (manifest === null && type !== FRAME.manifest) return { type: 'not_a_backup' };
    if (!isFrameType(type) || length > FRAME_LIMITS[type]) return DAMAGED;
    const end = FRAME_HEAD_BYTES + length;
    if (held < end) {
      needed = end;
      return null;
    }
    pending = [bytes.subarray(end)];
    held -= end;
    needed = FRAME_HEAD_BYTES;
    const taken = take(type, bytes.subarray(FRAME_HEAD_BYTES, end));
    if (type !== FRAME.end) whole.update(bytes.subarray(0, end));
    return taken;
  }

  function take(type: FrameType, content: Uint8Array): BackupFormatError | null {
    switch (type) {
      case FRAME.manifest: {
        if (manifest) return DAMAGED;
        const parsed = parseManifest(ascii(content));
        if ('type' in parsed) return parsed;
        manifest = parsed;
        return null;
      }
      case FRAME.header:
        if (header) return DAMAGED;
        header = content.slice();
        return null;
      case FRAME.records:
        return takeRecords(content, records) ? null : DAMAGED;
      case FRAME.attachment: {
        const nameEnd = 1 + (content[0] ?? 0);
        if (nameEnd > content.length) return DAMAGED;
        const name = ascii(content.subarray(1, nameEnd));
        attachments.push({ name, bytes: content.slice(nameEnd) });
        return null;
      }
      case FRAME.end:
        isAtEnd = true;
        return sameBytes(whole.digest(), content) ? null : DAMAGED;
    }
  }

  function end(): Result<DecodedBackup, BackupFormatError> {
    if (failure) return err(failure);
    if (!isAtEnd) return err({ type: manifest || held > 0 ? 'backup_truncated' : 'not_a_backup' });
    if (held > 0 || !manifest || !header) return err(DAMAGED);
    const decoded = { manifest, header, records, attachments };
    return isAsItSays(decoded) ? ok(decoded) : err(DAMAGED);
  }

  return { push, end };
}

function takeRecords(content: Uint8Array, into: JournalRecord[]): boolean {
  let at = 0;
  while (at < content.length) {
    const decoded = decodeRecordAt(content, at);
    if (decoded === null) return false;
    into.push(decoded.record);
    at = decoded.end;
  }
  return true;
}

/** Whether the content is what the manifest counted and hashed. */
function isAsItSays({ manifest: { counts, sha256: hashes }, header, records, attachments }: DecodedBackup): boolean {
  return (
    records.length === counts.records &&
    records.filter(({ type }) => type === 'change').length === counts.changes &&
    attachments.length === counts.attachments &&
    bytesToHex(sha256(header)) === hashes.header &&
    hashOfRecords(records) === hashes.records &&
    hashOfAttachments(attachments) === hashes.attachments
  );
}

/** Manifest and names are ASCII: ids, numbers and hexadecimal digits. */
const ascii = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
