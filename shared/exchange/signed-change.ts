import { bytesToHex } from '@noble/hashes/utils.js';
import { concatBytes } from '../core/bytes';
import { utf8FromBytes } from '../core/utf8';
import { changePayloadSchema, type ChangePayload } from './change';
import { SIGNATURE_BYTES } from './wire';

/** A signed change as it travels: payload and signature, the body of a change frame. */
export interface SignedChange {
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
}

/** Null when the body is too short to hold a signature. */
export function signedChangeOf(body: Uint8Array): SignedChange | null {
  const end = body.length - SIGNATURE_BYTES;
  return end > 0 ? { payload: body.slice(0, end), signature: body.slice(end) } : null;
}

export const bodyOfSignedChange = ({ payload, signature }: SignedChange): Uint8Array<ArrayBuffer> =>
  concatBytes(payload, signature);

/** What the change says; null when it cannot be read. */
export function parseChange(payload: Uint8Array): ChangePayload | null {
  try {
    const parsed = changePayloadSchema.safeParse(JSON.parse(utf8FromBytes(payload)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export const hashText = (hash: Uint8Array): string => bytesToHex(hash);

/** Under this a change counts once, under whichever dot it arrives. */
export const rootOf = (stamp: string, hash: string): string => `${stamp}/${hash}`;
