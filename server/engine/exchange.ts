import { utf8ToBytes } from '@noble/hashes/utils.js';
import { reachOf, streamsOf } from '../../shared/access/audience';
import { concatBytes } from '../../shared/core/bytes';
import type { DeviceId } from '../../shared/core/ids';
import { utf8FromBytes } from '../../shared/core/utf8';
import {
  briefAnswerOf,
  numberOf,
  parseBriefHello,
  textOfBriefAnswer,
  wholeHello,
  type BriefHello,
  type KnownOfDevice,
} from '../../shared/exchange/brief';
import type { Digest, SignerPort, VerifierPort } from '../../shared/exchange/crypto-port';
import { feedStart } from '../../shared/exchange/feed';
import { encodeFrame, FRAME_TYPES, readFrames, type Frame } from '../../shared/exchange/frames';
import { signedChangeOf } from '../../shared/exchange/signed-change';
import { contentOf, isSignedBy, signMessage } from '../../shared/exchange/signed-message';
import {
  EXCHANGE_VERSION,
  helloSchema,
  PURPOSES,
  SIGNATURE_BYTES,
  textOfAnswer,
  type Answer,
  type Hello,
  type LoadPosition,
} from '../../shared/exchange/wire';
import { hashAt } from './check-frames';
import { feedFrames } from './feed-reader';
import { grantNumbers } from './grant-numbers';
import type { HubDevice, HubReader, HubStore } from './hub-store';
import { receive } from './receive';
import { shownFrom } from './tell-anew';

export interface HubPorts {
  readonly store: HubStore;
  readonly verifier: VerifierPort;
  readonly digest?: Digest | undefined;
  /** Signs with the hub's key. */
  readonly signer: SignerPort;
  readonly nowMs: () => number;
  /** Recipient of sealed bundles for the hub (age1…); null where it has none. */
  readonly ageRecipient: string | null;
}

/** Why a request was not answered with records. Told in a frame of its own, signed like an answer. */
export type Refusal = 'not_readable' | 'unknown_device' | 'not_signed' | 'say_all';

/** Entries behind which it is shorter to send the records anew. */
const FAR_BEHIND = 20_000;
const MIN_ANSWER_BYTES = 4 * 1024;

/**
 * One contact: takes in what the device brings, then tells what it lacks. Any beginning of a request counts, so that a link of seconds
 * makes headway; the same request may come again (sync.md 2.7).
 */
export async function exchange(
  ports: HubPorts,
  request: Uint8Array,
  via: 'link' | 'stick' = 'link',
): Promise<Uint8Array> {
  const { frames } = readFrames(request);
  const first = frames[0];
  if (first?.type === FRAME_TYPES.briefHello) return briefExchange(ports, first, frames.slice(1));
  const hello = first?.type === FRAME_TYPES.hello ? parseHello(contentOf(first.body)) : null;
  if (!first || !hello) return refuse(ports, '', 'not_readable');
  const device = await ports.store.read((reader) => reader.device(hello.dev));
  if (!device) return refuse(ports, hello.nonce, 'unknown_device');
  if (!(await isSignedBy(device.pub, PURPOSES.hello, first.body, ports.verifier))) {
    return refuse(ports, hello.nonce, 'not_signed');
  }
  const { fork, startAgain } = await takeIn(ports, hello, frames.slice(1), via);
  await noteContact(ports, hello, via);
  return ports.store.read((reader) => answer(ports, reader, hello, { fork, startAgain, briefFor: null }));
}

/** Puts in what a brief hello leaves out. Where the signature does not fit then, the two do not agree: the device is asked to say all. */
async function briefExchange(ports: HubPorts, { body }: Frame, rest: readonly Frame[]): Promise<Uint8Array> {
  const brief = parseBriefHello(utf8FromBytes(contentOf(body)));
  if (!brief) return refuse(ports, '', 'not_readable');
  const found = await ports.store.read(async (reader) => {
    const device = await reader.deviceByNumber(brief.dn);
    const known = device && (await knownOf(reader, device, brief));
    const hello = known && wholeHello(brief, known);
    return hello ? { hello, pub: device.pub, sids: known.streams.map(([sid]) => sid) } : null;
  });
  if (!found) return refuse(ports, brief.nonce, 'say_all');
  const whole = concatBytes(body.subarray(0, SIGNATURE_BYTES), utf8ToBytes(JSON.stringify(found.hello)));
  const isSame = await isSignedBy(found.pub, PURPOSES.hello, whole, ports.verifier);
  if (!isSame) return refuse(ports, brief.nonce, 'say_all');
  const { hello, sids } = found;
  // Where the two stand is the same: that is what the signature has shown.
  const { fork, startAgain } =
    rest.length === 0 ? { fork: null, startAgain: false } : await takeIn(ports, hello, rest, 'link');
  const told = await ports.store.read((reader) => answer(ports, reader, hello, { fork, startAgain, briefFor: sids }));
  // The answer does not wait for it: a note that is lost is made again at the next contact.
  void noteContact(ports, hello, 'link').catch(() => undefined);
  return told;
}

/** What the hub holds of what a device left out of its hello; null when it does not hold all of it. */
async function knownOf(reader: HubReader, device: HubDevice, brief: BriefHello): Promise<KnownOfDevice | null> {
  const head = await reader.head();
  const bh = brief.base <= device.lastSeq ? await hashAt(reader, device, brief.base) : null;
  if (!head || bh === null) return null;
  const sids = await streamsNow(reader, device);
  const hashes = await Promise.all(sids.map((sid, i) => chainHashAt(reader, sid, numberOf(brief.places[i] ?? 0))));
  const streams = sids.flatMap((sid, i) => {
    const hash = hashes[i] ?? null;
    return hash === null ? [] : [[sid, hash] as const];
  });
  if (streams.length < sids.length) return null;
  const { dev, appVersion, ageRecipient } = device;
  return { dev, epoch: head.epoch, bh, app: appVersion, age: ageRecipient, streams };
}

/** Null when it is none. Its signature is not checked here. */
export function parseHello(bytes: Uint8Array): Hello | null {
  try {
    const parsed = helloSchema.safeParse(JSON.parse(utf8FromBytes(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

async function takeIn(
  ports: HubPorts,
  hello: Hello,
  frames: readonly Frame[],
  via: 'link' | 'stick',
): Promise<{ readonly fork: number | null; readonly startAgain: boolean }> {
  const changes = frames.flatMap(({ type, body }) => {
    const signed = type === FRAME_TYPES.change ? signedChangeOf(body) : null;
    return signed ? [signed] : [];
  });
  const counts = hello.old.reduce((sum, { count }) => sum + count, 0);
  // The frames of former incarnations come first, because the own ones may build on them.
  let at = 0;
  for (const { dev, base, count } of hello.old) {
    const part = changes.slice(at, at + count);
    at += count;
    if (await isOfSameMachine(ports, hello.dev, dev)) {
      await receive(ports, dev, { base, frames: part, via, claimedHash: null });
    }
  }
  const own = changes.slice(Math.min(counts, changes.length));
  return receive(ports, hello.dev, { base: hello.base, frames: own, via, claimedHash: hello.bh });
}

const isOfSameMachine = ({ store }: HubPorts, a: DeviceId, b: DeviceId): Promise<boolean> =>
  store.read(async (reader) => {
    const [x, y] = [await reader.device(a), await reader.device(b)];
    return x !== null && y !== null && x.root === y.root;
  });

async function noteContact({ store, nowMs }: HubPorts, hello: Hello, via: 'link' | 'stick'): Promise<void> {
  await store.lane(async (reader) => {
    const [head, device] = [await reader.head(), await reader.device(hello.dev)];
    if (!head || !device) return { writes: null, value: null };
    const timeMs = Math.max(head.timeMs, nowMs());
    const granted = await grantNumbers(reader, { head: { ...head, timeMs }, device });
    // A stick may be old: it does not put back how far the device is known to have come.
    const least = (sid: string): number => (via === 'stick' ? (device.cursors[sid] ?? 0) : 0);
    const cursors = Object.fromEntries(
      Object.entries(hello.cur).map(([sid, [n]]) => [sid, Math.max(n, least(sid))] as const),
    );
    const told = {
      cursors,
      waiting: Math.max(0, hello.base + hello.waiting - device.lastSeq),
      appVersion: hello.app,
      ageRecipient: hello.age ?? device.ageRecipient,
    };
    return {
      writes: { head: { ...head, timeMs }, ...granted, devices: [{ ...device, ...told, lastHeardMs: timeMs }] },
      value: null,
    };
  });
}

async function answer(
  ports: HubPorts,
  reader: HubReader,
  hello: Hello,
  {
    fork,
    startAgain,
    briefFor,
  }: {
    readonly fork: number | null;
    readonly startAgain: boolean;
    /** The streams of which a brief hello told; null for one at length. */
    readonly briefFor: readonly string[] | null;
  },
): Promise<Uint8Array> {
  const [head, device] = [await reader.head(), await reader.device(hello.dev)];
  if (!head || !device) return refuse(ports, hello.nonce, 'unknown_device');
  const isReset = hello.epoch !== null && hello.epoch !== head.epoch;
  const sids = await streamsNow(reader, device);
  const reload = await toReload(reader, { hello, sids, isReset, isOnChain: briefFor ? isAlways : isOnTheChain });
  const acked = startAgain ? 0 : device.lastSeq;
  const content: Answer = {
    v: EXCHANGE_VERSION,
    nonce: hello.nonce,
    epoch: head.epoch,
    t: Math.max(head.timeMs, ports.nowMs()),
    a: acked,
    ah: (await hashAt(reader, device, acked)) ?? device.lastHash,
    dn: device.dn,
    fork,
    reset: isReset,
    old: await formerNow(reader, hello),
    ...(await acknowledged(reader, device, isReset ? 0 : hello.cov)),
    sids,
    reload,
    state: device.state,
    ...(ports.ageRecipient === null ? {} : { age: ports.ageRecipient }),
  };
  const signed = await signMessage(PURPOSES.answer, utf8ToBytes(textOfAnswer(content)), ports.signer);
  const brief = briefFor && !startAgain ? briefAnswerOf(content, hello, briefFor) : null;
  const lead = brief
    ? encodeFrame({
        type: FRAME_TYPES.briefAnswer,
        body: concatBytes(signed.subarray(0, SIGNATURE_BYTES), utf8ToBytes(textOfBriefAnswer(brief))),
      })
    : encodeFrame({ type: FRAME_TYPES.answer, body: signed });
  // A revoked device is told that it is, and nothing else. One that is a copy gets no records before it has another identity: those that its
  // twin wrote stand under its own numbers.
  if (device.state === 'revoked' || fork !== null || startAgain) return lead;
  const load = loadsNow(hello, { reload, isReset });
  const max = Math.max(hello.max, MIN_ANSWER_BYTES);
  return concatBytes(lead, await feedFrames(reader, hello, { sids, load, max }));
}

/** Streams to be loaded, and how far that has come. What the hub wants loaded anew begins at its head of now. */
function loadsNow(
  hello: Hello,
  { reload, isReset }: { readonly reload: Answer['reload']; readonly isReset: boolean },
): { readonly [sid: string]: LoadPosition } {
  const fresh = Object.entries(reload).map(([sid, [n, hash]]) => [sid, { after: null, n, hash }] as const);
  return { ...(isReset ? {} : hello.load), ...Object.fromEntries(fresh) };
}

async function streamsNow(reader: HubReader, device: HubDevice): Promise<readonly string[]> {
  const [person] = await reader.rows([{ kind: 'person', id: device.person }]);
  if (person) return streamsOf(reachOf(person.row));
  const isFounder = (await reader.doc('founder', 'device'))?.body === device.root;
  // The founding device brings the county: until its person is here it is taken for the court's.
  return streamsOf(isFounder ? 'court' : null);
}

/** A stream is loaded when the device does not have it, lost its place in it, holds another history of it, or may not see what it lacks of it. */
async function toReload(
  reader: HubReader,
  {
    hello,
    sids,
    isReset,
    isOnChain,
  }: {
    readonly hello: Hello;
    readonly sids: readonly string[];
    readonly isReset: boolean;
    readonly isOnChain: typeof isOnTheChain;
  },
): Promise<Answer['reload']> {
  const heads = new Map((await reader.streams(sids)).map((head) => [head.sid, head]));
  const floors = await shownFrom(reader);
  const reload: { [sid: string]: readonly [number, string] } = {};
  for (const sid of sids) {
    const head = heads.get(sid) ?? { n: 0, hash: feedStart(sid) };
    const loading = isReset ? undefined : hello.load[sid];
    const known = isReset ? undefined : hello.cur[sid];
    const from = loading ? ([loading.n, loading.hash] as const) : known;
    const isBefore = from !== undefined && from[0] < (floors.get(sid) ?? 0);
    if (!from || isBefore || head.n - from[0] > FAR_BEHIND || !(await isOnChain(reader, sid, from)))
      reload[sid] = [head.n, head.hash];
  }
  return reload;
}

/** The hub itself has put the hashes into a brief hello. */
const isAlways = (): Promise<boolean> => Promise.resolve(true);

const isOnTheChain = async (reader: HubReader, sid: string, [n, hash]: readonly [number, string]): Promise<boolean> =>
  (await chainHashAt(reader, sid, n)) === hash;

/** Null beyond the head of the stream. */
async function chainHashAt(reader: HubReader, sid: string, n: number): Promise<string | null> {
  if (n === 0) return feedStart(sid);
  const [entry] = await reader.entries([{ sid, n: n - 1 }], 1);
  return entry?.n === n ? entry.hash : null;
}

async function formerNow(reader: HubReader, hello: Hello): Promise<Answer['old']> {
  const found = await Promise.all(hello.old.map(({ dev }) => reader.device(dev)));
  return found.flatMap((device) => (device ? [{ dev: device.dev, a: device.lastSeq }] : []));
}

/** What became of the device's changes after the last that it got back: runs of commits, and those that were not simply applied. */
async function acknowledged(reader: HubReader, device: HubDevice, after: number): Promise<Pick<Answer, 'x' | 'cov'>> {
  const x: Answer['x'][number][] = [];
  const cov: [number, number, number][] = [];
  for (let from = after + 1; from <= device.lastSeq;) {
    const fates = await reader.fates(device.dn, from, 1000);
    if (fates.length === 0) break;
    for (const { seq, gcn, status, why } of fates) {
      if (status !== 'applied') x.push([seq, status, why]);
      const run = cov.at(-1);
      if (run && run[0] + run[2] === seq && run[1] + run[2] === gcn) run[2] += 1;
      else cov.push([seq, gcn, 1]);
    }
    from = (fates.at(-1)?.seq ?? device.lastSeq) + 1;
  }
  return { x, cov };
}

async function refuse({ signer }: HubPorts, nonce: string, type: Refusal): Promise<Uint8Array> {
  const content = utf8ToBytes(JSON.stringify({ v: EXCHANGE_VERSION, nonce, type }));
  return encodeFrame({ type: FRAME_TYPES.refusal, body: await signMessage(PURPOSES.answer, content, signer) });
}
