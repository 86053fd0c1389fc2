import { z } from '../core/zod';
import type { Answer, Hello } from './wire';

/*
 * A hello and an answer in few bytes. Each is signed whole, as it would stand in its long form; what travels is the signature and what
 * the other side cannot know. The other side puts the rest in by itself: when the signature fits then, both hold the same, hashes included,
 * and when it does not, the long form is asked for. So nothing is trusted that the long form would not show, and no hash is shortened.
 */

/** Where a device stands in a stream: the number of its last entry; or how far it has loaded it, and the head when that began. */
export type BriefPlace = number | readonly [after: string | null, n: number];

export const numberOf = (place: BriefPlace): number => (typeof place === 'number' ? place : place[1]);

/** What the hub cannot know of a hello. The streams stand in the order in which the hub told them. */
export interface BriefHello {
  readonly v: number;
  readonly sv: number;
  readonly dn: number;
  readonly nonce: string;
  readonly base: number;
  readonly cov: number;
  readonly places: readonly BriefPlace[];
  readonly max: number;
  readonly waiting: number;
  /** Whether the device has a recipient for sealed bundles. */
  readonly hasAge: boolean;
}

/** What the hub knows of the device that a brief hello names. */
export interface KnownOfDevice extends Pick<Hello, 'dev' | 'epoch' | 'bh' | 'app'> {
  readonly age: string | null;
  /** The streams that the device receives, with the chain hash at the number that it told of each. */
  readonly streams: readonly (readonly [sid: string, hash: string])[];
}

/**
 * Null for a hello that says what no hub could know: a first one, or one of former incarnations. `sids`: the streams of the device, in the
 * order in which the hub told them.
 */
export function briefHelloOf(hello: Hello, dn: number, sids: readonly string[]): BriefHello | null {
  const { v, sv, nonce, base, cov, max, waiting } = hello;
  if (hello.epoch === null || hello.old.length > 0) return null;
  const places = sids.map((sid): BriefPlace => {
    const loading = hello.load[sid];
    return loading ? [loading.after, loading.n] : (hello.cur[sid]?.[0] ?? 0);
  });
  return { v, sv, dn, nonce, base, cov, places, max, waiting, hasAge: hello.age !== null };
}

/** The hello as the device has signed it, if the two agree. Null when they cannot. */
export function wholeHello(brief: BriefHello, known: KnownOfDevice): Hello | null {
  const { v, sv, nonce, base, cov, max, waiting, places } = brief;
  const { dev, epoch, bh, app, streams } = known;
  if (streams.length !== places.length || (brief.hasAge && known.age === null)) return null;
  const at = streams.map(([sid, hash], i) => ({ sid, hash, place: places[i] ?? 0 }));
  return {
    v,
    sv,
    dev,
    nonce,
    epoch,
    base,
    bh,
    cov,
    cur: Object.fromEntries(
      at.flatMap(({ sid, hash, place }) => (typeof place === 'number' ? [[sid, [place, hash] as const] as const] : [])),
    ),
    load: Object.fromEntries(
      at.flatMap(({ sid, hash, place }) =>
        typeof place === 'number' ? [] : [[sid, { after: place[0], n: place[1], hash }] as const],
      ),
    ),
    old: [],
    max,
    waiting,
    app,
    age: brief.hasAge ? known.age : null,
  };
}

/** What the device cannot know of an answer to its brief hello. */
export interface BriefAnswer extends Pick<Answer, 'v' | 't' | 'a' | 'x' | 'cov'> {
  readonly hasAge: boolean;
}

/** What a device knows of the answer to a hello of its own. */
export interface KnownOfAnswer extends Pick<Answer, 'dn' | 'ah'> {
  readonly hello: Hello;
  readonly sids: readonly string[];
  /** Recipient of sealed bundles for the hub; null when it never told one. */
  readonly age: string | null;
}

/** Null for an answer that tells of a change in how the two stand with each other. `known`: the streams that the device said it has. */
export function briefAnswerOf(answer: Answer, hello: Hello, known: readonly string[]): BriefAnswer | null {
  const { v, t, a, x, cov, sids, reload, old } = answer;
  const tellsMore = answer.reset || answer.fork !== null || answer.state !== 'active' || Object.keys(reload).length > 0;
  if (tellsMore || old.length > 0 || answer.epoch !== hello.epoch) return null;
  if (JSON.stringify(sids) !== JSON.stringify(known)) return null;
  return { v, t, a, x, cov, hasAge: answer.age !== undefined };
}

/** The answer as the hub has signed it, if the two agree. Null when they cannot. */
export function wholeAnswer(brief: BriefAnswer, { hello, sids, dn, ah, age }: KnownOfAnswer): Answer | null {
  const { v, t, a, x, cov, hasAge } = brief;
  if (hello.epoch === null || (hasAge && age === null)) return null;
  return {
    v,
    nonce: hello.nonce,
    epoch: hello.epoch,
    t,
    a,
    ah,
    dn,
    fork: null,
    reset: false,
    old: [],
    x,
    cov,
    sids,
    reload: {},
    state: 'active',
    ...(hasAge && age !== null ? { age } : {}),
  };
}

const count = z.number().int().min(0);
const flag = z.union([z.literal(0), z.literal(1)]);
const briefHello = z.tuple([
  count,
  count,
  count,
  z.string().min(16).max(64),
  count,
  count,
  z.array(z.union([count, z.tuple([z.string().nullable(), count])])).max(16),
  count,
  count,
  flag,
]);
const notApplied = z.tuple([count, z.enum(['late', 'parked', 'dup']), z.string().nullable()]);
const briefAnswer = z.tuple([
  count,
  z.number(),
  count,
  flag,
  z.array(z.tuple([count, count, count])),
  z.array(notApplied),
]);

export const textOfBriefHello = (brief: BriefHello): string => {
  const { v, sv, dn, nonce, base, cov, places, max, waiting, hasAge } = brief;
  return JSON.stringify([v, sv, dn, nonce, base, cov, places, max, waiting, hasAge ? 1 : 0]);
};

export const textOfBriefAnswer = ({ v, t, a, x, cov, hasAge }: BriefAnswer): string =>
  JSON.stringify([v, t, a, hasAge ? 1 : 0, cov, x]);

/** Null when it is none. */
export function parseBriefHello(text: string): BriefHello | null {
  const parsed = briefHello.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const [v, sv, dn, nonce, base, cov, places, max, waiting, hasAge] = parsed.data;
  return { v, sv, dn, nonce, base, cov, places, max, waiting, hasAge: hasAge === 1 };
}

/** Null when it is none. */
export function parseBriefAnswer(text: string): BriefAnswer | null {
  const parsed = briefAnswer.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const [v, t, a, hasAge, cov, x] = parsed.data;
  return { v, t, a, x, cov, hasAge: hasAge === 1 };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
