import { z } from '../core/zod';
import type { Answer, Hello } from './wire';

/*
 * A hello and an answer in few bytes. Each is signed whole, as it would stand in its long form; what travels is the signature and what
 * the other side cannot know. The other side puts the rest in by itself: when the signature fits then, both hold the same, hashes included,
 * and when it does not, the long form is asked for. So nothing is trusted that the long form would not show, and no hash is shortened.
 */

/** What the hub cannot know of a hello. The streams are told by their numbers, in the order in which the hub told them. */
export interface BriefHello {
  readonly v: number;
  readonly sv: number;
  readonly dn: number;
  readonly nonce: string;
  readonly base: number;
  readonly cov: number;
  readonly cur: readonly number[];
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

/** Null for a hello that says what no hub could know: a first one, of a stream being loaded, of former incarnations. */
export function briefHelloOf(hello: Hello, dn: number): BriefHello | null {
  const { v, sv, nonce, base, cov, max, waiting } = hello;
  if (hello.epoch === null || hello.old.length > 0 || Object.keys(hello.load).length > 0) return null;
  const cur = Object.values(hello.cur).map(([n]) => n);
  return { v, sv, dn, nonce, base, cov, cur, max, waiting, hasAge: hello.age !== null };
}

/** The hello as the device has signed it, if the two agree. Null when they cannot. */
export function wholeHello(brief: BriefHello, known: KnownOfDevice): Hello | null {
  const { v, sv, nonce, base, cov, max, waiting, cur } = brief;
  const { dev, epoch, bh, app, streams } = known;
  if (streams.length !== cur.length || (brief.hasAge && known.age === null)) return null;
  return {
    v,
    sv,
    dev,
    nonce,
    epoch,
    base,
    bh,
    cov,
    cur: Object.fromEntries(streams.map(([sid, hash], i) => [sid, [cur[i] ?? 0, hash] as const])),
    load: {},
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
  /** Recipient of sealed bundles for the hub; null when it never told one. */
  readonly age: string | null;
}

/** Null for an answer that tells of a change in how the two stand with each other. */
export function briefAnswerOf(answer: Answer, hello: Hello): BriefAnswer | null {
  const { v, t, a, x, cov, sids, reload, old, want } = answer;
  const tellsMore = answer.reset || answer.fork !== null || answer.state !== 'active' || Object.keys(reload).length > 0;
  if (tellsMore || old.length > 0 || want.length > 0 || answer.epoch !== hello.epoch) return null;
  if (JSON.stringify(sids) !== JSON.stringify(Object.keys(hello.cur))) return null;
  return { v, t, a, x, cov, hasAge: answer.age !== undefined };
}

/** The answer as the hub has signed it, if the two agree. Null when they cannot. */
export function wholeAnswer(brief: BriefAnswer, { hello, dn, ah, age }: KnownOfAnswer): Answer | null {
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
    sids: Object.keys(hello.cur),
    reload: {},
    state: 'active',
    want: [],
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
  z.array(count).max(16),
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
  const { v, sv, dn, nonce, base, cov, cur, max, waiting, hasAge } = brief;
  return JSON.stringify([v, sv, dn, nonce, base, cov, cur, max, waiting, hasAge ? 1 : 0]);
};

export const textOfBriefAnswer = ({ v, t, a, x, cov, hasAge }: BriefAnswer): string =>
  JSON.stringify([v, t, a, hasAge ? 1 : 0, cov, x]);

/** Null when it is none. */
export function parseBriefHello(text: string): BriefHello | null {
  const parsed = briefHello.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  const [v, sv, dn, nonce, base, cov, cur, max, waiting, hasAge] = parsed.data;
  return { v, sv, dn, nonce, base, cov, cur, max, waiting, hasAge: hasAge === 1 };
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
