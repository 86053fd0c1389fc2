import { base64UrlFromBytes } from '../../shared/core/bytes';
import { never } from '../../shared/core/assert';
import type { Breathe } from '../../shared/core/in-slices';
import type { Clock, Randomness } from '../../shared/core/world-deps';
import type { VerifierPort } from '../../shared/exchange/crypto-port';
import { readAnswer, type AnswerError } from '../../shared/exchange/device/read-answer';
import type { PortError } from '../../shared/platform/ports';
import { readEnrolAnswer } from './enrol-answer';
import { formerLacking, lastToSend, requestFrames, type RequestLimits, type RequestPorts } from './request';
import type { Transport } from './transport';

export interface ContactPorts extends RequestPorts {
  readonly transport: Transport;
  readonly verifier: VerifierPort;
  readonly clock: Clock;
  readonly random: Randomness;
  /** Where there is a screen that should not wait while a long answer is read. */
  readonly breathe?: Breathe;
}

export type ContactLimits = RequestLimits;

/**
 * How a contact ended. `idle`: everything is delivered and received. `more`: headway was made and there is more to do.
 * `unreachable`: no answer came. `no_answer`: something answered, but not the hub. `hub_full`: the hub has no room. `not_kept`: this machine has none. `cut`: the link broke while the answer came.
 */
export type ContactEnd =
  | { readonly type: 'idle' | 'more' | 'unreachable' | 'no_answer' | 'hub_full' | 'revoked'; readonly cut?: boolean }
  | { readonly type: 'refused'; readonly why: string }
  | { readonly type: 'not_kept'; readonly cause: PortError };

const END_OF = { unreachable: 'unreachable', stranger: 'no_answer', hub_full: 'hub_full' } as const;

/** One contact with the hub: sends what it lacks, takes in what it tells. May be repeated at any time, and broken off anywhere. */
export function makeContact(ports: ContactPorts, limits: ContactLimits): Promise<ContactEnd> {
  return contactOnce(ports, limits, true);
}

async function contactOnce(ports: ContactPorts, limits: ContactLimits, mayBeBrief: boolean): Promise<ContactEnd> {
  const { store, transport, clock } = ports;
  const nonce = base64UrlFromBytes(ports.random.bytes(16));
  const asked = await requestFrames(ports, nonce, limits, mayBeBrief);
  const askedMs = clock.nowMs();
  const posted = await transport.post('/hub/v1/exchange', asked.bytes);
  if (!posted.ok) return { type: END_OF[posted.error.type] };
  const standing = store.standing();
  const tip = store.tip();
  const brief = asked.brief && { hello: asked.brief, dn: store.identity().dn };
  const own = {
    nonce,
    seq: tip.seq,
    hashAt: store.hashAt,
    nowMs: clock.nowMs(),
    askedMs,
    ...(brief ? { brief } : {}),
  };
  const read = await readAnswer(posted.value.bytes, standing, own, ports);
  if (!read.ok && brief && wantsMore(read.error)) return contactOnce(ports, limits, false);
  if (!read.ok) return afterError(ports, read.error, posted.value);
  const kept = await store.absorb(read.value.record);
  if (!kept.ok) return { type: 'not_kept', cause: kept.error };
  if (read.value.answer.state === 'revoked') return { type: 'revoked' };
  const now = store.standing();
  const isDone = read.value.complete && now.acked >= lastToSend(store) && formerLacking(store).length === 0;
  return { type: isDone ? 'idle' : 'more', cut: posted.value.cut };
}

/** The two do not agree about something, or the hub is of an older version than it was: everything is said once more, at length. */
const wantsMore = (error: AnswerError): boolean =>
  error.type === 'unclear' || (error.type === 'refused' && (error.why === 'say_all' || error.why === 'not_readable'));

async function afterError(
  ports: ContactPorts,
  error: AnswerError,
  posted: { readonly bytes: Uint8Array; readonly cut: boolean },
): Promise<ContactEnd> {
  switch (error.type) {
    case 'copied': {
      const done = await ports.store.reincarnate(error.fork);
      return done.ok ? { type: 'more' } : { type: 'not_kept', cause: done.error };
    }
    case 'refused':
      return error.why === 'unknown_device' ? introduce(ports) : { type: 'refused', why: error.why };
    case 'unclear':
    case 'no_answer':
      return posted.bytes.length === 0 || posted.cut ? { type: 'unreachable', cut: posted.cut } : { type: 'no_answer' };
    default:
      return never(error);
  }
}

/** Tells a hub that does not know this incarnation which ones it follows. */
async function introduce({ store, transport, verifier }: ContactPorts): Promise<ContactEnd> {
  const messages = store.successions();
  if (messages.length === 0) return { type: 'refused', why: 'unknown_device' };
  let last = 'unknown_device';
  for (const message of messages) {
    const posted = await transport.post('/hub/v1/enrol', message);
    if (!posted.ok) return { type: END_OF[posted.error.type] };
    const answer = await readEnrolAnswer(posted.value.bytes, store.standing().hub, verifier);
    if (answer === null) return { type: posted.value.cut ? 'unreachable' : 'no_answer' };
    // An earlier link may be unknown to a hub that was put back; the last one decides.
    last = answer.ok ? '' : answer.error.why;
  }
  return last === '' ? { type: 'more' } : { type: 'refused', why: last };
}
