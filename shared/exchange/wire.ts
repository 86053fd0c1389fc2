import type { DeviceId } from '../core/ids';
import { z } from '../core/zod';

/**
 * Version of the exchange. History: 1 = first release; 2 = brief hello and answer, contents of files on sticks. A hub answers every version that was ever shipped; a
 * device that meets an older hub speaks the hub's. Fields are added, never renamed or used anew; a reader passes over those that it does not
 * know.
 */
export const EXCHANGE_VERSION = 2;
/** From this version on a hub reads sticks with contents of files. */
export const CONTENTS_SINCE = 2;
/** From this version on a hub reads brief hellos. */
export const BRIEF_SINCE = 2;

/**
 * What a device says before its changes. Signed by the device: the hub tells nothing to whoever cannot sign. No time stands in it, so a
 * wrong clock locks nobody out.
 */
export interface Hello {
  readonly v: number;
  /** Version of the meaning of changes that the device understands. */
  readonly sv: number;
  readonly dev: DeviceId;
  /** Random; the answer names it, so that an old answer of a proxy is none. */
  readonly nonce: string;
  /** The epoch that the device knows; null before the first answer. */
  readonly epoch: string | null;
  /** Last of its own changes that the hub acknowledged; the first frame that follows is the next one. */
  readonly base: number;
  /** Chain hash at `base`, hex: by it a hub tells that it talks to the device that wrote what it holds. */
  readonly bh: string;
  /** Last of its own changes that it has got back in the streams. */
  readonly cov: number;
  /** Streams that were loaded: number and chain hash of the last entry applied. */
  readonly cur: { readonly [sid: string]: readonly [n: number, hash: string] };
  /** Streams being loaded: how far, and from which number on the entries follow afterwards. */
  readonly load: { readonly [sid: string]: LoadPosition };
  /** Changes of former incarnations that follow the own ones, in this order. */
  readonly old: readonly { readonly dev: DeviceId; readonly base: number; readonly count: number }[];
  /** How many bytes of answer the device wants at most. */
  readonly max: number;
  /** Unsent changes, those of this request included. */
  readonly waiting: number;
  readonly app: string;
  /** Recipient for sealed bundles (age1…); null where it has none. */
  readonly age: string | null;
}

/** How far the loading of a stream has come. */
export interface LoadPosition {
  /** Key `audience kind/id` of the last record received; null at the beginning. */
  readonly after: string | null;
  /** Head of the stream when the loading began. */
  readonly n: number;
  readonly hash: string;
}

/** What became of a change that was not simply applied: number, status, reason. */
export type NotApplied = readonly [seq: number, status: 'late' | 'parked' | 'dup', why: string | null];

/** What the hub says before the records. Signed by the hub: what carries no such signature is no answer (a captive portal). */
export interface Answer {
  readonly v: number;
  readonly nonce: string;
  readonly epoch: string;
  /** Hub time, ms. */
  readonly t: number;
  /** Last change of this device that is durable at the hub, and the chain hash there. A device accepts it only if its own hash is the same. */
  readonly a: number;
  readonly ah: string;
  /** The device's number as the hub holds it. */
  readonly dn: number;
  /** The first number at which the hub holds another change than this device: it is a copy, and needs a new identity. */
  readonly fork: number | null;
  /** The hub is not the one that the device knew (it was restored): cursors are void, everything after `a` is to be offered again. */
  readonly reset: boolean;
  /** For former incarnations: the last change that the hub holds. */
  readonly old: readonly { readonly dev: DeviceId; readonly a: number }[];
  readonly x: readonly NotApplied[];
  /** Runs of own changes after `cov`: first number, commit of the first, how many in a row. */
  readonly cov: readonly (readonly [seq: number, gcn: number, count: number])[];
  /** The streams that the device receives now. */
  readonly sids: readonly string[];
  /** Streams that have to be loaded from the beginning, with their head now. */
  readonly reload: { readonly [sid: string]: readonly [n: number, hash: string] };
  readonly state: 'active' | 'revoked';
  /** Recipient of sealed bundles for the hub (age1…); absent where it has none. */
  readonly age?: string;
}

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

export const helloSchema: z.ZodType<Hello> = z.object({
  v: z.number().int(),
  sv: z.number().int(),
  dev: z.string().max(64),
  nonce: z.string().min(16).max(64),
  epoch: z.string().max(64).nullable(),
  base: count,
  bh: hex,
  cov: count,
  cur: z.record(z.string(), z.tuple([count, hex])),
  load: z.record(z.string(), z.object({ after: z.string().nullable(), n: count, hash: hex })),
  old: z.array(z.object({ dev: z.string().max(64), base: count, count })).max(64),
  max: count,
  waiting: count,
  app: z.string().max(40),
  age: z.string().max(200).nullable(),
}) as unknown as z.ZodType<Hello>;

export const answerSchema: z.ZodType<Answer> = z.object({
  v: z.number().int(),
  nonce: z.string(),
  epoch: z.string(),
  t: z.number(),
  a: count,
  ah: hex,
  dn: count,
  fork: count.nullable(),
  reset: z.boolean(),
  old: z.array(z.object({ dev: z.string(), a: count })),
  x: z.array(z.tuple([count, z.enum(['late', 'parked', 'dup']), z.string().nullable()])),
  cov: z.array(z.tuple([count, count, count])),
  sids: z.array(z.string()),
  reload: z.record(z.string(), z.tuple([count, hex])),
  state: z.enum(['active', 'revoked']),
  age: z.string().max(200).optional(),
}) as unknown as z.ZodType<Answer>;

/**
 * An answer as it is signed. `want` stands in it for readers of version 1, which take none without it; nothing was ever in it, because how a file
 * stands is asked file by file.
 */
export const textOfAnswer = (answer: Answer): string => JSON.stringify({ ...answer, want: [] });

/** A page of records of a stream that is being loaded. */
export interface RowsPage {
  readonly sid: string;
  /** Packed rows (`packed-rows.ts`), and the commit that last touched each. */
  readonly p: unknown;
  readonly g: readonly number[];
  /** Where the next page goes on; null when this was the last. */
  readonly after: string | null;
}

/** Several entries of streams, in the order of commits: stream, number, commit, body. */
export type EntriesPage = readonly (readonly [sid: string, n: number, gcn: number, body: string])[];

export const entriesPageSchema = z.array(z.tuple([z.string(), count, count, z.string()]));
export const rowsPageSchema = z.object({
  sid: z.string(),
  p: z.unknown(),
  g: z.array(count),
  after: z.string().nullable(),
});

/** A hub's or device's signature stands before what it signs. */
export const SIGNATURE_BYTES = 64;

/** What is signed is never another kind of message: the purpose stands in front. */
export const PURPOSES = {
  hello: 'ny1 hello',
  answer: 'ny1 answer',
  enrol: 'ny1 enrol',
  admin: 'ny1 admin',
  bundle: 'ny1 bundle',
  file: 'ny1 file',
  carried: 'ny1 carried',
} as const;
