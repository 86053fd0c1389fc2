import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { makeContact, type ContactEnd } from '../../renderer/exchange/contact';
import { createCounty, enrolWorker, note, type County, type Worker } from './county';
import { doSomething } from './deeds';
import { fastSigner, fastVerifier } from './fast-crypto';
import { cloneDevice, hostile, killDevice, restoreDevice, restoreHub, revoke, takeImages, wrongClock } from './faults';
import { checkInvariants } from './invariants';
import { pubOf } from './memory-device';
import { linkOf, replayOne, type Link } from './network';

export interface RunReport {
  readonly seed: number;
  readonly steps: number;
  readonly traceHash: string;
  readonly counts: ReadonlyMap<string, number>;
}

/** Contacts after which a machine on a link without faults must have everything. */
const MAX_QUIET_CONTACTS = 120;

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
  county.trace.push(`${county.nowMs} ${worker.person} ${end.type}`);
  note(county, `contact: ${end.type}`);
  if (end.type === 'refused' && end.why === 'unknown_device') await enrolWorker(county, worker);
  return end;
}

/** Plays one schedule to its end: people work, roads are bad, machines break; then all is quiet, and everything must be in its place. */
export async function runSchedule(seed: number, steps = 60): Promise<RunReport> {
  const county = await createCounty(seed);
  const { dice } = county;
  const replays: Uint8Array[] = [];
  const link: Link = { badness: dice.pick([0.2, 0.6, 1]) };
  for (let i = 0; i < steps; i++) {
    county.nowMs += dice.pick([1000, 60_000, 3_600_000, 86_400_000]);
    const worker = dice.pick(county.workers);
    const roll = dice.below(1000);
    // Before it has joined the county a machine has nothing to work on.
    if (!worker.device.isEnrolled && worker !== county.workers[0] && (roll < 500 || roll >= 840)) continue;
    if (roll < 500) await doSomething(county, worker);
    else if (roll < 840) await contact(county, worker, link, replays);
    else if (roll < 870) killDevice(county, worker);
    else if (roll < 890) wrongClock(county, worker);
    else if (roll < 920) takeImages(county, worker);
    else if (roll < 932) await restoreHub(county);
    else if (roll < 944) restoreDevice(county, worker);
    else if (roll < 954) cloneDevice(county, worker);
    else if (roll < 960 && worker.person === 'p-liaison') await revoke(county, worker);
    else if (roll < 975) await replayOne(county, replays);
    else if (roll < 990) await hostile(county, worker);
  }
  await becomeQuiet(county);
  if (process.env['DBG']) (globalThis as Record<string, unknown>)['county'] = county;
  checkInvariants(county);
  const hub = county.hub.state;
  const text = `${county.trace.join('\n')}\n${hub.head?.audit}\n${JSON.stringify([...hub.streams.values()])}`;
  return { seed, steps, traceHash: bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16), counts: county.counts };
}

/** Roads are good and clocks right: every machine talks until nobody has anything to tell. */
async function becomeQuiet(county: County): Promise<void> {
  for (const worker of county.workers) worker.skewMs = 0;
  let quiet = 0;
  for (let i = 0; quiet < county.workers.length; i++) {
    if (i > MAX_QUIET_CONTACTS * county.workers.length) throw new Error('I11: the county does not come to rest');
    const worker = county.workers[i % county.workers.length];
    if (!worker) return;
    county.nowMs += 1000;
    const before = county.hub.state.head?.gcn;
    const end = await contact(county, worker, { badness: 0 }, []);
    if (end.type === 'revoked') worker.isRevoked = true;
    const isStill = end.type === 'idle' || end.type === 'revoked';
    quiet = isStill && county.hub.state.head?.gcn === before ? quiet + 1 : 0;
  }
}
