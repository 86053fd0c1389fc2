import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { makeContact, type ContactEnd } from '../../renderer/exchange/contact';
import { createCounty, enrolWorker, note, PEOPLE, UNITS, type County, type Worker } from './county';
import {
  changeSomeone,
  decideParked,
  doSomething,
  holdBack,
  importMany,
  letGo,
  moveSomeone,
  settleOneField,
  writeAhead,
  writeForAllAndFew,
  writeOneField,
} from './deeds';
import { createDice } from './dice';
import { fastSigner, fastVerifier } from './fast-crypto';
import {
  cloneDevice,
  handOn,
  hostile,
  killDevice,
  restoreDevice,
  restoreHub,
  revoke,
  takeImages,
  wrongClock,
} from './faults';
import { checkInvariants, checkScreen } from './invariants';
import { pubOf } from './memory-device';
import { linkOf, replayOne, type Link } from './network';
import { noteRulesAtHub } from './rules-fired';
import type { Schedule, Step } from './schedule';
import { bringBackOne, carryOne, roundTrip, writeOne } from './sticks';

export interface RunReport {
  readonly seed: number;
  /** SHA-256 over everything that happened: the same for the same schedule and the same program. */
  readonly traceHash: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly trace: readonly string[];
  /** What did not hold; null when everything did. */
  readonly failure: string | null;
}

/** Contacts after which a machine on a link without faults must have everything. */
const MAX_QUIET_CONTACTS = 30;

/** Plays one schedule to its end: people work, roads are bad, machines break; then all is quiet, and everything must be in its place. */
export async function runSchedule(schedule: Schedule): Promise<RunReport> {
  const county = await createCounty(schedule.seed);
  let failure: string | null = null;
  try {
    await playAll(county, schedule);
  } catch (error) {
    failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const hub = county.hub.state;
  const text = `${county.trace.join('\n')}\n${hub.head?.audit}\n${JSON.stringify([...hub.streams.values()])}`;
  const traceHash = bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
  return { seed: schedule.seed, traceHash, counts: county.counts, trace: county.trace, failure };
}

async function playAll(county: County, schedule: Schedule): Promise<void> {
  const replays: Uint8Array[] = [];
  const afar = createDice(schedule.seed ^ 0xaf);
  for (const worker of county.workers.slice(1)) worker.onlySticks = afar.chance(0.12);
  for (const step of schedule.steps) {
    county.dice = createDice(step.seed);
    county.step = String(step.number);
    county.serial = 0;
    county.events = [];
    county.nowMs += step.waitMs;
    const worker = county.workers[step.who % county.workers.length];
    if (!worker) return;
    try {
      await playStep(county, worker, step, replays);
    } finally {
      county.trace.push(lineOf(step, worker, county.events));
    }
  }
  county.dice = createDice(schedule.seed ^ 0xe4d);
  county.step = 'end';
  county.events = [];
  try {
    await becomeQuiet(county);
  } finally {
    county.trace.push(`at last: ${county.events.slice(-6).join('; ')}`);
  }
  checkInvariants(county);
  noteRulesAtHub(county);
}

const lineOf = (step: Step, { person }: Worker, events: readonly string[]): string =>
  `#${step.number} +${step.waitMs / 1000} s, ${person}: ${step.kind}${events.length > 0 ? ` (${events.join('; ')})` : ''}`;

/** Before it has joined the county a machine can do nothing but join. */
const mayBeFirst = (county: County, worker: Worker, { kind }: Step): boolean =>
  worker.device.isEnrolled || worker === county.workers[0] || kind === 'contact' || kind === 'carry stick';

async function playStep(county: County, worker: Worker, step: Step, replays: Uint8Array[]): Promise<void> {
  if (!mayBeFirst(county, worker, step)) return;
  const link = { badness: step.badness };
  switch (step.kind) {
    case 'work':
      return doSomething(county, worker);
    case 'contact':
      return tryContact(county, worker, { step, link, replays });
    case 'crowd': {
      const others = county.workers.filter((other) => other !== worker && other.device.isEnrolled).slice(0, 3);
      if (!worker.device.isEnrolled) return;
      note(county, 'fault: several talk to several processes of the hub at once');
      await Promise.all([worker, ...others].map((each) => tryContact(county, each, { step, link, replays })));
      return;
    }
    case 'kill':
      return killDevice(county, worker);
    case 'clock':
      return wrongClock(county, worker);
    case 'image':
      return takeImages(county, worker);
    case 'restore hub':
      return restoreHub(county);
    case 'restore machine':
      return restoreDevice(county, worker);
    case 'copy machine':
      return cloneDevice(county, worker);
    case 'revoke':
      return worker.person === 'p-liaison' ? revoke(county, worker) : undefined;
    case 'replay':
      return replayOne(county, replays);
    case 'hostile':
      return hostile(county, worker);
    case 'write stick':
      return void (await writeOne(county, worker));
    case 'carry stick':
      return carryOne(county);
    case 'bring back':
      return bringBackOne(county, worker).then(() => checkScreen(county, worker));
    case 'many at once':
      return importMany(county, worker);
    case 'newer version':
      return writeAhead(county, worker);
    case 'hand machine on':
      return handOn(county, worker);
    case 'change someone':
      return changeSomeone(county, county.workers[0] ?? worker);
    case 'decide parked':
      return decideParked(county, county.workers[0] ?? worker);
    case 'one field':
      return writeOneField(county, worker);
    case 'late decision':
      return lateDecision(county, step);
    case 'there and back':
      return thereAndBack(county, worker);
    case 'for all and few':
      return writeForAllAndFew(county, worker);
    case 'hold back':
      return holdBack(county, worker);
    case 'let go':
      return letGo(county, worker);
  }
}

/** Somebody goes to another unit and comes back, while a stick of the time before may be on its way. */
async function thereAndBack(county: County, who: Worker): Promise<void> {
  const by = county.workers[0];
  const home = PEOPLE.find(({ id }) => id === who.person)?.belongsTo;
  const to = county.dice.pick(UNITS);
  if (!by || !home || to === home || !by.device.isEnrolled || !who.device.isEnrolled) return;
  for (const unit of [to, home]) {
    if (!(await moveSomeone(county, { by, who, to: unit }))) return;
    await contact(county, by, { badness: 0 }, []);
    if (unit !== to) break;
    await (who.onlySticks ? roundTrip(county, who) : contact(county, who, { badness: 0 }, []));
  }
  note(county, 'fault: a person goes to another unit and comes back');
}

/** Two write one field, one of them again, and the other decides before she hears of that. */
async function lateDecision(county: County, { badness }: Step): Promise<void> {
  const [one, two] = county.workers;
  if (!one?.device.isEnrolled || !two?.device.isEnrolled || two.onlySticks) return;
  const meet = async (...workers: readonly Worker[]): Promise<void> => {
    for (const worker of workers) await contact(county, worker, { badness: badness / 4 }, []);
  };
  await meet(one, two);
  await writeOneField(county, one);
  await writeOneField(county, two);
  await meet(one, two, one);
  await writeOneField(county, two);
  await meet(two);
  await settleOneField(county, one);
  await meet(one, two);
}

interface OnTheRoad {
  readonly step: Step;
  readonly link: Link;
  readonly replays: Uint8Array[];
}

async function tryContact(county: County, worker: Worker, { step, link, replays }: OnTheRoad): Promise<void> {
  const at = county.workers.indexOf(worker);
  if (worker.device.isEnrolled && (worker.onlySticks || (step.cutOff >> (at % 8)) & 1)) {
    return note(county, 'fault: no road reaches a machine');
  }
  await contact(county, worker, link, replays);
  checkScreen(county, worker);
}

async function contact(county: County, worker: Worker, link: Link, replays: Uint8Array[]): Promise<ContactEnd> {
  if (!worker.device.isEnrolled) {
    // The founding machine comes first: it brings the county.
    if (worker !== county.workers[0] && county.hub.state.head?.county === null) return { type: 'unreachable' };
    await enrolWorker(county, worker);
  }
  const { device } = worker;
  const small = link.badness > 0 && county.dice.chance(0.5);
  const end = await makeContact(
    {
      store: device,
      transport: linkOf(county, worker, link, replays),
      signer: { sign: (message) => fastSigner(pubOf(device.identity().dev)).sign(message) },
      verifier: fastVerifier,
      clock: { nowMs: () => Math.max(0, county.nowMs + worker.skewMs) },
      random: { bytes: county.dice.bytes },
      app: 'sim',
      age: null,
    },
    small ? { up: 600, down: 5000 } : { up: 1_000_000, down: 1_000_000 },
  );
  note(county, `contact: ${end.type}`);
  if (end.type === 'refused' && end.why === 'unknown_device') await enrolWorker(county, worker);
  return end;
}

/** Roads are good and clocks right: every machine talks until nobody has anything to tell. */
async function becomeQuiet(county: County): Promise<void> {
  for (const worker of county.workers) {
    worker.skewMs = 0;
    if (worker.device.isHolding()) worker.device.hold(null);
  }
  let quiet = 0;
  for (let i = 0; quiet < county.workers.length; i++) {
    if (i > MAX_QUIET_CONTACTS * county.workers.length) throw new Error('I11: the county does not come to rest');
    const worker = county.workers[i % county.workers.length];
    if (!worker) return;
    county.nowMs += 1000;
    const before = county.hub.state.head?.gcn;
    const isStill = await quietContact(county, worker);
    quiet = isStill && county.hub.state.head?.gcn === before ? quiet + 1 : 0;
  }
}

async function quietContact(county: County, worker: Worker): Promise<boolean> {
  const sticks = worker.onlySticks && worker.device.isEnrolled;
  const end = sticks ? await roundTrip(county, worker) : await contact(county, worker, { badness: 0 }, []);
  if (end.type === 'revoked') worker.isRevoked = true;
  // A hub that was put back may not know a machine at all: that takes a line, or a new code.
  if (end.type === 'unknown') worker.onlySticks = false;
  checkScreen(county, worker);
  const isIdle =
    end.type === 'taken'
      ? end.complete && worker.device.standing().acked === worker.device.tip().seq && formerAreThere(worker)
      : end.type === 'idle';
  return isIdle || end.type === 'revoked';
}

function formerAreThere({ device }: Worker): boolean {
  const { former } = device.standing();
  return device.identity().former.every(({ dev, upTo }) => (former[dev] ?? 0) >= upTo);
}
