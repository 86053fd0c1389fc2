import { crc32c } from '../journal/crc32c';
import { concatBytes } from '../core/bytes';
import { err, ok, type Result } from '../core/result';

/** Type of the frame of a signed change. */
export const FRAME_CHANGE = 1;
const SIGNATURE_BYTES = 64;
const HEAD_BYTES = 5;
const CRC_BYTES = 4;

export interface ChangeFrame {
  /** The exact bytes that were signed and are stored: UTF-8 JSON, never written again. */
  readonly payload: Uint8Array;
  /** Ed25519 over the chain hash. */
  readonly signature: Uint8Array;
}

export type FrameError = { readonly type: 'damaged_frame'; readonly what: 'length' | 'type' | 'checksum' };

/** `u32 length | u8 type | payload | 64 B signature | u32 crc32c`; big-endian, length counts type to signature, crc covers length to signature. */
export function encodeChangeFrame(frame: ChangeFrame): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(HEAD_BYTES);
  new DataView(head.buffer).setUint32(0, 1 + frame.payload.length + SIGNATURE_BYTES);
  head[4] = FRAME_CHANGE;
  const body = concatBytes(head, frame.payload, frame.signature);
  const crc = new Uint8Array(CRC_BYTES);
  new DataView(crc.buffer).setUint32(0, crc32c(body));
  return concatBytes(body, crc);
}

/** Reads one whole frame. The signature is not checked here. */
export function decodeChangeFrame(bytes: Uint8Array): Result<ChangeFrame, FrameError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const least = HEAD_BYTES + SIGNATURE_BYTES + CRC_BYTES;
  if (bytes.length < least || view.getUint32(0) !== bytes.length - 4 - CRC_BYTES)
    return err({ type: 'damaged_frame', what: 'length' });
  const body = bytes.subarray(0, bytes.length - CRC_BYTES);
  if (crc32c(body) !== view.getUint32(bytes.length - CRC_BYTES))
    return err({ type: 'damaged_frame', what: 'checksum' });
  if (bytes[4] !== FRAME_CHANGE) return err({ type: 'damaged_frame', what: 'type' });
  const end = body.length - SIGNATURE_BYTES;
  return ok({ payload: body.slice(HEAD_BYTES, end), signature: body.slice(end) });
}
