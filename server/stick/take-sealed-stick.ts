import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../shared/core/result';
import { carriedLead, type CarriedFacts } from '../../shared/exchange/bundle/carried-reply';
import { openStick, withContents } from '../../shared/exchange/bundle/contents';
import { NO_FILES } from '../../shared/exchange/bundle/file-list';
import { MAX_TEXT_BYTES, type SealError, type SealPort } from '../../shared/exchange/bundle/sealed-file';
import type { EnrolPorts } from '../engine/enrol';
import { takeText, type TakeStickError } from '../engine/take-stick';
import { contentsOf, goingBack, takeContents, type StickBlobs } from './take-contents';

export interface SealedStickPorts extends EnrolPorts {
  readonly seal: SealPort;
  readonly blobs: StickBlobs;
}

/** `no_recipient`: the machine never said to whom its answer is to be sealed. */
export type SealedStickError = SealError | TakeStickError | { readonly type: 'no_recipient' };

export interface StickLimits {
  /** Of its text, bytes. */
  readonly text: number;
  /** Of the files that go back, bytes. */
  readonly room: number;
}

/** At the hub's own computer nothing but the stick sets a limit. */
export const OWN_LIMITS: StickLimits = { text: MAX_TEXT_BYTES, room: Number.MAX_SAFE_INTEGER };

export interface SealedStickTaken {
  readonly facts: CarriedFacts;
  /** The answer, made as it is read. */
  readonly sealed: AsyncIterable<Uint8Array>;
}

/**
 * Opens a stick that a machine sealed to this hub, takes it in as it comes, and seals the answer to that machine. What it says counts before its files
 * are looked at: a stick that breaks off among them has told what it had to tell.
 */
export async function takeSealedStick(
  ports: SealedStickPorts,
  file: AsyncIterable<Uint8Array>,
  limits: StickLimits = OWN_LIMITS,
): Promise<Result<SealedStickTaken, SealedStickError>> {
  const opened = await ports.seal.openParts(file);
  if (!opened.ok) return opened;
  const stick = await openStick(opened.value, limits.text);
  if (!stick.ok) return stick;
  const taken = await takeText(ports, stick.value.bundle);
  if (!taken.ok) return taken;
  const { ageRecipient, dn, count, fresh, device, files, answer } = taken.value;
  if (!files)
    return sealedTo(ports, ageRecipient, { facts: { dn, count, fresh }, sealed: oneOf(await answer(NO_FILES)) });
  const { have, ...contents } = await takeContents(ports, stick.value, { device, carried: files.carried });
  const back = await goingBack(ports, { device, files, room: limits.room });
  const text = await answer({ ...NO_FILES, ...back, have });
  const facts = { dn, count, fresh, files: { ...contents, back: back.carried.length, left: back.left.count } };
  const parts = withContents(text, back.carried.length > 0 ? contentsOf(ports.blobs, back.carried) : null);
  return sealedTo(ports, ageRecipient, { facts, sealed: parts });
}

async function* oneOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function sealedTo(
  { seal }: SealedStickPorts,
  recipient: string | null,
  { facts, sealed }: SealedStickTaken,
): Promise<Result<SealedStickTaken, SealedStickError>> {
  const parts = recipient === null ? null : await seal.sealParts(recipient, sealed).catch(() => null);
  return parts === null ? err({ type: 'no_recipient' }) : ok({ facts, sealed: parts });
}

/** Files that go back over the link of whoever carried a stick here, bytes: nobody waits an hour for the photos of another machine. */
export const LINK_LIMITS: StickLimits = { text: 64 * 1024 * 1024, room: 32 * 1024 * 1024 };

/** What is made in parts, and is to be read when its length and hash are known. */
export interface Spooled {
  readonly hash: string;
  readonly size: number;
  /** Gives it, once, and lets go of it. */
  readonly parts: () => AsyncIterable<Uint8Array>;
}

export type Spool = (parts: AsyncIterable<Uint8Array>) => Promise<Spooled>;

/** The same for whoever carried it here over a link; he learns what machine it was, how many changes and how many files. */
export async function takeCarriedStick(
  ports: SealedStickPorts,
  file: AsyncIterable<Uint8Array>,
  { spool, limits = LINK_LIMITS }: { readonly spool: Spool; readonly limits?: StickLimits },
): Promise<AsyncIterable<Uint8Array>> {
  const seen = hashed(file);
  const taken = await takeSealedStick(ports, seen.parts, limits);
  // What was not looked at any more belongs to the name of the stick too.
  for await (const part of seen.parts) void part;
  if (!taken.ok) return oneOf(await carriedLead(seen.hex(), err(taken.error.type), ports.signer));
  const answer = await spool(taken.value.sealed);
  const lead = await carriedLead(seen.hex(), ok({ facts: taken.value.facts, answer }), ports.signer);
  return (async function* () {
    yield lead;
    yield* answer.parts();
  })();
}

/** What passes, with its hash; reading can go on after somebody has stopped. */
function hashed(source: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  const iterator = source[Symbol.asyncIterator]();
  const parts: AsyncIterable<Uint8Array> = {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const next = await iterator.next();
        if (next.done !== true) hash.update(next.value);
        return next;
      },
    }),
  };
  return { parts, hex: () => hash.digest('hex') };
}
