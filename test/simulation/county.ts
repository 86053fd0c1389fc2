import { base64UrlFromBytes } from '../../shared/core/bytes';
import type { DeviceId, EntityId, FactId, PersonId } from '../../shared/core/ids';
import type { EntityKind, Op } from '../../shared/exchange/change';
import type { Stamp } from '../../shared/exchange/stamp';
import type { HubStore } from '../../server/engine/hub-store';
import type { HubPorts } from '../../server/engine/exchange';
import { codeDoc, emptyHead, enrol, type EnrolPorts } from '../../server/engine/enrol';
import {
  copyOfCounty,
  createMemoryHubStore,
  emptyCounty,
  type MemoryCounty,
} from '../../server/storage/memory-hub-store';
import { readEnrolAnswer } from '../../renderer/exchange/enrol-answer';
import { createDice, type Dice } from './dice';
import { fastSigner, fastVerifier } from './fast-crypto';
import { enrolMessage, MemoryDevice, type Flushed } from './memory-device';

export const HUB_KEY = 'hub';

/** Someone at work on a machine. */
export interface Worker {
  person: PersonId;
  device: MemoryDevice;
  /** How wrong the machine's wall clock is (ms). */
  skewMs: number;
  /** Copies of what was flushed, as a backup or a disk image would hold them. */
  images: (readonly Flushed[])[];
  isRevoked: boolean;
  /** No line reaches this machine: everything travels on sticks. */
  onlySticks: boolean;
}

/** A stick, or a copy of one. */
export interface Stick {
  readonly bytes: Uint8Array;
  /** Who wrote it, or whose machine the hub wrote it for. */
  readonly person: PersonId;
}

/** A county of the simulation: one hub, a few machines, virtual time. */
export interface County {
  /** The dice of the step that is being played: a step throws the same when others are left out. */
  dice: Dice;
  /** Names what this step makes. */
  step: string;
  nowMs: number;
  readonly workers: Worker[];
  hub: MemoryCounty;
  /** One store for all processes of the hub: its lane is what keeps them apart. */
  store: HubStore;
  /** Copies of the hub's store, as yesterday's backup would hold them. */
  readonly hubImages: MemoryCounty[];
  readonly counts: Map<string, number>;
  /** What happened, a line a step, for people; its hash tells whether two runs were the same. */
  readonly trace: string[];
  /** What happened in this step so far. */
  events: string[];
  /** Sticks on their way to the hub, and back. */
  readonly sticksUp: Stick[];
  readonly sticksDown: Stick[];
  /** Roles that each person ever had. */
  readonly rolesEver: Map<PersonId, Set<string>>;
  readonly cases: EntityId[];
  readonly requests: EntityId[];
  /** Everything that a screen called saved: fact ids and values, with whom they are of. */
  readonly saved: Set<string>;
  /** Audiences' bytes: whatever the hub sent to each person. */
  readonly sent: Map<PersonId, string[]>;
  serial: number;
}

export const UNITS = ['unit-1', 'unit-2', 'unit-t'] as EntityId[];
export const TOWNSHIPS = ['town-1'] as EntityId[];
const COUNTY = 'county-1' as EntityId;

export const PEOPLE: readonly { readonly id: PersonId; readonly role: string; readonly belongsTo: string | null }[] = [
  { id: 'p-office' as PersonId, role: 'office', belongsTo: null },
  { id: 'p-handler' as PersonId, role: 'handler', belongsTo: null },
  { id: 'p-liaison' as PersonId, role: 'liaison', belongsTo: 'unit-1' },
  { id: 'p-town' as PersonId, role: 'township', belongsTo: 'unit-t' },
  { id: 'p-overseer' as PersonId, role: 'overseer', belongsTo: null },
];

export const note = (county: County, what: string): void => {
  county.counts.set(what, (county.counts.get(what) ?? 0) + 1);
  county.events.push(what);
};

/** The hub's store is replaced as a whole. */
export function putHub(county: County, hub: MemoryCounty): void {
  county.hub = hub;
  county.store = createMemoryHubStore(hub);
}

export const hubPorts = (county: County): HubPorts & EnrolPorts => ({
  store: county.store,
  verifier: fastVerifier,
  signer: fastSigner(HUB_KEY),
  nowMs: () => county.nowMs,
  random: { bytes: county.dice.bytes },
  ageRecipient: null,
  pub: HUB_KEY,
});

/** A name that is part of no other name, and the same when other steps are left out. */
export const newId = (county: County, what: string): string => `${what}-${county.step}.${++county.serial}_`;
export const newEntity = (county: County, what: string): EntityId => newId(county, what) as EntityId;

/** The first records of the county, written on the founding machine before there is a hub. */
const foundingOps = (): readonly Op[] => [
  ['new', 'county', COUNTY, { nameZh: 'x' }],
  ...UNITS.map((id): Op => ['new', 'unit', id, { nameZh: id }]),
  ...TOWNSHIPS.map((id): Op => ['new', 'township', id, { order: 1, unit: 'unit-t' }]),
  ...PEOPLE.map((person): Op => [
    'new',
    'person',
    person.id,
    { name: person.id, role: person.role, belongsTo: person.belongsTo },
  ]),
];

export async function createCounty(seed: number): Promise<County> {
  const dice = createDice(seed);
  const hub = emptyCounty();
  const county: County = {
    dice,
    step: 's',
    nowMs: 1_760_000_000_000,
    workers: [],
    hub,
    store: createMemoryHubStore(hub),
    hubImages: [],
    counts: new Map(),
    trace: [],
    events: [],
    sticksUp: [],
    sticksDown: [],
    rolesEver: new Map(PEOPLE.map(({ id, role }) => [id, new Set([role])])),
    cases: [],
    requests: [],
    saved: new Set(),
    sent: new Map(),
    serial: 0,
  };
  const ports = hubPorts(county);
  await ports.store.lane(async () => ({
    writes: {
      head: emptyHead(ports.random, county.nowMs),
      docs: [codeDoc('founder', { person: null, expiresMs: null, madeBy: null })],
    },
    value: null,
  }));
  for (const { id } of PEOPLE) {
    const dev = base64UrlFromBytes(dice.bytes(16)) as DeviceId;
    const isFounder = county.workers.length === 0;
    const device = MemoryDevice.newborn(dev, isFounder ? 1 : 0, dice.bytes);
    if (isFounder) await device.save(id, foundingOps(), county.nowMs);
    county.workers.push({ person: id, device, skewMs: 0, images: [], isRevoked: false, onlySticks: false });
  }
  return county;
}

/** Enrols the worker's machine, the founding one with its county. */
export async function enrolWorker(county: County, worker: Worker): Promise<void> {
  const ports = hubPorts(county);
  const isFounder = worker === county.workers[0];
  const secret = isFounder ? 'founder' : newId(county, 'code');
  if (!isFounder) {
    await ports.store.lane(async (reader) => {
      const head = await reader.head();
      return {
        writes: head && { head, docs: [codeDoc(secret, { person: worker.person, expiresMs: null, madeBy: null })] },
        value: null,
      };
    });
  }
  const { dev, dn } = worker.device.identity();
  const claims = isFounder ? { county: COUNTY, person: worker.person } : null;
  const known = isFounder || worker.device.tip().seq > 0 ? dn : null;
  const message = await enrolMessage(dev, known, { type: 'code', secret }, county.dice.bytes, claims);
  const answer = await readEnrolAnswer(await enrol(ports, message), null, fastVerifier);
  if (answer && !answer.ok && answer.error.why === 'number_taken') {
    note(county, 'a number was given twice');
    await worker.device.reincarnate(1);
    return enrolWorker(county, worker);
  }
  if (!answer?.ok) throw new Error(`Not enrolled: ${JSON.stringify(answer)}`);
  worker.device.enrolled(answer.value.hub, answer.value.dn, answer.value.person);
}

export const factOp = (kind: EntityKind, on: EntityId, type: string, id: string): Op => [
  'add',
  kind,
  on,
  { id: id as FactId, type, on: '2026-01-01', body: { text: `SECRET-${id}` } },
];

export const setOp = (kind: EntityKind, on: EntityId, field: string, value: string, base: Stamp | undefined): Op => [
  'set',
  kind,
  on,
  { [field]: [value, base ?? null] },
];

export const imageOfHub = (county: County): MemoryCounty => copyOfCounty(county.hub);
