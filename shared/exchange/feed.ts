import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EntityId, PersonId } from '../core/ids';
import { z } from '../core/zod';
import type { EntityKind, Op } from './change';
import type { Digest } from './crypto-port';
import { jsDigest } from './js-digest';
import { packRows, unpackRows, type PackedRows } from './packed-rows';
import type { Row } from './row';
import type { Stamp } from './stamp';

/**
 * What one commit of the hub means to one audience: edits of records that it sees, records that it sees from now on, records that it
 * no longer sees. All of it applies together. The reducer is the one that the hub used, so both hold the same rows.
 */
export interface FeedBody {
  /** Dot of the change. */
  readonly d: Stamp;
  readonly u: PersonId;
  /** Effective time (ms), see `effective-time.ts`. */
  readonly e: number;
  readonly o?: readonly Op[];
  /** Records that come into sight, as they are after this commit. */
  readonly p?: PackedRows;
  /** Records that go out of sight. */
  readonly w?: readonly (readonly [EntityKind, EntityId])[];
}

const feedBody = z.object({
  d: z.string(),
  u: z.string(),
  e: z.number(),
  o: z.array(z.array(z.unknown()).min(1)).optional(),
  p: z.object({ v: z.number(), words: z.array(z.string()), rows: z.array(z.unknown()) }).optional(),
  w: z.array(z.tuple([z.string(), z.string()])).optional(),
});

/** Null when it is no entry, which callers treat as damage. */
export function parseFeedBody(text: string): FeedBody | null {
  try {
    const parsed = feedBody.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as unknown as FeedBody) : null;
  } catch {
    return null;
  }
}

export const rowsComing = ({ p }: FeedBody): readonly Row[] => (p ? unpackRows(p) : []);

export interface FeedParts {
  readonly stamp: Stamp;
  readonly person: PersonId;
  readonly effMs: number;
  readonly ops: readonly Op[];
  readonly coming: readonly Row[];
  readonly going: readonly (readonly [EntityKind, EntityId])[];
}

export function feedBodyText({ stamp, person, effMs, ops, coming, going }: FeedParts): string {
  const body: FeedBody = {
    d: stamp,
    u: person,
    e: effMs,
    ...(ops.length > 0 ? { o: ops } : {}),
    ...(coming.length > 0 ? { p: packRows(coming) } : {}),
    ...(going.length > 0 ? { w: going } : {}),
  };
  return JSON.stringify(body);
}

/** The chain of a stream before its first entry, hex. */
export const feedStart = (sid: string): string => bytesToHex(sha256(utf8ToBytes(`ny1s|${sid}`)));

/** h(n) = SHA-256("ny1s" | sid | n | gcn | h(n-1) | body): a reader that holds h(n) knows that it missed nothing before (sync.md I9). */
export function feedNext(
  before: string,
  { sid, n, gcn, body }: { readonly sid: string; readonly n: number; readonly gcn: number; readonly body: string },
  digest: Digest = jsDigest,
): string {
  return bytesToHex(digest(`ny1s|${sid}|${n}|${gcn}|`, hexToBytes(before), body));
}
