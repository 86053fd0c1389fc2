import { takeStick as takeAtHub } from '../../server/engine/take-stick';
import { takeStick, writeStick, type StickEnd } from '../../renderer/exchange/stick';
import { encodeFrames } from '../../shared/exchange/frames';
import { openBundle } from '../../shared/exchange/bundle/bundle';
import { hubPorts, note, type County, type Stick, type Worker } from './county';
import { fastSigner, fastVerifier } from './fast-crypto';
import { nothingGoesBack, nothingHeldLeaves } from './stick-invariants';
import { watchAnswer } from './leak-oracle';
import { pubOf } from './memory-device';

const portsOf = (county: County, worker: Worker) => ({
  store: worker.device,
  signer: {
    sign: (message: Uint8Array) => fastSigner(pubOf(worker.device.identity().dev)).sign(message),
  },
  verifier: fastVerifier,
  clock: { nowMs: () => Math.max(0, county.nowMs + worker.skewMs) },
  random: { bytes: county.dice.bytes },
  app: 'sim',
  age: null,
});

/** Someone writes a stick for the hub. */
export async function writeOne(county: County, worker: Worker): Promise<Stick | null> {
  if (!worker.device.isEnrolled) return null;
  const written = await writeStick(portsOf(county, worker));
  if (!written.ok) throw new Error('A device in memory keeps everything');
  const opened = openBundle(written.value.bytes);
  if (opened.ok) nothingHeldLeaves(worker, opened.value.frames);
  const stick = { bytes: written.value.bytes, person: worker.person };
  county.sticksUp.push(stick);
  note(county, 'deed: write a stick');
  return stick;
}

/** One of the sticks that are about, the order being anybody's; it may stay about, or be lost after all. */
function pickOne(county: County, sticks: Stick[]): Stick | null {
  const { dice } = county;
  if (sticks.length === 0) return null;
  const at = dice.chance(0.5) ? sticks.length - 1 : dice.below(sticks.length);
  const stick = sticks[at];
  if (at < sticks.length - 1) note(county, 'fault: sticks arrive out of order');
  if (dice.chance(0.6)) sticks.splice(at, 1);
  else note(county, 'fault: a stick stays about, to come again');
  if (!stick || dice.chance(0.1)) {
    note(county, 'fault: a stick is lost');
    return null;
  }
  return stick;
}

function tampered(county: County, bytes: Uint8Array): Uint8Array {
  const { dice } = county;
  if (!dice.chance(0.1)) return bytes;
  note(county, 'fault: a stick is damaged or altered');
  if (dice.chance(0.5)) return bytes.slice(0, dice.below(bytes.length));
  const altered = bytes.slice();
  const at = dice.below(altered.length);
  altered[at] = (altered[at] ?? 0) ^ (1 << dice.below(8));
  return altered;
}

/** A stick arrives at the court, or at another court. */
export async function carryOne(county: County): Promise<void> {
  const stick = pickOne(county, county.sticksUp);
  if (!stick) return;
  const bytes = tampered(county, stick.bytes);
  if (county.dice.chance(0.05)) {
    note(county, 'fault: a stick comes to another hub');
    const taken = await takeAtHub({ ...hubPorts(county), pub: 'another hub' }, bytes);
    if (taken.ok) throw new Error('A hub took a stick that was for another one');
    return;
  }
  await takeIn(county, { ...stick, bytes });
}

async function takeIn(county: County, stick: Stick): Promise<Stick | null> {
  const taken = await takeAtHub(hubPorts(county), stick.bytes);
  note(county, `stick at the hub: ${taken.ok ? 'taken' : taken.error.type}`);
  if (!taken.ok) return null;
  const back = { bytes: taken.value.bytes, person: stick.person };
  const opened = openBundle(back.bytes);
  const reader = county.workers.find(({ device }) => device.identity().dev === taken.value.to);
  if (opened.ok && reader) watchAnswer(county, reader, encodeFrames(opened.value.frames));
  county.sticksDown.push(back);
  return back;
}

/** A stick from the hub comes to a machine; mostly to one of the person that it was written for. */
export async function bringBackOne(county: County, worker: Worker): Promise<void> {
  const stick = pickOne(county, county.sticksDown);
  if (!stick) return;
  const own = county.workers.filter(({ person }) => person === stick.person);
  const at = county.dice.chance(0.85) && own.length > 0 ? county.dice.pick(own) : worker;
  const end = await takeBack(county, at, tampered(county, stick.bytes));
  note(county, `stick at a machine: ${end.type}`);
}

async function takeBack(county: County, worker: Worker, bytes: Uint8Array): Promise<StickEnd> {
  if (!worker.device.isEnrolled) return { type: 'for_another' };
  const before = { dev: worker.device.identity().dev, standing: worker.device.standing() };
  const end = await takeStick(portsOf(county, worker), bytes);
  if (end.type === 'taken') nothingGoesBack(worker, { ...before, bytes, end });
  return end;
}

/** There and back without a fault: how a machine that no line reaches comes to rest. */
export async function roundTrip(county: County, worker: Worker): Promise<StickEnd> {
  const stick = await writeOne(county, worker);
  const back = stick && (await takeIn(county, stick));
  const end: StickEnd = back ? await takeBack(county, worker, back.bytes) : { type: 'unknown' };
  note(county, `stick at a machine: ${end.type}`);
  return end;
}
