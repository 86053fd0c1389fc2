import { base64UrlFromBytes, concatBytes } from '../../shared/core/bytes';
import { never } from '../../shared/core/assert';
import { err, ok, type Result } from '../../shared/core/result';
import type { Clock, Randomness } from '../../shared/core/world-deps';
import {
  bundleBytes,
  isBundleFrom,
  openBundle,
  type BundleError,
  type BundleHeader,
  type OpenBundle,
} from '../../shared/exchange/bundle/bundle';
import { fileListFrame, fileListIn, NO_FILES, type FileList } from '../../shared/exchange/bundle/file-list';
import { readCarriedAnswer, type CarriedError } from '../../shared/exchange/bundle/read-carried-answer';
import type { VerifierPort } from '../../shared/exchange/crypto-port';
import type { ReadAnswer } from '../../shared/exchange/device/read-answer';
import { withAnswered, withHandedOut, type HandedOut } from '../../shared/exchange/device/standing';
import { encodeFrames, FRAME_TYPES } from '../../shared/exchange/frames';
import type { PortError } from '../../shared/platform/ports';
import type { DeviceStore } from './device-store';
import { lastToSend, requestFrames, type RequestPorts } from './request';

export interface StickPorts extends RequestPorts {
  readonly verifier: VerifierPort;
  readonly clock: Clock;
  readonly random: Randomness;
}

export interface WrittenStick {
  /** Its text, up to the signature; the contents that it lists follow. */
  readonly bytes: Uint8Array;
  readonly handed: HandedOut;
  /** Changes in it. */
  readonly count: number;
}

/** A stick has room: everything unsent goes with it, and the answer may be this long (bytes). */
const ROOM = { up: 1024 * 1024 * 1024, down: 256 * 1024 * 1024 };

/**
 * Everything that the hub is not known to have, signed, to be sealed and carried there. Nothing counts as sent by being written: a stick
 * may be lost, so every later one holds the same again (sync.md 2.18).
 */
export async function writeStick(
  ports: StickPorts,
  files: FileList | null = null,
): Promise<Result<WrittenStick, PortError>> {
  const { store, random, clock } = ports;
  const standing = store.standing();
  const { dev } = store.identity();
  const [id, nonce] = [base64UrlFromBytes(random.bytes(16)), base64UrlFromBytes(random.bytes(16))];
  // What is saved from here on may go with it; that it did is not promised.
  const upTo = lastToSend(store);
  const request = await requestFrames(ports, nonce, ROOM);
  const successions = store.successions().map((body) => ({ type: FRAME_TYPES.enrol, body }));
  const madeMs = clock.nowMs();
  const header = {
    id,
    from: dev,
    to: standing.hub,
    epoch: standing.epoch,
    base: standing.acked,
    count: request.count,
    made: madeMs,
  };
  const list = encodeFrames(files ? [fileListFrame(files)] : []);
  const frames = concatBytes(encodeFrames(successions), request.bytes, list);
  const bytes = await bundleBytes(header, frames, ports.signer, files !== null && files.carried.length > 0);
  const handed = { id, nonce, dev, streams: standing.streams, base: standing.acked, upTo, madeMs };
  // Kept before it leaves: the answer to a stick that is not known would not be taken.
  const kept = await store.absorb({ s: withHandedOut(standing, handed), p: [], e: [] });
  return kept.ok ? ok({ bytes, handed, count: request.count }) : kept;
}

/** `for_another`, `forged`, `unknown`: see `StickEnd`. */
type StickError = BundleError | { readonly type: 'for_another' | 'forged' | 'unknown' };

/**
 * How the import of a stick from the hub ended. `taken`: what it told is kept; `complete` when that was everything. `for_another`: another
 * machine's, or another county's. `unknown`: not asked for by this machine as it is now. `outdated`: later words of the hub stand.
 */
export type StickEnd =
  | StickError
  | { readonly type: 'outdated' }
  | { readonly type: 'revoked' }
  | { readonly type: 'new_identity' }
  | { readonly type: 'taken'; readonly complete: boolean }
  | { readonly type: 'refused'; readonly why: string }
  | { readonly type: 'not_kept'; readonly cause: PortError };

/** What the hub wrote for this machine, checked and read; nothing of it is kept yet. */
export interface StickRead {
  readonly header: BundleHeader;
  /** The stick that it is the answer to. */
  readonly handed: HandedOut;
  readonly read: ReadAnswer;
  /** What the hub says about files. */
  readonly files: FileList;
}

/** Reads the text of a stick that the hub wrote, and changes nothing: what it would do, or why it cannot be taken in. */
export async function readStick(
  { store, verifier }: Pick<StickPorts, 'store' | 'verifier'>,
  bundle: OpenBundle,
): Promise<Result<StickRead, StickError | CarriedError>> {
  const { header } = bundle;
  const standing = store.standing();
  const { dev } = store.identity();
  if (header.from !== standing.hub) return err({ type: 'for_another' });
  if (!(await isBundleFrom(standing.hub, bundle, verifier))) return err({ type: 'forged' });
  // The nonce stands in the signed answer; the bundle only says which stick it is the answer to.
  const handed = standing.handedOut?.find(({ id }) => id === header.id);
  if (!handed) return err({ type: header.to === dev ? 'unknown' : 'for_another' });
  const own = { dev, seq: store.tip().seq, hashAt: store.hashAt };
  const read = await readCarriedAnswer(encodeFrames(bundle.frames), standing, { own, handed }, verifier);
  return read.ok ? ok({ header, handed, read: read.value, files: fileListIn(bundle.frames) ?? NO_FILES }) : read;
}

/**
 * Takes in a stick that the hub wrote, in any order and any number of times; `takenMs` notes when its receipt came back. Not while a contact
 * is under way: both move the same place.
 */
export async function takeStick(
  ports: Pick<StickPorts, 'store' | 'verifier'>,
  bytes: Uint8Array,
  takenMs: number | null = null,
): Promise<StickEnd> {
  const opened = openBundle(bytes);
  return opened.ok ? takeBundle(ports, opened.value, takenMs) : opened.error;
}

/** The same of what was opened. */
export async function takeBundle(
  { store, verifier }: Pick<StickPorts, 'store' | 'verifier'>,
  bundle: OpenBundle,
  takenMs: number | null,
): Promise<StickEnd> {
  const stick = await readStick({ store, verifier }, bundle);
  if (!stick.ok) return afterError(store, stick.error);
  const { answer, record, complete } = stick.value.read;
  const s = takenMs === null ? record.s : withAnswered(record.s, stick.value.handed.id, takenMs);
  const kept = await store.absorb({ ...record, s });
  if (!kept.ok) return { type: 'not_kept', cause: kept.error };
  return answer.state === 'revoked' ? { type: 'revoked' } : { type: 'taken', complete };
}

async function afterError(store: DeviceStore, error: StickError | CarriedError): Promise<StickEnd> {
  switch (error.type) {
    case 'copied': {
      const done = await store.reincarnate(error.fork);
      return done.ok ? { type: 'new_identity' } : { type: 'not_kept', cause: done.error };
    }
    case 'no_answer':
      return { type: 'forged' };
    case 'refused':
    case 'outdated':
    case 'not_a_bundle':
    case 'damaged':
    case 'newer':
    case 'for_another':
    case 'forged':
    case 'unknown':
      return error;
    default:
      return never(error);
  }
}
