import { utf8ToBytes } from '@noble/hashes/utils.js';
import { concatBytes, sameBytes } from '../../shared/core/bytes';
import type { DeviceId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import { chainNext, type ChainTip } from '../../shared/exchange/chain';
import { MAX_CHANGE_BYTES, type ChangePayload } from '../../shared/exchange/change';
import { decodeChangeFrame, encodeChangeFrame } from '../../shared/exchange/frame';
import { parseChange, type SignedChange } from '../../shared/exchange/signed-change';
import type { DataKeys, KnownDevice } from './crypto/keyring';
import { seal, unseal } from './crypto/seal';

const HASH_BYTES = 32;

/** A change as it is kept: sealed, with the chain hash beside the frame, so that one lost record does not stop the next ones from being checked. */
export interface SealedChange {
  readonly seq: number;
  readonly body: Uint8Array;
}

/** A kept change together with the device that made it. */
export interface OwnedChange extends SealedChange {
  readonly dn: number;
}

/** A change with its place in the chain, not yet signed. */
export interface ChainedChange {
  readonly bytes: Uint8Array;
  readonly tip: ChainTip;
}

export interface DeviceIdentity {
  readonly dev: DeviceId;
  readonly dn: number;
}

/** Puts the next change of this device into its chain. Each needs the one before it, so this is done in order. */
export function chainChange(
  device: DeviceIdentity,
  tip: ChainTip,
  payload: ChangePayload,
): Result<ChainedChange, { readonly type: 'too_large'; readonly bytes: number }> {
  const bytes = utf8ToBytes(JSON.stringify(payload));
  if (bytes.length > MAX_CHANGE_BYTES) return err({ type: 'too_large', bytes: bytes.length });
  return ok({ bytes, tip: chainNext(device.dev, tip, bytes) });
}

/** Signs and seals a change in its place; many can be under way at once. */
export async function signChange(
  keys: DataKeys,
  device: DeviceIdentity,
  { bytes, tip }: ChainedChange,
): Promise<SealedChange> {
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', keys.sign, tip.hash as BufferSource));
  const frame = encodeChangeFrame({ payload: bytes, signature });
  const body = await seal(keys.data, concatBytes(tip.hash, frame), sealContext(device, tip.seq));
  return { seq: tip.seq, body };
}

export interface ReadChange {
  readonly payload: ChangePayload;
  readonly tip: ChainTip;
}

/**
 * Opens and checks a kept change: seal, frame, signature, and the link to the one before it where that one is known.
 * `damaged_change` when any of them fails.
 */
export async function readChange(
  keys: DataKeys,
  device: KnownDevice,
  before: ChainTip | null,
  kept: SealedChange,
): Promise<Result<ReadChange, { readonly type: 'damaged_change' }>> {
  const damaged = err({ type: 'damaged_change' } as const);
  const opened = await unseal(keys.data, kept.body, sealContext(device, kept.seq));
  if (!opened.ok) return damaged;
  const hash = opened.value.slice(0, HASH_BYTES);
  const frame = decodeChangeFrame(opened.value.subarray(HASH_BYTES));
  if (!frame.ok) return damaged;
  const { payload, signature } = frame.value;
  if (!(await crypto.subtle.verify('Ed25519', device.verify, signature as BufferSource, hash as BufferSource)))
    return damaged;
  if (before?.seq === kept.seq - 1 && !sameBytes(chainNext(device.dev, before, payload).hash, hash)) return damaged;
  const parsed = parseChange(payload);
  return parsed ? ok({ payload: parsed, tip: { seq: kept.seq, hash } }) : damaged;
}

/** What a kept change says, without checking it again; null when it does not open. */
export async function payloadOf(
  keys: DataKeys,
  device: DeviceIdentity,
  kept: SealedChange,
): Promise<ChangePayload | null> {
  const signed = await signedOf(keys, device, kept);
  return signed && parseChange(signed.change.payload);
}

/** A kept change as it travels, with its chain hash; null when it does not open. */
export async function signedOf(
  keys: DataKeys,
  device: DeviceIdentity,
  kept: SealedChange,
): Promise<{ readonly change: SignedChange; readonly hash: Uint8Array } | null> {
  const opened = await unseal(keys.data, kept.body, sealContext(device, kept.seq));
  if (!opened.ok) return null;
  const frame = decodeChangeFrame(opened.value.subarray(HASH_BYTES));
  return frame.ok ? { change: frame.value, hash: opened.value.slice(0, HASH_BYTES) } : null;
}

/** Which of the devices sealed a change: its box opens under the name of that one only. Null for none of them. */
export async function sealerOf<D extends DeviceIdentity>(
  keys: DataKeys,
  devices: readonly D[],
  kept: SealedChange,
): Promise<D | null> {
  for (const device of devices) {
    if ((await unseal(keys.data, kept.body, sealContext(device, kept.seq))).ok) return device;
  }
  return null;
}

const sealContext = ({ dev }: DeviceIdentity, seq: number): string => `change/${dev}/${seq}`;
