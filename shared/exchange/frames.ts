import { concatBytes } from '../core/bytes';
import { crc32c } from '../journal/crc32c';

/**
 * A message is a row of frames: `u32 length | u8 type | body | u32 crc32c`, big-endian; length counts type and body, the checksum covers
 * length to body. Whatever whole frames were received count, wherever the rest was cut off (sync.md 2.7).
 */
export interface Frame {
  readonly type: number;
  readonly body: Uint8Array;
}

/** Types of frames. A type is added here, never used anew; a reader skips those that it does not know. */
export const FRAME_TYPES = {
  change: 1,
  hello: 2,
  answer: 3,
  entries: 4,
  rows: 5,
  end: 6,
  refusal: 7,
  bundle: 8,
  enrol: 9,
  seal: 10,
  carried: 11,
  // Since 0.5: a hello and an answer in few bytes (`brief.ts`).
  briefHello: 12,
  briefAnswer: 13,
  // Since 0.5: photos and papers on sticks (`bundle/file-list.ts`, `bundle/contents.ts`).
  files: 14,
  content: 15,
} as const;

const HEAD_BYTES = 5;
const CRC_BYTES = 4;
/** No frame is longer: a longer length is damage, not a frame to wait for. Writers stay far below where they can (`FRAME_AIM_BYTES`). */
export const MAX_FRAME_BYTES = 32 * 1024 * 1024;
/** Records and entries are put into frames of about this size: a link that lasts for seconds carries some. */
export const FRAME_AIM_BYTES = 32 * 1024;

export function encodeFrame({ type, body }: Frame): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(HEAD_BYTES);
  new DataView(head.buffer).setUint32(0, 1 + body.length);
  head[4] = type;
  const covered = concatBytes(head, body);
  const crc = new Uint8Array(CRC_BYTES);
  new DataView(crc.buffer).setUint32(0, crc32c(covered));
  return concatBytes(covered, crc);
}

export const encodeFrames = (frames: readonly Frame[]): Uint8Array<ArrayBuffer> =>
  concatBytes(...frames.map(encodeFrame));

export interface ReadFrames {
  readonly frames: readonly Frame[];
  /** Bytes of the whole frames. */
  readonly read: number;
  /** A frame did not pass its checksum, or its length cannot be: nothing behind it can be read. */
  readonly damaged: boolean;
}

/** The whole frames at the beginning of what was received. */
export function readFrames(bytes: Uint8Array): ReadFrames {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Frame[] = [];
  let at = 0;
  while (at + HEAD_BYTES + CRC_BYTES <= bytes.length) {
    const length = view.getUint32(at);
    if (length < 1 || length > MAX_FRAME_BYTES) return { frames, read: at, damaged: true };
    const crcAt = at + 4 + length;
    if (crcAt + CRC_BYTES > bytes.length) break;
    if (crc32c(bytes, at, crcAt) !== view.getUint32(crcAt)) return { frames, read: at, damaged: true };
    frames.push({ type: bytes[at + 4] ?? 0, body: bytes.slice(at + HEAD_BYTES, crcAt) });
    at = crcAt + CRC_BYTES;
  }
  return { frames, read: at, damaged: false };
}
