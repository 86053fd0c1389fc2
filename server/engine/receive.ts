import type { Digest, VerifierPort } from '../../shared/exchange/crypto-port';
import type { DeviceId } from '../../shared/core/ids';
import type { Stamp } from '../../shared/exchange/stamp';
import { z } from '../../shared/core/zod';
import { accept, preload, rootOfChange } from './accept';
import { checkFrames, type Arriving, type Checked, type CheckedChange } from './check-frames';
import type { HubDevice, HubReader, HubStore, WriteSet } from './hub-store';
import { signedChangeOf } from '../../shared/exchange/signed-change';
import { WorkingCopy } from './working-copy';

/** Changes in one commit at most: the lane is free again for others in between. */
export const CHANGES_A_COMMIT = 200;

export interface ReceivePorts {
  readonly store: HubStore;
  readonly verifier: VerifierPort;
  /** The machine's own SHA-256, where it is faster than JavaScript. */
  readonly digest?: Digest | undefined;
  readonly nowMs: () => number;
}

export interface Received {
  readonly fork: number | null;
  readonly startAgain: boolean;
}

/** Frames that arrived before those in front of them; a gap in one row of frames is at most this long. */
const MAX_HELD = 10_000;

/**
 * Takes in the frames of a device. Frames that are here already are passed over, so a row of frames may come any number of times; what
 * follows on missing ones is held until these arrive. When this answers, what it says is durable.
 */
export async function receive(
  ports: ReceivePorts,
  dev: DeviceId,
  arriving: Arriving & { readonly claimedHash: string | null },
): Promise<Received> {
  const { store } = ports;
  const checked = await store.read(async (reader): Promise<Checked> => {
    const device = await reader.device(dev);
    if (!device) return { type: 'other_base' };
    return checkFrames(reader, device, arriving, ports, arriving.claimedHash);
  });
  if (checked.type === 'gap') {
    if (arriving.via === 'stick') await hold(ports, dev, arriving);
    return { fork: null, startAgain: false };
  }
  if (checked.type === 'other_base') return { fork: null, startAgain: true };
  for (let from = 0; from < checked.changes.length; from += CHANGES_A_COMMIT) {
    await commit(ports, dev, checked.changes.slice(from, from + CHANGES_A_COMMIT), arriving.via);
  }
  if (checked.changes.length > 0) await releaseHeld(ports, dev);
  return { fork: checked.fork, startAgain: false };
}

async function commit(
  { store, nowMs, digest }: ReceivePorts,
  dev: DeviceId,
  changes: readonly CheckedChange[],
  via: 'link' | 'stick',
): Promise<void> {
  await store.lane(async (reader) => {
    const [head, device] = [await reader.head(), await reader.device(dev)];
    // Another hub process may have taken some of them meanwhile. What a copy of this machine sent there is found by the next contact.
    const next = device ? changes.filter(({ seq }) => seq > device.lastSeq) : [];
    if (!head || !device || next.length === 0 || !follows(device, next[0])) return { writes: null, value: null };
    const hubNowMs = Math.max(head.timeMs, nowMs());
    const copy = new WorkingCopy(reader, { ...head, timeMs: hubNowMs }, digest);
    const writes = await acceptAll({ reader, copy, nowMs: hubNowMs }, device, { changes: next, via });
    return { writes, value: null };
  });
}

const follows = ({ lastSeq, lastHash }: HubDevice, next: CheckedChange | undefined): boolean =>
  next?.seq === lastSeq + 1 && next.before === lastHash;

async function acceptAll(
  at: { readonly reader: HubReader; readonly copy: WorkingCopy; readonly nowMs: number },
  device: HubDevice,
  { changes, via }: { readonly changes: readonly CheckedChange[]; readonly via: 'link' | 'stick' },
): Promise<WriteSet> {
  await preload(
    at.copy,
    changes.map(({ payload }) => payload),
  );
  await at.copy.load([{ kind: 'person', id: device.person }]);
  await at.copy.loadRoots(changes.map((change) => rootOfChange(device.dn, change)));
  const known = await aliasesOf(at.reader, device.dn);
  const aliases = new Map(known);
  const isFounding = (await at.reader.doc('founder', 'device'))?.body === device.root;
  let now = device;
  for (const change of changes) now = await accept({ ...at, isFounding }, now, change, { via, aliases });
  const added = aliases.size > known.size;
  const writes = at.copy.writes();
  const alias = { kind: 'alias', id: String(device.dn), body: JSON.stringify([...aliases]) };
  return { ...writes, devices: [now], docs: added ? [...writes.docs, alias] : writes.docs };
}

const aliasesSchema = z.array(z.tuple([z.string(), z.string()]));

async function aliasesOf(reader: HubReader, dn: number): Promise<ReadonlyMap<Stamp, Stamp>> {
  const doc = await reader.doc('alias', String(dn));
  return new Map(doc ? (aliasesSchema.parse(JSON.parse(doc.body)) as [Stamp, Stamp][]) : []);
}

async function hold({ store }: ReceivePorts, dev: DeviceId, { base, frames }: Arriving): Promise<void> {
  await store.lane(async (reader) => {
    const [head, device] = [await reader.head(), await reader.device(dev)];
    if (!head || !device || base > device.lastSeq + MAX_HELD) return { writes: null, value: null };
    const held = frames.map(({ payload, signature }, i) => ({
      dn: device.dn,
      seq: base + 1 + i,
      frame: new Uint8Array([...payload, ...signature]),
    }));
    return { writes: { head, held }, value: null };
  });
}

/** What had been held and now follows without a gap. */
async function releaseHeld(ports: ReceivePorts, dev: DeviceId): Promise<void> {
  const { store } = ports;
  const found = await store.read(async (reader) => {
    const device = await reader.device(dev);
    const held = device ? await reader.held(device.dn) : [];
    if (!device || held.length === 0) return null;
    const bySeq = new Map(held.map((frame) => [frame.seq, frame]));
    const frames = [];
    for (let seq = device.lastSeq + 1; bySeq.has(seq); seq++) {
      const signed = signedChangeOf(bySeq.get(seq)?.frame ?? new Uint8Array());
      if (signed) frames.push(signed);
    }
    const arriving = { base: device.lastSeq, frames, via: 'stick' as const };
    const checked = await checkFrames(reader, device, arriving, ports, null);
    const upTo = device.lastSeq + frames.length;
    return { checked, released: held.filter(({ seq }) => seq <= upTo).map(({ dn, seq }) => ({ dn, seq })) };
  });
  if (!found) return;
  if (found.checked.type === 'checked' && found.checked.changes.length > 0) {
    await commit(ports, dev, found.checked.changes, 'stick');
  }
  if (found.released.length === 0) return;
  await store.lane(async (reader) => {
    const head = await reader.head();
    return { writes: head && { head, released: found.released }, value: null };
  });
}
