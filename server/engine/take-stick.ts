import type { DeviceId } from '../../shared/core/ids';
import { concatBytes } from '../../shared/core/bytes';
import { err, ok, type Result } from '../../shared/core/result';
import {
  bundleBytes,
  isBundleFrom,
  openBundle,
  type BundleError,
  type OpenBundle,
} from '../../shared/exchange/bundle/bundle';
import { fileListFrame, fileListIn, NO_FILES, type FileList } from '../../shared/exchange/bundle/file-list';
import { encodeFrames, FRAME_TYPES } from '../../shared/exchange/frames';
import { contentOf } from '../../shared/exchange/signed-message';
import { enrol, type EnrolPorts } from './enrol';
import { exchange, parseHello } from './exchange';
import type { HubDevice } from './hub-store';

/** `for_another`: written for another hub. `unknown_device`: of no machine that is enrolled here. `forged`: not signed by that machine. */
export type TakeStickError = BundleError | { readonly type: 'for_another' | 'unknown_device' | 'forged' };

export interface StickTaken {
  /** What is to be carried back, signed, to be sealed to `ageRecipient`; without contents. */
  readonly bytes: Uint8Array;
  readonly to: DeviceId;
  /** Number of the machine. */
  readonly dn: number;
  readonly ageRecipient: string | null;
  /** Changes on the stick, and the last of the machine that the hub has now. */
  readonly count: number;
  readonly lastSeq: number;
  /** Changes of the machine that the hub did not have before. */
  readonly fresh: number;
}

/** The text of a stick, taken in. */
export interface TextTaken extends Omit<StickTaken, 'bytes'> {
  readonly device: HubDevice;
  /** What the stick says about files; null where its program carries none, nor can read any. */
  readonly files: FileList | null;
  /** The text that goes back. What it says about files is known only when the files were looked at. */
  readonly answer: (files: FileList) => Promise<Uint8Array>;
}

/**
 * Takes in a stick of a machine, in any order and any number of times, and writes the stick that goes back: the same answer that a link
 * would have carried. Contents of files are for `take-sealed-stick`.
 */
export async function takeStick(ports: EnrolPorts, bytes: Uint8Array): Promise<Result<StickTaken, TakeStickError>> {
  const opened = openBundle(bytes);
  if (!opened.ok) return opened;
  const taken = await takeText(ports, opened.value);
  if (!taken.ok) return taken;
  const { device: _, files: _files, answer, ...facts } = taken.value;
  return ok({ ...facts, bytes: await answer(NO_FILES) });
}

/** Takes in what a stick says. */
export async function takeText(ports: EnrolPorts, bundle: OpenBundle): Promise<Result<TextTaken, TakeStickError>> {
  const { header, frames } = bundle;
  if (header.to !== ports.pub) return err({ type: 'for_another' });
  const dev = header.from as DeviceId;
  // Each of these is signed by itself, and may be told any number of times.
  for (const { type, body } of frames) if (type === FRAME_TYPES.enrol) await enrol(ports, body);
  const device = await ports.store.read((reader) => reader.device(dev));
  if (!device) return err({ type: 'unknown_device' });
  if (!(await isBundleFrom(device.pub, bundle, ports.verifier))) return err({ type: 'forged' });
  const inside = frames.filter(({ type }) => type !== FRAME_TYPES.enrol);
  // Whoever hands in the request of another machine would be given the other's answer.
  const asks = inside[0]?.type === FRAME_TYPES.hello ? parseHello(contentOf(inside[0].body))?.dev : null;
  if (asks !== dev) return err({ type: 'forged' });
  const answer = await exchange(ports, encodeFrames(inside), 'stick');
  const now = (await ports.store.read((reader) => reader.device(dev))) ?? device;
  const epoch = await ports.store.read(async (reader) => (await reader.head())?.epoch ?? null);
  const back = { id: header.id, from: ports.pub, to: dev, epoch, base: now.lastSeq, count: 0, made: ports.nowMs() };
  const files = fileListIn(frames);
  return ok({
    device: now,
    files,
    answer: (told) => {
      const list = files ? encodeFrames([fileListFrame(told)]) : new Uint8Array();
      return bundleBytes(back, concatBytes(answer, list), ports.signer, told.carried.length > 0);
    },
    to: dev,
    dn: now.dn,
    ageRecipient: now.ageRecipient,
    count: header.count,
    lastSeq: now.lastSeq,
    fresh: now.lastSeq - device.lastSeq,
  });
}
