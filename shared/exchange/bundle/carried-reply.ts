import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createByteReader, type ByteReader } from '../../core/byte-reader';
import { concatBytes } from '../../core/bytes';
import { err, ok, type Result } from '../../core/result';
import { utf8FromBytes } from '../../core/utf8';
import { z } from '../../core/zod';
import type { SignerPort, VerifierPort } from '../crypto-port';
import { encodeFrame, FRAME_TYPES, readFrames } from '../frames';
import { contentOf, isSignedBy, signMessage } from '../signed-message';
import { PURPOSES } from '../wire';

/** What became of the photos and papers on a stick. */
export interface FilesCarried {
  /** New at the hub, and there before. */
  readonly taken: number;
  readonly known: number;
  /** Their records have not arrived, or the machine may not send them. */
  readonly refused: number;
  /** Not what their names say. */
  readonly altered: number;
  /** No room on the hub's disk. */
  readonly noRoom: number;
  /** The stick breaks off among them: what is missing comes with the next one. */
  readonly cut: boolean;
  /** That go back with the answer, and those for which it has no room. */
  readonly back: number;
  readonly left: number;
}

/** What a hub tells whoever carried a sealed stick to it over a link: nothing of what is in it. */
export interface CarriedFacts {
  /** Number of the machine that wrote it. */
  readonly dn: number;
  /** Changes on it, and how many of them were new to the hub. */
  readonly count: number;
  readonly fresh: number;
  /** Absent where machine or hub is of a version whose sticks hold none. */
  readonly files?: FilesCarried;
}

/** The sealed answer, which follows the lead as it is. */
export interface AnswerMark {
  /** SHA-256, hex. */
  readonly hash: string;
  readonly size: number;
}

export type CarriedOutcome = Result<{ readonly facts: CarriedFacts; readonly answer: AnswerMark }, string>;

/**
 * `no_answer`: nothing that this hub signed for this stick. `cut`: the link broke before all of the answer had come.
 * `refused`: why the hub did not take it.
 */
export type CarriedReplyError =
  { readonly type: 'no_answer' | 'cut' } | { readonly type: 'refused'; readonly why: string };

const VERSION = 1;
const count = z.number().int().min(0);
const head = { v: z.number().int(), of: z.string() };
const files = z.object({
  taken: count,
  known: count,
  refused: count,
  altered: count,
  noRoom: count,
  cut: z.boolean(),
  back: count,
  left: count,
});
const schema = z.union([
  z.object({
    ...head,
    ok: z.literal(true),
    dn: count,
    count,
    fresh: count,
    files: files.optional(),
    answer: z.string(),
    size: count,
  }),
  z.object({ ...head, ok: z.literal(false), why: z.string() }),
]);

export const hashOfStick = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** How the reply to a carried stick begins: a signed frame that names the stick (by its SHA-256, hex) and its answer. */
export async function carriedLead(
  of: string,
  outcome: CarriedOutcome,
  signer: SignerPort,
): Promise<Uint8Array<ArrayBuffer>> {
  const told = outcome.ok
    ? { ok: true, ...outcome.value.facts, answer: outcome.value.answer.hash, size: outcome.value.answer.size }
    : { ok: false, why: outcome.error };
  const content = utf8ToBytes(JSON.stringify({ v: VERSION, of, ...told }));
  return encodeFrame({ type: FRAME_TYPES.carried, body: await signMessage(PURPOSES.carried, content, signer) });
}

const FRAME_HEAD_BYTES = 5;
const CRC_BYTES = 4;
const MAX_LEAD_BYTES = 64 * 1024;

/** Reads how a reply begins; the answer itself follows. */
export async function readCarriedLead(
  reader: ByteReader,
  { hub, of }: { readonly hub: string; readonly of: string },
  verifier: VerifierPort,
): Promise<Result<{ readonly facts: CarriedFacts; readonly answer: AnswerMark }, CarriedReplyError>> {
  const lead = await firstFrame(reader);
  if (!lead || !(await isSignedBy(hub, PURPOSES.carried, lead, verifier))) return err({ type: 'no_answer' });
  const parsed = schema.safeParse(jsonOf(contentOf(lead)));
  if (!parsed.success || parsed.data.of !== of) return err({ type: 'no_answer' });
  if (!parsed.data.ok) return err({ type: 'refused', why: parsed.data.why });
  const { dn, count: all, fresh, files: told, answer, size } = parsed.data;
  return ok({ facts: { dn, count: all, fresh, ...(told && { files: told }) }, answer: { hash: answer, size } });
}

/** Reads a reply that came at once. The answer is another machine's: all that can be told is whether it came whole. */
export async function readCarriedReply(
  bytes: Uint8Array,
  { hub, sent }: { readonly hub: string; readonly sent: Uint8Array },
  verifier: VerifierPort,
): Promise<Result<CarriedFacts & { readonly sealed: Uint8Array }, CarriedReplyError>> {
  const reader = createByteReader(
    (async function* () {
      yield bytes;
    })(),
  );
  const lead = await readCarriedLead(reader, { hub, of: hashOfStick(sent) }, verifier);
  if (!lead.ok) return lead;
  const { facts, answer } = lead.value;
  const sealed = await reader.take(bytes.length);
  if (sealed.length !== answer.size || hashOfStick(sealed) !== answer.hash) return err({ type: 'cut' });
  return ok({ ...facts, sealed });
}

async function firstFrame(reader: ByteReader): Promise<Uint8Array | null> {
  const begin = await reader.take(FRAME_HEAD_BYTES);
  if (begin.length < FRAME_HEAD_BYTES) return null;
  const length = new DataView(begin.buffer, begin.byteOffset).getUint32(0);
  if (length < 1 || length > MAX_LEAD_BYTES) return null;
  const [first] = readFrames(concatBytes(begin, await reader.take(length - 1 + CRC_BYTES))).frames;
  return first?.type === FRAME_TYPES.carried ? first.body : null;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8FromBytes(bytes));
  } catch {
    return null;
  }
}
