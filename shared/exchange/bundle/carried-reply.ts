import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { concatBytes } from '../../core/bytes';
import { err, ok, type Result } from '../../core/result';
import { utf8FromBytes } from '../../core/utf8';
import { z } from '../../core/zod';
import type { SignerPort, VerifierPort } from '../crypto-port';
import { encodeFrame, FRAME_TYPES, readFrames } from '../frames';
import { contentOf, isSignedBy, signMessage } from '../signed-message';
import { PURPOSES } from '../wire';

/** What a hub tells whoever carried a sealed stick to it over a link: nothing of what is in it. */
export interface CarriedFacts {
  /** Number of the machine that wrote it. */
  readonly dn: number;
  /** Changes on it, and how many of them were new to the hub. */
  readonly count: number;
  readonly fresh: number;
}

export type CarriedOutcome = Result<{ readonly facts: CarriedFacts; readonly sealed: Uint8Array }, string>;

/**
 * `no_answer`: nothing that this hub signed for this stick. `cut`: the link broke before all of the answer had come.
 * `refused`: why the hub did not take it.
 */
export type CarriedReplyError =
  { readonly type: 'no_answer' | 'cut' } | { readonly type: 'refused'; readonly why: string };

const VERSION = 1;
const count = z.number().int().min(0);
const head = { v: z.number().int(), of: z.string() };
const schema = z.union([
  z.object({ ...head, ok: z.literal(true), dn: count, count, fresh: count, answer: z.string(), size: count }),
  z.object({ ...head, ok: z.literal(false), why: z.string() }),
]);

const hashOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** The reply to a carried stick: a signed frame that names the stick and its answer, then the sealed answer as it is. */
export async function carriedReply(
  sent: Uint8Array,
  outcome: CarriedOutcome,
  signer: SignerPort,
): Promise<Uint8Array<ArrayBuffer>> {
  const told = outcome.ok
    ? { ok: true, ...outcome.value.facts, answer: hashOf(outcome.value.sealed), size: outcome.value.sealed.length }
    : { ok: false, why: outcome.error };
  const content = utf8ToBytes(JSON.stringify({ v: VERSION, of: hashOf(sent), ...told }));
  const lead = encodeFrame({
    type: FRAME_TYPES.carried,
    body: await signMessage(PURPOSES.carried, content, signer),
  });
  return outcome.ok ? concatBytes(lead, outcome.value.sealed) : lead;
}

/** Reads a reply. The answer is another machine's: all that can be told is whether it came whole. */
export async function readCarriedReply(
  bytes: Uint8Array,
  { hub, sent }: { readonly hub: string; readonly sent: Uint8Array },
  verifier: VerifierPort,
): Promise<Result<CarriedFacts & { readonly sealed: Uint8Array }, CarriedReplyError>> {
  const lead = firstFrame(bytes);
  if (!lead || !(await isSignedBy(hub, PURPOSES.carried, lead, verifier))) return err({ type: 'no_answer' });
  const parsed = schema.safeParse(jsonOf(contentOf(lead)));
  if (!parsed.success || parsed.data.of !== hashOf(sent)) return err({ type: 'no_answer' });
  if (!parsed.data.ok) return err({ type: 'refused', why: parsed.data.why });
  const { dn, count: all, fresh, answer, size } = parsed.data;
  const sealed = bytes.slice(bytes.length - size);
  const isWhole = bytes.length === encodeFrame({ type: FRAME_TYPES.carried, body: lead }).length + size;
  if (!isWhole || hashOf(sealed) !== answer) return err({ type: 'cut' });
  return ok({ dn, count: all, fresh, sealed });
}

function firstFrame(bytes: Uint8Array): Uint8Array | null {
  const [first] = readFrames(bytes).frames;
  return first?.type === FRAME_TYPES.carried ? first.body : null;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8FromBytes(bytes));
  } catch {
    return null;
  }
}
