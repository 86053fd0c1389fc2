import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { concatBytes } from '../../core/bytes';
import { err, ok, type Result } from '../../core/result';
import { utf8FromBytes } from '../../core/utf8';
import { z } from '../../core/zod';
import type { SignerPort, VerifierPort } from '../crypto-port';
import { encodeFrame, FRAME_TYPES, readFrames, type Frame } from '../frames';
import { contentOf, isSignedBy, signMessage } from '../signed-message';
import { PURPOSES } from '../wire';

/**
 * Version of the file. History: 1 = first release. 2 = contents of files may follow the signature (`contents.ts`); written only when some do,
 * and only to a reader that has said that it knows them.
 */
const BUNDLE_VERSION = 2;
const WITHOUT_CONTENTS = 1;

/**
 * What stands on the outside of what is carried on a stick. The whole is signed by its writer and then sealed with age to its reader,
 * because age does not say who wrote (sync.md 2.18).
 */
export interface BundleHeader {
  readonly v: number;
  /** Random; the same for every copy of the same stick. */
  readonly id: string;
  /** Device id, or the hub's public key. */
  readonly from: string;
  /** The hub's public key, or device id. */
  readonly to: string;
  /** The epoch that the writer knew; for people who look into a stick, nothing depends on it. */
  readonly epoch: string | null;
  /** The first change in it is number `base` + 1; on the way back, the last that the hub has. */
  readonly base: number;
  /** Changes in it. */
  readonly count: number;
  /** When it was written, by the writer's clock (ms). */
  readonly made: number;
}

const count = z.number().int().min(0);
const headerSchema = z.object({
  v: z.number().int(),
  id: z.string().min(16).max(64),
  from: z.string().max(64),
  to: z.string().max(64),
  epoch: z.string().max(64).nullable(),
  base: count,
  count,
  made: z.number(),
});

/** `damaged`: cut off or altered. `newer`: written by a later program. */
export type BundleError = { readonly type: 'not_a_bundle' | 'damaged' | 'newer' };

/** A bundle as it was read; whose it is has to be asked with `isBundleFrom`. */
export interface OpenBundle {
  readonly header: BundleHeader;
  /** The frames between header and signature. */
  readonly frames: readonly Frame[];
  readonly signature: Uint8Array;
}

/**
 * The file before it is sealed, without contents: header | frames | signature over SHA-256 of both. Contents that follow are named by their
 * hash in a frame of it, so they are signed for as well.
 */
export async function bundleBytes(
  header: Omit<BundleHeader, 'v'>,
  frames: Uint8Array,
  signer: SignerPort,
  hasContents = false,
): Promise<Uint8Array<ArrayBuffer>> {
  const v = hasContents ? BUNDLE_VERSION : WITHOUT_CONTENTS;
  const head = encodeFrame({
    type: FRAME_TYPES.bundle,
    body: utf8ToBytes(JSON.stringify({ v, ...header })),
  });
  const content = concatBytes(head, frames);
  const signature = await signMessage(PURPOSES.bundle, sha256(content), signer);
  return concatBytes(content, encodeFrame({ type: FRAME_TYPES.seal, body: signature }));
}

/** Reads the text of a file whole or not at all: half a stick is no stick, the other half lies on the desk of whoever wrote it. */
export function openBundle(bytes: Uint8Array): Result<OpenBundle, BundleError> {
  const { frames, read, damaged } = readFrames(bytes);
  const [first, ...rest] = frames;
  const header = first?.type === FRAME_TYPES.bundle ? parseHeader(first.body) : null;
  if (!header) return err({ type: damaged || first?.type === FRAME_TYPES.bundle ? 'damaged' : 'not_a_bundle' });
  if (header.v > BUNDLE_VERSION) return err({ type: 'newer' });
  const last = rest.at(-1);
  if (damaged || read !== bytes.length || last?.type !== FRAME_TYPES.seal) return err({ type: 'damaged' });
  const sealBytes = encodeFrame(last).length;
  const digest = sha256(bytes.subarray(0, bytes.length - sealBytes));
  if (!endsWith(contentOf(last.body), digest)) return err({ type: 'damaged' });
  return ok({ header, frames: rest.slice(0, -1), signature: last.body });
}

/** Whether contents may follow the text; behind one of the first version nothing does. */
export const mayHaveContents = ({ v }: BundleHeader): boolean => v > WITHOUT_CONTENTS;

/** Whether this key signed it. */
export const isBundleFrom = (pub: string, { signature }: OpenBundle, verifier: VerifierPort): Promise<boolean> =>
  isSignedBy(pub, PURPOSES.bundle, signature, verifier);

const endsWith = (content: Uint8Array, digest: Uint8Array): boolean =>
  content.length === digest.length && content.every((byte, i) => byte === digest[i]);

function parseHeader(body: Uint8Array): BundleHeader | null {
  try {
    const parsed = headerSchema.safeParse(JSON.parse(utf8FromBytes(body)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
