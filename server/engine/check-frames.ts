import { hexToBytes } from '@noble/hashes/utils.js';
import { chainNext, chainStart, type ChainTip } from '../../shared/exchange/chain';
import type { ChangePayload } from '../../shared/exchange/change';
import type { Digest, VerifierPort } from '../../shared/exchange/crypto-port';
import { bodyOfSignedChange, hashText, parseChange, type SignedChange } from '../../shared/exchange/signed-change';
import type { HubDevice, HubReader } from './hub-store';

/** Frames of one device, in order; the first is number `base` + 1. */
export interface Arriving {
  readonly base: number;
  readonly frames: readonly SignedChange[];
  readonly via: 'link' | 'stick';
}

/** A frame whose place in the chain and signature are right. */
export interface CheckedChange {
  readonly seq: number;
  /** Chain hash in front of it, and with it. */
  readonly before: string;
  readonly hash: string;
  readonly frame: Uint8Array;
  /** Null when it cannot be read: it is kept and parked. */
  readonly payload: ChangePayload | null;
}

export type Checked =
  | { readonly type: 'checked'; readonly changes: readonly CheckedChange[]; readonly fork: number | null }
  /** They follow on changes that are not here: nothing can be checked yet. */
  | { readonly type: 'gap' }
  /** The device's chain is another one already at `base`. */
  | { readonly type: 'other_base' };

/** The device's chain hash at a number that the hub holds, hex; null for one that it does not hold. */
export async function hashAt(reader: HubReader, device: HubDevice, seq: number): Promise<string | null> {
  if (seq === 0) return hashText(chainStart(device.dev).hash);
  if (seq === device.lastSeq) return device.lastHash;
  const [found] = await reader.changes(device.dn, seq, 1);
  return found?.seq === seq ? found.hash : null;
}

/**
 * Checks the chain and the signatures of frames, outside of the writer lane because it is the bulk of the work. What is held already is
 * passed over; the first that is held with another content is the `fork`. A wrong signature ends the row: what follows hangs on it.
 */
export async function checkFrames(
  reader: HubReader,
  device: HubDevice,
  { base, frames }: Arriving,
  { verifier, digest }: { readonly verifier: VerifierPort; readonly digest?: Digest | undefined },
  claimed: string | null,
): Promise<Checked> {
  if (base > device.lastSeq) return { type: 'gap' };
  const start = await hashAt(reader, device, base);
  if (start === null || (claimed !== null && claimed !== start)) return { type: 'other_base' };
  const held = await reader.changes(device.dn, base + 1, Math.min(frames.length, device.lastSeq - base));
  let tip: ChainTip = { seq: base, hash: hexToBytes(start) };
  let fork: number | null = null;
  const fresh: {
    readonly before: string;
    readonly seq: number;
    readonly bytes: Uint8Array;
    readonly change: SignedChange;
  }[] = [];
  for (const [i, change] of frames.entries()) {
    const before = hashText(tip.hash);
    tip = chainNext(device.dev, tip, change.payload, digest);
    const known = held[i];
    if (known && known.hash !== hashText(tip.hash)) {
      fork = tip.seq;
      break;
    }
    if (!known) fresh.push({ before, seq: tip.seq, bytes: tip.hash, change });
  }
  const good = await Promise.all(
    fresh.map(({ bytes, change }) => verifier.verify(device.pub, change.signature, bytes)),
  );
  const bad = good.indexOf(false);
  const changes = (bad < 0 ? fresh : fresh.slice(0, bad)).map(({ before, seq, bytes, change }) => ({
    seq,
    before,
    hash: hashText(bytes),
    frame: bodyOfSignedChange(change),
    payload: parseChange(change.payload),
  }));
  return { type: 'checked', changes, fork };
}
