import { openBundle } from '../../shared/exchange/bundle/bundle';
import type { Standing } from '../../shared/exchange/device/standing';
import { FRAME_TYPES, readFrames, type Frame } from '../../shared/exchange/frames';
import { parseChange, signedChangeOf } from '../../shared/exchange/signed-change';
import { contentOf } from '../../shared/exchange/signed-message';
import type { Answer } from '../../shared/exchange/wire';
import type { StickEnd } from '../../renderer/exchange/stick';
import type { Worker } from './county';

/** What a person holds back stands in no request and on no stick. */
export function nothingHeldLeaves({ device, person }: Worker, frames: readonly Frame[]): void {
  for (const { type, body } of frames) {
    const signed = type === FRAME_TYPES.change ? signedChangeOf(body) : null;
    const payload = signed && parseChange(signed.payload);
    if (payload && device.holdsBack(payload))
      throw new Error(`What ${person} holds back has left: ${payload.t.join()}`);
  }
}

export const nothingHeldIsSent = (worker: Worker, request: Uint8Array): void =>
  nothingHeldLeaves(worker, readFrames(request).frames);

interface Import {
  readonly dev: string;
  readonly standing: Standing;
  readonly bytes: Uint8Array;
  readonly end: Extract<StickEnd, { readonly type: 'taken' }>;
}

/**
 * A stick may come late and after others: words of the hub that are older than what the machine has heard take nothing back. And an import
 * that says it brought everything leaves no stream behind.
 */
export function nothingGoesBack({ device, person }: Worker, { dev, standing, bytes, end }: Import): void {
  const opened = openBundle(bytes);
  const lead = opened.ok ? opened.value.frames[0] : undefined;
  if (!lead || device.identity().dev !== dev) return;
  const answer = JSON.parse(new TextDecoder().decode(contentOf(lead.body))) as Answer;
  const now = device.standing();
  if (answer.t < standing.hubTimeMs && answer.epoch === standing.epoch) {
    if (now.acked !== standing.acked || now.state !== standing.state || sidsOf(now) !== sidsOf(standing))
      throw new Error(`An old stick took back what ${person} had heard of the hub`);
  }
  const lacks = answer.sids.find((sid) => now.streams[sid]?.type !== 'following');
  if (end.complete && lacks !== undefined)
    throw new Error(`A stick told ${person} that it was everything, without ${lacks}`);
}

const sidsOf = ({ streams }: Standing): string => Object.keys(streams).toSorted().join();
