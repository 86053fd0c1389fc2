import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { DeviceId } from '../core/ids';
import type { Digest } from './crypto-port';
import { jsDigest } from './js-digest';

/** Where a device's chain of changes stands. `hash` covers everything the device ever signed. */
export interface ChainTip {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** The chain before the first change: h(0) = SHA-256(dev). */
export const chainStart = (dev: DeviceId): ChainTip => ({ seq: 0, hash: sha256(utf8ToBytes(dev)) });

/** h(seq) = SHA-256("ny1a" | dev | seq | h(seq-1) | SHA-256(payload)); seq in decimal, "|" between the words. */
export function chainNext(dev: DeviceId, tip: ChainTip, payload: Uint8Array, digest: Digest = jsDigest): ChainTip {
  const seq = tip.seq + 1;
  const hash = digest(`ny1a|${dev}|${seq}|`, tip.hash, digest(payload));
  return { seq, hash };
}
