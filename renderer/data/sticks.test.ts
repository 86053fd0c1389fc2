import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { wholeOf } from '../../shared/core/byte-reader';
import { must } from '../../shared/core/assert';
import { newUuid7, type EntityId, type PersonId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import { bundleBytes } from '../../shared/exchange/bundle/bundle';
import { changedFields, newRecord } from '../../shared/domain/ops';
import type { PersonFields } from '../../shared/domain/organisation/records';
import { sourceOf } from '../../shared/platform/byte-source';
import type { ByteSource, HubPort } from '../../shared/platform/ports';
import { takeSealedStick } from '../../server/stick/take-sealed-stick';
import { deleteDatabase } from '../../test/helpers/county-machines';
import { createMemoryHub, inParts, type MemoryHub } from '../../test/helpers/memory-hub';
import {
  createMemoryMachine,
  createStoppedClock,
  quickDerive,
  realRandom,
  startOn,
  type MemoryMachine,
} from '../../test/helpers/memory-platform';
import { webSigner } from '../exchange/web-crypto';
import type { StickFile } from '../exchange/stick-api';
import type { Command, Session } from './api';
import { createGate } from './gate';
import type { Gate } from './gate-api';

const NOW_MS = Date.UTC(2026, 10, 21, 4);
const SAME = 'same words every time';
const CHIEF: PersonFields = { name: '卓玛', nameBo: null, post: '局长', role: 'chief', belongsTo: null };
const HANDLER: PersonFields = { name: '扎西', nameBo: null, post: '执行员', role: 'handler', belongsTo: null };
const quiet = () => undefined;
const clock = createStoppedClock(NOW_MS);
const newId = () => newUuid7({ clock, random: realRandom });

beforeEach(async () => {
  clock.set(NOW_MS);
  await deleteDatabase();
});

const gateOn = (machine: MemoryMachine, hub: HubPort): Gate =>
  createGate({ platform: { ...startOn(machine), hub }, clock, random: realRandom, derive: quickDerive });

/** A machine that is enrolled at the court and never has a link again. */
const onlyEnrols = (port: HubPort): HubPort => ({
  ...port,
  post: (hub, path, body) =>
    path === '/hub/v1/enrol' ? port.post(hub, path, body) : Promise.resolve(err({ type: 'unreachable' })),
});

const addCase =
  (cause: string): Command<never> =>
  (_, context) =>
    ok({ kind: 'case.register', ops: [newRecord('case', context.newId() as EntityId, { cause })] });
const addPerson =
  (id: PersonId): Command<never> =>
  () =>
    ok({ kind: 'person.add', ops: [newRecord('person', id, { ...HANDLER })] });

const causes = (session: Session): readonly string[] =>
  session
    .world()
    .rows('case')
    .flatMap(({ fields }) => (typeof fields['cause'] === 'string' ? [fields['cause']] : []))
    .toSorted((a, b) => (a < b ? -1 : 1));

function good<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function delivered(session: Session): Promise<void> {
  session.exchange.contactNow();
  const wanted = { state: 'delivered', waiting: 0, loading: false };
  await vi.waitFor(() => expect(session.exchange.status()).toMatchObject(wanted), { timeout: 8000, interval: 20 });
}

async function reopen(machine: MemoryMachine, hub: HubPort) {
  await deleteDatabase();
  const gate = gateOn(machine, hub);
  const person = must(good(await gate.profiles())[0]?.people[0], 'a machine has a person').id;
  const { session } = good(await gate.unlock({ profile: 'county', person, passphrase: SAME }, quiet));
  return { gate, session };
}

/** A county at a hub, and a township's machine that has been enrolled there and is far away now. */
async function setupFarMachine() {
  const hub = await createMemoryHub(clock.nowMs);
  const court = createMemoryMachine();
  const gate = gateOn(court, hub.port);
  const seed = () => [{ kind: 'county.found', ops: [newRecord('county', newId() as EntityId, { nameZh: '囊谦' })] }];
  const { session } = good(
    await gate.found({ profile: 'county', person: CHIEF, passphrase: SAME, emblem: 1, seed }, quiet),
  );
  const second = newId() as PersonId;
  await session.save(addPerson(second));
  await session.save(addCase('at the court'));
  good(await session.exchange.enrol({ address: '', code: hub.founderCode }));
  await delivered(session);
  const { code } = good(await session.exchange.makeCode(second));
  await gate.lock(session);
  await deleteDatabase();
  const far = createMemoryMachine();
  const port = onlyEnrols(hub.port);
  const farGate = gateOn(far, port);
  const joined = good(await farGate.join({ profile: 'county', address: '', code, passphrase: SAME, emblem: 2 }, quiet));
  return { hub, court, far: { machine: far, port, gate: farGate, session: joined.session } };
}

const ROOM = 500 * 1024 * 1024;

async function handOut(
  session: Session,
  to: string,
  room = ROOM,
): Promise<StickFile & { readonly bytes: Uint8Array; readonly content: ByteSource }> {
  const file = good(await session.exchange.sticks.write(room));
  const bytes = await wholeOf(file.parts());
  good(await session.exchange.sticks.handedOver(file, to));
  return { ...file, bytes, content: sourceOf(bytes) };
}

const atHub = async ({ ports }: MemoryHub, bytes: Uint8Array) => {
  clock.set(clock.nowMs() + 60_000);
  const { facts, sealed } = good(await takeSealedStick(ports, inParts(bytes)));
  return { facts, sealed: await wholeOf(sealed) };
};
const problemOf = async (result: Promise<Result<unknown, { readonly type: string }>>): Promise<string | null> => {
  const done = await result;
  return done.ok ? null : done.error.type;
};

describe('a machine without a link', () => {
  it('gets the county by a stick, sends its work by another, and its outbox settles when the receipt is back', async () => {
    const { hub, court, far } = await setupFarMachine();
    const { sticks } = far.session.exchange;
    // It has not heard of the hub yet, and does not know what sticks it can read.
    expect(await sticks.cargo()).toEqual({ sizes: [], isTaken: false, wanted: { count: 0, bytes: 0 } });
    const first = await handOut(far.session, '司机扎西');
    expect(first).toMatchObject({ no: 1, count: 0 });
    expect(first.name).toMatch(/^NY-2-1-[0-9a-f]{6}\.nyb$/);
    const county = (await atHub(hub, first.bytes)).sealed;
    const look = good(await sticks.look(sourceOf(county)));
    expect(look).toMatchObject({ no: 1, to: '司机扎西', confirms: 0, isTaken: false, isOld: false, earlier: [] });
    expect(look.records).toBeGreaterThan(2);
    expect(causes(far.session)).toEqual([]);
    good(await sticks.take(sourceOf(county)));
    expect(causes(far.session)).toEqual(['at the court']);
    expect(far.session.exchange.status()).toMatchObject({ waiting: 0, loading: false });
    expect(await sticks.cargo()).toMatchObject({ isTaken: true });

    await far.session.save(addCase('far away'));
    const second = await handOut(far.session, '卓玛');
    expect(second).toMatchObject({ no: 2, count: 1 });
    expect(far.session.exchange.outbox()).toMatchObject([
      { state: 'waiting', handed: { no: 2, to: '卓玛', atMs: clock.nowMs() } },
    ]);
    await far.session.save(addCase('after the stick'));
    expect(far.session.exchange.outbox().map(({ handed }) => handed?.no ?? null)).toEqual([2, null]);
    await far.gate.lock(far.session);

    const back = (await atHub(hub, second.bytes)).sealed;
    const again = await reopen(far.machine, far.port);
    expect(again.session.exchange.sticks.list()).toMatchObject([
      { no: 2, to: '卓玛', state: 'waiting' },
      { no: 1, to: '司机扎西', state: 'answered' },
    ]);
    expect(good(await again.session.exchange.sticks.look(sourceOf(back)))).toMatchObject({
      no: 2,
      confirms: 1,
      records: 0,
    });
    good(await again.session.exchange.sticks.take(sourceOf(back)));
    expect(again.session.exchange.outbox()).toMatchObject([{ handed: null }]);
    expect(again.session.exchange.sticks.list()[0]).toMatchObject({
      no: 2,
      state: 'answered',
      answeredMs: clock.nowMs(),
    });
    await again.gate.lock(again.session);

    const a = await reopen(court, hub.port);
    await delivered(a.session);
    expect(causes(a.session)).toEqual(['at the court', 'far away']);
    await a.gate.lock(a.session);
  }, 30_000);

  it('takes answers twice, out of order, and with one missing, and loses nothing', async () => {
    const { hub, far } = await setupFarMachine();
    const { sticks } = far.session.exchange;
    const bring = async (to: string) => (await atHub(hub, (await handOut(far.session, to)).bytes)).sealed;
    good(await sticks.take(sourceOf(await bring('一'))));
    await far.session.save(addCase('b'));
    const second = await handOut(far.session, '二');
    await far.session.save(addCase('c'));
    const third = await handOut(far.session, '三');
    await far.session.save(addCase('d'));
    // The second never arrives; the fourth holds all of it again.
    const fourth = await handOut(far.session, '四');
    expect(fourth.count).toBe(3);
    const late = (await atHub(hub, fourth.bytes)).sealed;
    const early = (await atHub(hub, third.bytes)).sealed;
    expect(await atHub(hub, third.bytes)).toMatchObject({ facts: { count: 2, fresh: 0 } });
    expect(good(await sticks.look(sourceOf(late)))).toMatchObject({ no: 4, confirms: 3, earlier: [2, 3] });
    good(await sticks.take(sourceOf(late)));
    expect(far.session.exchange.outbox()).toEqual([]);
    expect(sticks.list().map(({ no, state }) => [no, state])).toEqual([
      [4, 'answered'],
      [3, 'elsewhere'],
      [2, 'elsewhere'],
      [1, 'answered'],
    ]);
    expect(good(await sticks.look(sourceOf(late)))).toMatchObject({
      isTaken: true,
      confirms: 0,
      changes: 0,
      records: 0,
    });
    good(await sticks.take(sourceOf(late)));
    good(await sticks.take(sourceOf(early)));
    good(await sticks.take(sourceOf(early)));
    expect(causes(far.session)).toEqual(['at the court', 'b', 'c', 'd']);
    expect(far.session.exchange.status()).toMatchObject({ waiting: 0, needYou: 0 });
    expect(second.no).toBe(2);
    await far.gate.lock(far.session);
  }, 30_000);

  it('says of every wrong file what it is, and changes nothing', async () => {
    const { hub, court, far } = await setupFarMachine();
    const { sticks } = far.session.exchange;
    const first = await handOut(far.session, '一');
    const answer = (await atHub(hub, first.bytes)).sealed;
    const altered = (at: number) => answer.map((byte, i) => (i === at ? byte ^ 1 : byte));
    expect(await problemOf(sticks.look(sourceOf(first.bytes)))).toBe('own_stick');
    expect(await problemOf(sticks.look(sourceOf(new TextEncoder().encode('PK something'))))).toBe('not_a_bundle');
    expect(await problemOf(sticks.look(sourceOf(new Uint8Array())))).toBe('not_a_bundle');
    expect(await problemOf(sticks.look(sourceOf(answer.subarray(0, 10))))).toBe('damaged');
    expect(await problemOf(sticks.look(sourceOf(answer.subarray(0, 120))))).toBe('damaged');
    expect(await problemOf(sticks.look(sourceOf(answer.subarray(0, answer.length - 1))))).toBe('damaged');
    expect(await problemOf(sticks.look(sourceOf(altered(answer.length - 5))))).toBe('damaged');
    const { seal } = hub.ports;
    const own = (await import('./crypto/load-stick-seal')).stickRecipient;
    expect(await problemOf(sticks.look(sourceOf(await seal.seal(await own(new Uint8Array(32)), answer))))).toBe(
      'for_another',
    );
    const device = must(
      (await hub.ports.store.read((reader) => reader.devices())).find(({ dn }) => dn === 2),
      'it is enrolled',
    );
    const recipient = must(device.ageRecipient, 'it told where to seal');
    expect(await problemOf(sticks.look(sourceOf(await seal.seal(recipient, new TextEncoder().encode('letter')))))).toBe(
      'not_a_bundle',
    );
    // Somebody who knows the recipient, but has not the hub's key.
    const thief = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const header = { id: 'A'.repeat(22), to: device.dev, epoch: null, base: 0, count: 0, made: 0 };
    const signed = await bundleBytes({ ...header, from: hub.ports.pub }, new Uint8Array(), webSigner(thief.privateKey));
    expect(await problemOf(sticks.take(sourceOf(await seal.seal(recipient, signed))))).toBe('forged');
    const unknown = await bundleBytes({ ...header, from: hub.ports.pub }, new Uint8Array(), hub.ports.signer);
    expect(await problemOf(sticks.take(sourceOf(await seal.seal(recipient, unknown))))).toBe('unknown');
    expect(causes(far.session)).toEqual([]);
    // What is wrong now is not wrong for ever.
    good(await sticks.take(sourceOf(answer)));
    expect(causes(far.session)).toEqual(['at the court']);
    await far.gate.lock(far.session);

    const a = await reopen(court, hub.port);
    expect(await problemOf(a.session.exchange.sticks.look(sourceOf(answer)))).toBe('for_another');
    await a.gate.lock(a.session);
  }, 30_000);

  it('has its stick carried to the hub by a machine with a link, which can read neither way', async () => {
    const { hub, court, far } = await setupFarMachine();
    await far.session.save(addCase('far away'));
    const file = await handOut(far.session, '司机');
    await far.gate.lock(far.session);
    const a = await reopen(court, hub.port);
    const { sticks } = a.session.exchange;
    clock.set(clock.nowMs() + 60_000);
    const carried = good(await sticks.carry(file));
    expect(carried).toMatchObject({ dn: 2, count: 1, fresh: 1, name: file.name.replace('.nyb', '-answer.nyb') });
    expect(await problemOf(sticks.look(sourceOf(carried.bytes)))).toBe('for_another');
    expect(good(await sticks.carry(file))).toMatchObject({ count: 1, fresh: 0 });
    const letter = { name: 'letter.nyb', content: sourceOf(new TextEncoder().encode('letter')) };
    expect(await sticks.carry(letter)).toEqual(err({ type: 'refused', why: 'not_a_bundle' }));
    expect(await sticks.carry({ name: 'x', content: sourceOf(carried.bytes) })).toEqual(
      err({ type: 'refused', why: 'for_another' }),
    );
    hub.isDown = true;
    expect(await problemOf(sticks.carry(file))).toBe('unreachable');
    hub.isDown = false;
    a.session.exchange.contactNow();
    await vi.waitFor(() => expect(causes(a.session)).toEqual(['at the court', 'far away']), { timeout: 8000 });
    await a.gate.lock(a.session);
    const b = await reopen(far.machine, far.port);
    good(await b.session.exchange.sticks.take(sourceOf(carried.bytes)));
    expect(b.session.exchange.outbox()).toEqual([]);
    expect(causes(b.session)).toEqual(['at the court', 'far away']);
    await b.gate.lock(b.session);
  }, 30_000);

  it('that was enrolled before there were seals learns to whom at its next contact, and the hub learns its own', async () => {
    const { hub, court, far } = await setupFarMachine();
    await far.gate.lock(far.session);
    // As both were kept by a version without seals.
    const store = hub.ports.store;
    await store.lane(async (reader) => {
      const head = must(await reader.head(), 'a county');
      const devices = (await reader.devices()).map((device) => ({ ...device, ageRecipient: null }));
      return { writes: { head, devices }, value: null };
    });
    const old = { ...hub.ports, ageRecipient: null };
    Object.assign(hub, { ports: old });
    const a = await reopen(court, hub.port);
    await delivered(a.session);
    Object.assign(hub, { ports: { ...old, ageRecipient: 'age1later' } });
    await a.session.save(addCase('b'));
    await delivered(a.session);
    const told = await store.read((reader) => reader.devices());
    expect(told.find(({ dn }) => dn === 1)?.ageRecipient).toMatch(/^age1/);
    // It is no recipient, so it shows that the newest word of the hub is used.
    expect(await problemOf(a.session.exchange.sticks.write(0))).toBe('no_seal');
    await a.gate.lock(a.session);
  }, 30_000);
});

describe('a stick and a contact', () => {
  it('never move at once: the stick waits for the contact, and the next contact for the stick', async () => {
    const { hub, court, far } = await setupFarMachine();
    await far.gate.lock(far.session);
    const order: string[] = [];
    let release: () => void = () => undefined;
    const gateway = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: HubPort = {
      ...hub.port,
      post: async (to, path, body) => {
        order.push('asked');
        await gateway;
        const reply = await hub.port.post(to, path, body);
        order.push('answered');
        return reply;
      },
    };
    const a = await reopen(court, slow);
    await vi.waitFor(() => expect(order).toEqual(['asked']));
    const written = a.session.exchange.sticks.write(0).then((file) => {
      order.push('written');
      return file;
    });
    a.session.exchange.contactNow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(order).toEqual(['asked']);
    release();
    expect((await written).ok).toBe(true);
    await vi.waitFor(() => expect(order.length).toBeGreaterThan(3));
    expect(order.slice(0, 4)).toEqual(['asked', 'answered', 'written', 'asked']);
    await a.gate.lock(a.session);
  }, 30_000);

  it('edits of both sides meet as over a link', async () => {
    const { hub, court, far } = await setupFarMachine();
    const { sticks } = far.session.exchange;
    good(await sticks.take(sourceOf((await atHub(hub, (await handOut(far.session, '一')).bytes)).sealed)));
    const id = must(far.session.world().rows('case')[0], 'a case').id;
    const write =
      (cause: string): Command<never> =>
      (world) =>
        ok({ kind: 'case.edit', ops: [must(changedFields(must(world.row('case', id), 'it'), { cause }), 'a change')] });
    await far.session.save(write('far away'));
    const file = await handOut(far.session, '二');
    await far.gate.lock(far.session);
    const a = await reopen(court, hub.port);
    await a.session.save(write('at home'));
    await delivered(a.session);
    await a.gate.lock(a.session);
    const b = await reopen(far.machine, far.port);
    const back = (await atHub(hub, file.bytes)).sealed;
    expect(good(await b.session.exchange.sticks.look(sourceOf(back)))).toMatchObject({ confirms: 1 });
    good(await b.session.exchange.sticks.take(sourceOf(back)));
    const row = must(b.session.world().row('case', id), 'the case');
    expect(row.conflicts['cause']?.map(({ value }) => value).toSorted()).toEqual(['at home', 'far away']);
    await b.gate.lock(b.session);
  }, 30_000);
});
