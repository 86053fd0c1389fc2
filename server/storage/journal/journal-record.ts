import { crc32c } from '../../../shared/journal/crc32c';

/** First bytes of every file of the journal: what it is, and the version of its form. */
export const MAGIC = new TextEncoder().encode('NYHUBJ1\n');

/** `u32 length | u64 number | body | u32 crc32c`, big-endian; length counts the body, the checksum covers all before it. */
export interface JournalRecord {
  /** 1, 2, 3 … over all files. */
  readonly number: number;
  readonly body: Uint8Array;
}

const HEAD_BYTES = 12;
const CRC_BYTES = 4;

export function encodeRecord({ number, body }: JournalRecord): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES + body.length + CRC_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  view.setBigUint64(4, BigInt(number));
  bytes.set(body, HEAD_BYTES);
  view.setUint32(HEAD_BYTES + body.length, crc32c(bytes, 0, HEAD_BYTES + body.length));
  return bytes;
}

export interface ScannedFile {
  readonly records: readonly JournalRecord[];
  /** Bytes up to the end of the last sound record; what follows is torn or damaged. */
  readonly soundBytes: number;
  /** Sound records were found behind an unsound place: not a torn end, but damage. */
  readonly isDamaged: boolean;
}

/** Reads the records of one file whose first record must have this number. */
export function scanFile(bytes: Uint8Array, firstNumber: number): ScannedFile {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) {
    return { records: [], soundBytes: 0, isDamaged: hasRecordAfter(bytes, 0, firstNumber - 1) };
  }
  const records: JournalRecord[] = [];
  let at = MAGIC.length;
  for (;;) {
    const record = recordAt(bytes, at);
    if (record?.number !== firstNumber + records.length) break;
    records.push(record);
    at += HEAD_BYTES + record.body.length + CRC_BYTES;
  }
  const last = firstNumber + records.length - 1;
  return { records, soundBytes: at, isDamaged: hasRecordAfter(bytes, at + 1, last) };
}

function recordAt(bytes: Uint8Array, at: number): JournalRecord | null {
  if (at + HEAD_BYTES + CRC_BYTES > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = at + HEAD_BYTES + view.getUint32(at);
  if (end + CRC_BYTES > bytes.length || crc32c(bytes, at, end) !== view.getUint32(end)) return null;
  return { number: Number(view.getBigUint64(at + 4)), body: bytes.subarray(at + HEAD_BYTES, end) };
}

/** Whether a sound record of a later number begins anywhere from a place on. Numbers within a file are near each other, which keeps this quick. */
function hasRecordAfter(bytes: Uint8Array, from: number, last: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + HEAD_BYTES + CRC_BYTES <= bytes.length; at++) {
    if (view.getUint32(at + 4) !== Math.floor(last / 2 ** 32)) continue;
    const number = view.getUint32(at + 8);
    const distance = number - (last % 2 ** 32);
    if (distance > 0 && distance < 1_000_000 && recordAt(bytes, at) !== null) return true;
  }
  return false;
}
