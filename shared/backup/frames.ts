import { concatBytes } from '../core/bytes';
import { MAX_HEADER_BYTES } from '../journal/header';
import { MAX_BODY_BYTES } from '../journal/record';

/**
 * The payload of a backup is a row of frames, `u8 type | u32 length | content`, big-endian, in this order: one manifest (JSON), one
 * journal header, the records of the journal (any number of frames), one frame an attachment (`u8 length of the name | name | sealed
 * bytes`), and the end with the SHA-256 of every byte before it.
 */
export const FRAME = { manifest: 1, header: 2, records: 3, attachment: 4, end: 5 } as const;
export type FrameType = (typeof FRAME)[keyof typeof FRAME];

export const FRAME_HEAD_BYTES = 5;
export const END_BYTES = 32;
/** Records are gathered into frames of about this size. */
export const RECORDS_FRAME_BYTES = 1024 * 1024;
export const MAX_ATTACHMENT_BYTES = 256 * 1024 * 1024;

/** No frame of a type is longer: a damaged length is found before memory is asked for. */
export const FRAME_LIMITS: Readonly<Record<FrameType, number>> = {
  [FRAME.manifest]: 64 * 1024,
  [FRAME.header]: MAX_HEADER_BYTES,
  [FRAME.records]: RECORDS_FRAME_BYTES + MAX_BODY_BYTES + 1024,
  [FRAME.attachment]: MAX_ATTACHMENT_BYTES + 256,
  [FRAME.end]: END_BYTES,
};

export const isFrameType = (code: number): code is FrameType => code >= FRAME.manifest && code <= FRAME.end;

export function frame(type: FrameType, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(FRAME_HEAD_BYTES);
  head[0] = type;
  new DataView(head.buffer).setUint32(1, content.length);
  return concatBytes(head, content);
}
