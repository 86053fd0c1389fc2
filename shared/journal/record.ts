import { assert } from '../core/assert';
import type { JournalRecord, JournalRecordType } from '../platform/ports';
import { crc32c } from './crc32c';

/**
 * A record on disk: `u32 length | u8 type | u32 seq | body | u32 crc32c`, big-endian. Length and checksum cover type, seq and body.
 * The high bit of the type says that the batch goes on with the next record, so that a batch cut by a crash is not shown in part.
 */
const LENGTH_BYTES = 4;
const LEAD_BYTES = 5;
const CRC_BYTES = 4;
const BATCH_GOES_ON = 0x80;
const TYPE_CODES: Readonly<Record<JournalRecordType, number>> = { change: 1, local: 2, feed: 3 };
const MAX_SEQ = 0xffffffff;

/** A change is at most 64 KB; a draft may hold a paste of a megabyte of Chinese, sealed. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024;

export interface DecodedRecord {
  readonly record: JournalRecord;
  /** Offset of the first byte after the record. */
  readonly end: number;
  readonly batchGoesOn: boolean;
}

export const isWritable = ({ seq, body }: JournalRecord): boolean =>
  body.length <= MAX_BODY_BYTES && Number.isInteger(seq) && seq >= 0 && seq <= MAX_SEQ;

export const encodedLength = ({ body }: JournalRecord): number => LENGTH_BYTES + LEAD_BYTES + body.length + CRC_BYTES;

/** Records that belong together: after a crash either all of them or none is read back. */
export function encodeBatch(records: readonly JournalRecord[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(records.reduce((sum, record) => sum + encodedLength(record), 0));
  let at = 0;
  records.forEach((record, index) => {
    encodeInto(bytes, at, record, index < records.length - 1);
    at += encodedLength(record);
  });
  return bytes;
}

function encodeInto(bytes: Uint8Array, at: number, record: JournalRecord, batchGoesOn: boolean): void {
  assert(isWritable(record), 'a record of the journal keeps to the limits');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const covered = at + LENGTH_BYTES;
  const crcAt = covered + LEAD_BYTES + record.body.length;
  view.setUint32(at, LEAD_BYTES + record.body.length);
  view.setUint8(covered, TYPE_CODES[record.type] | (batchGoesOn ? BATCH_GOES_ON : 0));
  view.setUint32(covered + 1, record.seq);
  bytes.set(record.body, covered + LEAD_BYTES);
  view.setUint32(crcAt, crc32c(bytes, covered, crcAt));
}

/** The whole, undamaged record at an offset, or null. The body is a copy. */
export function decodeRecordAt(bytes: Uint8Array, at: number): DecodedRecord | null {
  const end = declaredEnd(bytes, at);
  if (end === null) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const covered = at + LENGTH_BYTES;
  const code = view.getUint8(covered);
  const type = typeOfCode(code & ~BATCH_GOES_ON);
  const crcAt = end - CRC_BYTES;
  if (type === null || view.getUint32(crcAt) !== crc32c(bytes, covered, crcAt)) return null;
  const record = { type, seq: view.getUint32(covered + 1), body: bytes.slice(covered + LEAD_BYTES, crcAt) };
  return { record, end, batchGoesOn: (code & BATCH_GOES_ON) !== 0 };
}

/** Where the record at an offset says that it ends, or null when that cannot be: too short, too long, or past the bytes. */
export function declaredEnd(bytes: Uint8Array, at: number): number | null {
  if (at + LENGTH_BYTES > bytes.length) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
  const end = at + LENGTH_BYTES + length + CRC_BYTES;
  return length < LEAD_BYTES || length > LEAD_BYTES + MAX_BODY_BYTES || end > bytes.length ? null : end;
}

const TYPES = Object.keys(TYPE_CODES) as JournalRecordType[];

const typeOfCode = (code: number): JournalRecordType | null => TYPES.find((type) => TYPE_CODES[type] === code) ?? null;
