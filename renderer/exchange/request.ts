import { utf8ToBytes } from '@noble/hashes/utils.js';
import { concatBytes } from '../../shared/core/bytes';
import type { DeviceId } from '../../shared/core/ids';
import { briefHelloOf, textOfBriefHello } from '../../shared/exchange/brief';
import { helloOf } from '../../shared/exchange/device/hello';
import type { SignerPort } from '../../shared/exchange/crypto-port';
import { encodeFrame, encodeFrames, FRAME_TYPES } from '../../shared/exchange/frames';
import { bodyOfSignedChange, type SignedChange } from '../../shared/exchange/signed-change';
import { signMessage } from '../../shared/exchange/signed-message';
import { BRIEF_SINCE, PURPOSES, SIGNATURE_BYTES, type Hello } from '../../shared/exchange/wire';
import type { DeviceStore, FormerIncarnation } from './device-store';

export interface RequestPorts {
  readonly store: DeviceStore;
  readonly signer: SignerPort;
  readonly app: string;
  readonly age: string | null;
}

export interface RequestLimits {
  /** Bytes of changes to send, and of records to receive, in one contact. */
  readonly up: number;
  readonly down: number;
}

export interface Request {
  readonly bytes: Uint8Array;
  /** Changes in it. */
  readonly count: number;
  /** The hello, when it was told in brief. */
  readonly brief: Hello | null;
}

/**
 * What the device tells the hub: a signed hello and the changes that the hub lacks, as frames. `mayBeBrief`: the hub answers at once, so it
 * may ask for the long form (a stick cannot).
 */
export async function requestFrames(
  { store, signer, app, age }: RequestPorts,
  nonce: string,
  limits: RequestLimits,
  mayBeBrief = false,
): Promise<Request> {
  const { dev } = store.identity();
  const standing = store.standing();
  const { seq } = store.tip();
  const old: Hello['old'][number][] = [];
  const changes: SignedChange[] = [];
  let room = limits.up;
  for (const { former, from } of formerLacking(store)) {
    const part = await leaving(store, former.dev, { from, room: Math.max(room, 0) });
    old.push({ dev: former.dev, base: from, count: part.length });
    changes.push(...part);
    room -= part.reduce((sum, { payload }) => sum + payload.length, 0);
  }
  const { acked } = standing;
  changes.push(...(seq > acked && room > 0 ? await leaving(store, dev, { from: acked, room }) : []));
  const hello = helloOf(standing, {
    dev,
    nonce,
    ackedHash: (await store.hashAt(standing.acked)) ?? '',
    old,
    max: limits.down,
    waiting: seq - standing.acked,
    app,
    age,
  });
  const signed = await signMessage(PURPOSES.hello, utf8ToBytes(JSON.stringify(hello)), signer);
  const isReadable = mayBeBrief && (standing.hubV ?? 1) >= BRIEF_SINCE;
  const brief = isReadable ? briefHelloOf(hello, store.identity().dn, Object.keys(standing.streams)) : null;
  const lead = brief
    ? encodeFrame({
        type: FRAME_TYPES.briefHello,
        body: concatBytes(signed.subarray(0, SIGNATURE_BYTES), utf8ToBytes(textOfBriefHello(brief))),
      })
    : encodeFrame({ type: FRAME_TYPES.hello, body: signed });
  const frames = changes.map((change) => ({ type: FRAME_TYPES.change, body: bodyOfSignedChange(change) }));
  return { bytes: concatBytes(lead, encodeFrames(frames)), count: changes.length, brief: brief && hello };
}

/** Changes after a number, as far as they may leave. */
async function leaving(
  store: DeviceStore,
  dev: DeviceId,
  { from, room }: { readonly from: number; readonly room: number },
): Promise<readonly SignedChange[]> {
  const last = store.mayLeave(dev);
  return last <= from ? [] : (await store.changesAfter(dev, from, room)).slice(0, last - from);
}

/** The last own change that is to be at the hub before there is nothing left to send. */
export const lastToSend = (store: DeviceStore): number =>
  Math.min(store.tip().seq, store.mayLeave(store.identity().dev));

/** Former incarnations of which the hub lacks something that may leave, as far as it has told. */
export function formerLacking(
  store: DeviceStore,
): readonly { readonly former: FormerIncarnation; readonly from: number }[] {
  const { former } = store.identity();
  const told = store.standing().former;
  return former.flatMap((each) => {
    const from = told[each.dev] ?? 0;
    return from < Math.min(each.upTo, store.mayLeave(each.dev)) ? [{ former: each, from }] : [];
  });
}
