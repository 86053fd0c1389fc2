import { utf8ToBytes } from '@noble/hashes/utils.js';
import { declareRestored } from '../../server/engine/restore';
import { copyOfCounty } from '../../server/storage/memory-hub-store';
import { factOp, hubPorts, imageOfHub, newId, note, PEOPLE, putHub, setOp, type County, type Worker } from './county';
import { MemoryDevice, type Flushed } from './memory-device';

const DAY_MS = 86_400_000;

/** The power of a machine fails: what it flushed is all that is left, and the screen has to show the same again. */
export function killDevice(county: County, worker: Worker): void {
  const before = JSON.stringify(worker.device.rows().toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  worker.device = new MemoryDevice(worker.device.flushed, county.dice.bytes);
  const after = JSON.stringify(worker.device.rows().toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  if (before !== after) throw new Error(`After a restart ${worker.person} sees something else`);
  note(county, 'fault: a machine is killed');
}

export function wrongClock(county: County, worker: Worker): void {
  const { dice } = county;
  worker.skewMs = dice.pick([0, 3_600_000, -3_600_000, 365 * DAY_MS, -365 * DAY_MS, 5 * 365 * DAY_MS, -county.nowMs]);
  note(county, 'fault: a clock is wrong');
}

export function takeImages(county: County, worker: Worker): void {
  if (worker.images.length < 3) worker.images.push([...worker.device.flushed]);
  if (county.hubImages.length < 3 && county.dice.chance(0.3)) county.hubImages.push(imageOfHub(county));
}

/** Yesterday's copy of the hub is put back: it takes a new epoch, as the restore tool makes it. */
export async function restoreHub(county: County): Promise<void> {
  const image = county.hubImages.at(county.dice.below(county.hubImages.length));
  if (!image) return;
  putHub(county, copyOfCounty(image));
  await declareRestored(hubPorts(county).store, { bytes: county.dice.bytes });
  note(county, 'fault: the hub is restored');
}

/** An older image of the disk comes back, with the same identity. What was saved since and had not travelled is gone with the disk. */
export function restoreDevice(county: County, worker: Worker): void {
  const image = worker.images.at(county.dice.below(worker.images.length));
  if (!image || !image.some(({ type }) => type === 'enrolled')) return;
  forgetLost(county, worker.device.flushed.slice(image.length));
  worker.device = new MemoryDevice(image, county.dice.bytes);
  note(county, 'fault: a machine is restored');
}

/** The disk is copied, and both machines work on. */
export function cloneDevice(county: County, worker: Worker): void {
  if (county.workers.length > 8 || !worker.device.isEnrolled) return;
  const device = new MemoryDevice(worker.device.flushed, county.dice.bytes);
  county.workers.push({
    person: worker.person,
    device,
    skewMs: 0,
    images: [],
    isRevoked: worker.isRevoked,
    onlySticks: worker.onlySticks,
  });
  note(county, 'fault: a machine is copied');
}

function forgetLost(county: County, lost: readonly Flushed[]): void {
  const text = JSON.stringify(lost.flatMap((record) => (record.type === 'own' ? [record.payload] : [])));
  for (const mark of county.saved) if (text.includes(nameIn(mark))) county.saved.delete(mark);
}

/** What of a mark stands in the text of the change that wrote it. */
export const nameIn = (mark: string): string => mark.split(':')[1]?.split('/').at(-1) ?? mark;

export async function revoke(county: County, worker: Worker): Promise<void> {
  const { dev } = worker.device.identity();
  const ports = hubPorts(county);
  await ports.store.lane(async (reader) => {
    const [head, device] = [await reader.head(), await reader.device(dev)];
    if (!head || !device) return { writes: null, value: null };
    worker.isRevoked = true;
    note(county, 'fault: a device is revoked');
    return { writes: { head, devices: [{ ...device, state: 'revoked', revokedAtMs: county.nowMs }] }, value: null };
  });
}

/** A machine is handed on to a colleague, with everything that is on it. */
export async function handOn(county: County, worker: Worker): Promise<void> {
  const { dev } = worker.device.identity();
  const { id } = county.dice.pick(PEOPLE);
  if (worker === county.workers[0] || id === worker.person) return;
  const known = await county.store.lane(async (reader) => {
    const [head, device] = [await reader.head(), await reader.device(dev)];
    if (!head || !device) return { writes: null, value: false };
    return { writes: { head, devices: [{ ...device, person: id }] }, value: true };
  });
  if (!known) return;
  worker.person = id;
  note(county, 'fault: a machine is handed on');
}

/** Edits that no program of ours writes: wrong shapes, and words that mean something to the language itself. */
const MALFORMED: readonly unknown[] = [
  ['new', 'case'],
  ['set', 'case', 'x', { cause: 'no base' }],
  ['add', 'request', 'x', null],
  ['res', 'case', 'x', 'cause'],
  ['zap'],
  ['zap', 7, { a: 1 }],
  ['zap', 'case', ['x']],
  [null, 'case', 'x'],
  ['blob', 5],
  ['new', 'case', 'proto', { constructor: 'x', toString: 'y' }],
  ['set', 'case', 'proto', { hasOwnProperty: ['x', null], constructor: ['z', null] }],
  ['set', 'case', 'proto', { constructor: ['z', null] }],
  ['res', 'case', 'proto', '__proto__', 'x', []],
  ['unres', 'case', 'proto', 'constructor', '1.1'],
];

/** A machine writes what its person may not write, or what nobody can read. */
export async function hostile(county: County, worker: Worker): Promise<void> {
  const { dice } = county;
  note(county, 'fault: a device writes what it may not');
  const id = newId(county, 'hostile');
  const wallMs = Math.max(0, county.nowMs + worker.skewMs);
  const roll = dice.below(6);
  if (roll === 0) return worker.device.saveUnreadable(utf8ToBytes(`{"not":"a change ${id}`));
  if (roll === 1) {
    const payload = { u: worker.person, t: [wallMs, 0], q: 0, s: 0, sv: 1, k: id, o: [dice.pick(MALFORMED)] };
    note(county, 'fault: a device writes a malformed edit');
    return worker.device.saveUnreadable(utf8ToBytes(JSON.stringify(payload)));
  }
  const target = county.cases.length > 0 ? dice.pick(county.cases) : undefined;
  if (!target) return;
  if (roll === 2) {
    // Whoever may give roles does no wrong by it.
    if (worker.person === 'p-office') return;
    const op = setOp('person', worker.person as never, 'role', 'chief', undefined);
    await worker.device.save(worker.person, [op], wallMs);
    return;
  }
  const as = roll === 3 ? dice.pick(PEOPLE).id : worker.person;
  const op = dice.chance(0.5) ? factOp('case', target, 'paid', id) : setOp('case', target, 'cause', id, undefined);
  await worker.device.save(as, [op], wallMs);
  county.saved.add(`fact:${id}`);
}
