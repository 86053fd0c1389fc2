import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { must } from '../../shared/core/assert';
import { newUuid7, type EntityId, type PersonId } from '../../shared/core/ids';
import { ok } from '../../shared/core/result';
import { unitAudience } from '../../shared/access/audience';
import { changedFields, newRecord } from '../../shared/domain/ops';
import type { PersonFields } from '../../shared/domain/organisation/records';
import type { HubPort } from '../../shared/platform/ports';
import { itemsOf, type Item } from '../../shared/voice-check/items';
import { questionAfter, type Answer } from '../../shared/voice-check/narrowing';
import { countShared, sharedRows } from '../../shared/voice-check/shared-rows';
import { addRecord, deleteDatabase } from '../../test/helpers/county-machines';
import { createMemoryHub, type MemoryHub } from '../../test/helpers/memory-hub';
import {
  createMemoryMachine,
  createStoppedClock,
  quickDerive,
  realRandom,
  startOn,
  type MemoryMachine,
} from '../../test/helpers/memory-platform';
import type { Command, Session } from './api';
import { createGate } from './gate';
import type { Gate } from './gate-api';

const NOW_MS = Date.UTC(2026, 10, 21, 4);
const SAME = 'same words every time';
const CHIEF: PersonFields = { name: '卓玛', nameBo: null, post: '局长', role: 'chief', belongsTo: null };
const HANDLER: PersonFields = { name: '扎西', nameBo: null, post: '执行员', role: 'handler', belongsTo: null };
const quiet = () => undefined;

// One machine is at work at a time: they share the database of this process.
beforeEach(deleteDatabase);

const gateOn = (machine: MemoryMachine, hub: HubPort): Gate =>
  createGate({
    platform: { ...startOn(machine), hub },
    clock: createStoppedClock(NOW_MS),
    random: realRandom,
    derive: quickDerive,
  });

const add =
  (kind: 'setting' | 'case', fields: { readonly [field: string]: string }): Command<never> =>
  (_, { newId }) =>
    ok({ kind: 'case.register', ops: [newRecord(kind, newId() as EntityId, fields)] });

const addPerson =
  (id: PersonId, fields: PersonFields): Command<never> =>
  () =>
    ok({ kind: 'person.add', ops: [newRecord('person', id, { ...fields })] });

const write =
  (id: EntityId, fields: { readonly [field: string]: string }): Command<never> =>
  (world) =>
    ok({ kind: 'case.edit', ops: [must(changedFields(must(world.row('case', id), 'a case'), fields), 'a change')] });

const causes = (session: Session): readonly string[] =>
  session
    .world()
    .rows('case')
    .flatMap(({ fields }) => (typeof fields['cause'] === 'string' ? [fields['cause']] : []))
    .toSorted((a, b) => (a < b ? -1 : 1));

const itemsShared = (session: Session, unit: string): readonly Item[] =>
  itemsOf(sharedRows(session.exchange.delivered().rows, unitAudience(unit)));

/** What is told on the telephone about a unit. */
function heardOf(session: Session, unit: string) {
  const { shown, waiting } = session.exchange.delivered();
  const { code } = questionAfter(itemsShared(session, unit), unitAudience(unit), []);
  return { code: code.digits, waiting: countShared(waiting, shown, unitAudience(unit)) };
}

/** Where both end that read each other code after code. */
function differing(
  mine: readonly Item[],
  theirs: readonly Item[],
  comparison: string,
): readonly (string | undefined)[] {
  const answers: Answer[] = [];
  for (;;) {
    const [here, there] = [mine, theirs].map((items) => questionAfter(items, comparison, answers));
    if (here?.isFound && there?.isFound) return [here.left[0]?.id, there.left[0]?.id];
    answers.push(here?.code.digits === there?.code.digits ? 'same' : 'different');
  }
}

async function delivered(session: Session): Promise<void> {
  session.exchange.contactNow();
  await vi.waitFor(
    () => {
      expect(session.exchange.status()).toMatchObject({ state: 'delivered', waiting: 0, loading: false });
    },
    { timeout: 8000, interval: 20 },
  );
}

async function reopen(machine: MemoryMachine, hub: MemoryHub): Promise<{ gate: Gate; session: Session }> {
  await deleteDatabase();
  const gate = gateOn(machine, hub.port);
  const profiles = await gate.profiles();
  const person = must(profiles.ok ? profiles.value[0]?.people[0] : null, 'a machine has a person').id;
  const opened = await gate.unlock({ profile: 'county', person, passphrase: SAME }, quiet);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { gate, session: opened.value.session };
}

/** A county that was founded on one machine and brought to a hub, and a second person whose machine is to join. */
async function countyAtHub(hubMs = NOW_MS) {
  const hub = await createMemoryHub(() => hubMs);
  const machine = createMemoryMachine();
  const gate = gateOn(machine, hub.port);
  const seed = () => [
    {
      kind: 'county.found',
      ops: [
        newRecord('county', newUuid7({ clock: createStoppedClock(NOW_MS), random: realRandom }) as EntityId, {
          nameZh: '囊谦',
        }),
      ],
    },
  ];
  const founded = await gate.found({ profile: 'county', person: CHIEF, passphrase: SAME, emblem: 1, seed }, quiet);
  if (!founded.ok) throw new Error(JSON.stringify(founded.error));
  const { session } = founded.value;
  const second = newUuid7({ clock: createStoppedClock(NOW_MS), random: realRandom }) as PersonId;
  await session.save(addPerson(second, HANDLER));
  await session.save(add('case', { cause: 'first' }));
  expect(session.exchange.status().state).toBe('alone');
  expect(await session.exchange.enrol({ address: '', code: hub.founderCode })).toEqual(ok());
  await delivered(session);
  const code = await session.exchange.makeCode(second);
  if (!code.ok) throw new Error(JSON.stringify(code.error));
  expect(code.value.addresses).toEqual(['https://hub.example:4820/']);
  return { hub, machine, gate, session, code: code.value.code };
}

async function join(hub: MemoryHub, code: string) {
  await deleteDatabase();
  const machine = createMemoryMachine();
  const gate = gateOn(machine, hub.port);
  const joined = await gate.join({ profile: 'county', address: '', code, passphrase: SAME, emblem: 2 }, quiet);
  if (!joined.ok) throw new Error(JSON.stringify(joined.error));
  return { machine, gate, session: joined.value.session };
}

describe('two machines of a county and a hub', () => {
  it('see each other’s work, also what was written with no link, and after the database of either is lost', async () => {
    const { hub, machine: first, gate, session, code } = await countyAtHub();
    await gate.lock(session);
    const b = await join(hub, code);
    await delivered(b.session);
    expect(causes(b.session)).toEqual(['first']);
    // A range of numbers of its own, so that it can write notices with no link.
    const { dn } = b.session.context();
    const leases = b.session
      .world()
      .rows('lease')
      .filter(({ fields }) => fields['dn'] === dn);
    expect(leases).toMatchObject([{ fields: { year: 2026, from: 5001, to: 6000 } }]);
    hub.isDown = true;
    expect((await b.session.save(add('case', { cause: 'second' }))).ok).toBe(true);
    await vi.waitFor(() => expect(b.session.exchange.status().waiting).toBe(1));
    expect(b.session.exchange.outbox()).toMatchObject([{ state: 'waiting', kind: 'case.register' }]);
    const heard = await b.session.exchange.devices();
    expect(heard).toEqual({ ok: false, error: { type: 'unreachable' } });
    await b.gate.lock(b.session);
    let again = await reopen(b.machine, hub);
    expect(causes(again.session)).toEqual(['first', 'second']);
    expect(again.session.exchange.status().waiting).toBe(1);
    // Since when things stand so is known after a start without a link; what the link is like, from its tries.
    await vi.waitFor(() => expect(again.session.exchange.status().lately).toEqual(['silent']));
    expect(again.session.exchange.status()).toMatchObject({ firstContactMs: NOW_MS, lastDoneMs: NOW_MS });
    hub.isDown = false;
    hub.isFull = true;
    again.session.exchange.contactNow();
    await vi.waitFor(() => expect(again.session.exchange.status()).toMatchObject({ state: 'hubFull', waiting: 1 }));
    hub.isFull = false;
    // The hub takes it, and what it answers cannot be kept: nothing is called delivered by that.
    b.machine.journal.county.inject({ kind: 'failFrom', atStep: 1, error: { type: 'disk_full' } });
    again.session.exchange.contactNow();
    await vi.waitFor(() => expect(again.session.exchange.status()).toMatchObject({ state: 'notKept', waiting: 1 }));
    await again.gate.lock(again.session);
    b.machine.journal.county.inject(null);
    again = await reopen(b.machine, hub);
    await delivered(again.session);
    expect(again.session.exchange.outbox()).toEqual([]);
    await again.gate.lock(again.session);
    const a = await reopen(first, hub);
    await delivered(a.session);
    const heardOf = await a.session.exchange.devices();
    if (!heardOf.ok) throw new Error(JSON.stringify(heardOf.error));
    expect(heardOf.value).toMatchObject([
      { dn: 1, isThis: true, waiting: 0, state: 'active' },
      { dn: 2, isThis: false, lastHeardMs: NOW_MS, state: 'active' },
    ]);
    expect(causes(a.session)).toEqual(['first', 'second']);
    await a.gate.lock(a.session);
  }, 30_000);

  it('what a person holds back stays with all that follows, over a restart, until it is let go up to a change', async () => {
    const { hub, machine, gate, session } = await countyAtHub();
    const names = ['let go first', 'stays on', 'stays too'];
    hub.isDown = true;
    for (const cause of ['goes', ...names]) await session.save(add('case', { cause }));
    const held = must(session.exchange.outbox()[1], 'the second change').stamp;
    expect(await session.exchange.hold(held)).toEqual(ok());
    expect(session.exchange.outbox().map(({ state }) => state)).toEqual(['waiting', 'held', 'held', 'held']);
    await gate.lock(session);
    hub.isDown = false;
    const again = await reopen(machine, hub);
    const { exchange } = again.session;
    expect(exchange.holding()).toEqual({ person: again.session.person, atMs: NOW_MS });
    const left = (count: number) =>
      vi.waitFor(() => expect(exchange.status()).toMatchObject({ state: 'waiting', waiting: count, held: count }), {
        timeout: 8000,
        interval: 20,
      });
    await left(3);
    expect(await exchange.letGo(must(exchange.outbox()[0], 'the change in front').stamp)).toEqual(ok());
    await left(2);
    const wire = hub.sent.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
    expect(wire).toContain('let go first');
    expect(wire).not.toMatch(/stays on|stays too/);
    expect(await exchange.letGo(null)).toEqual(ok());
    await delivered(again.session);
    expect(exchange.holding()).toBeNull();
    await again.gate.lock(again.session);
  }, 30_000);

  it('keep both values when both wrote one field with no link', async () => {
    const { hub, machine: first, gate, session, code } = await countyAtHub();
    const id = must(session.world().rows('case')[0], 'a case').id;
    await gate.lock(session);
    const b = await join(hub, code);
    await delivered(b.session);
    hub.isDown = true;
    await b.session.save(write(id, { cause: 'by the second' }));
    await b.gate.lock(b.session);
    const a = await reopen(first, hub);
    await a.session.save(write(id, { cause: 'by the first' }));
    hub.isDown = false;
    await delivered(a.session);
    await a.gate.lock(a.session);
    const again = await reopen(b.machine, hub);
    await delivered(again.session);
    const row = must(again.session.world().row('case', id), 'the case');
    expect(row.conflicts['cause']?.map(({ value }) => value).toSorted()).toEqual(['by the first', 'by the second']);
    await again.gate.lock(again.session);
  }, 30_000);

  it('a liaison’s machine gets what the unit was asked, and not a byte of anything else', async () => {
    const { hub, machine: first, gate, session } = await countyAtHub();
    const asked = must(session.world().rows('case')[0], 'a case').id;
    const ids = () => newUuid7({ clock: createStoppedClock(NOW_MS), random: realRandom });
    const [unit, liaison] = [ids() as EntityId, ids() as PersonId];
    await session.save(addRecord('unit', unit, { nameZh: '县公安局' }));
    await session.save(addPerson(liaison, { ...HANDLER, role: 'liaison', belongsTo: unit }));
    await session.save(write(asked, { note: 'note of the court' }));
    await session.save(add('case', { cause: 'nobody was asked about this' }));
    await session.save(addRecord('request', ids() as EntityId, { case: asked, unit, particulars: 'find the car' }));
    await delivered(session);
    const code = await session.exchange.makeCode(liaison);
    if (!code.ok) throw new Error(JSON.stringify(code.error));
    await gate.lock(session);
    const before = hub.sent.length;
    const b = await join(hub, code.value.code);
    await delivered(b.session);
    expect(causes(b.session)).toEqual(['first']);
    expect(b.session.world().rows('request')).toHaveLength(1);
    // On the wire, not on the screen.
    const wire = hub.sent
      .slice(before)
      .map(({ bytes }) => new TextDecoder().decode(bytes))
      .join('\n');
    expect(wire).toContain('find the car');
    expect(wire).not.toMatch(/note of the court|nobody was asked/);
    const devices = await b.session.exchange.devices();
    expect(devices).toEqual({ ok: false, error: { type: 'refused', why: 'not_allowed' } });
    await b.gate.lock(b.session);

    // The court asks another unit instead: the request and its case go from the machine.
    const a = await reopen(first, hub);
    const request = must(a.session.world().rows('request')[0], 'a request').id;
    const elsewhere = (): Command<never> => (world) =>
      ok({
        kind: 'request.move',
        ops: [must(changedFields(must(world.row('request', request), 'it'), { unit: 'another' }), 'a change')],
      });
    await a.session.save(elsewhere());
    await delivered(a.session);
    await a.gate.lock(a.session);
    const again = await reopen(b.machine, hub);
    expect(causes(again.session)).toEqual(['first']);
    await delivered(again.session);
    expect(causes(again.session)).toEqual([]);
    expect(again.session.world().rows('request')).toEqual([]);
    await again.gate.lock(again.session);
    const later = await reopen(b.machine, hub);
    expect(causes(later.session)).toEqual([]);
    await later.gate.lock(later.session);
  }, 30_000);

  it('court and township read each other the same code once both have exchanged, and walk down to the one case that differs before', async () => {
    const { hub, machine: first, gate, session } = await countyAtHub();
    const ids = () => newUuid7({ clock: createStoppedClock(NOW_MS), random: realRandom });
    const [unit, town, request, member] = [ids(), ids(), ids(), ids()] as EntityId[] as [
      EntityId,
      EntityId,
      EntityId,
      EntityId,
    ];
    const filed = must(session.world().rows('case')[0], 'a case').id;
    await session.save(addRecord('unit', unit, { nameZh: '香达镇' }));
    await session.save(addRecord('township', town, { unit }));
    await session.save(addPerson(member as string as PersonId, { ...HANDLER, role: 'township', belongsTo: unit }));
    await session.save(write(filed, { township: town }));
    await session.save(addRecord('request', request, { case: filed, unit: 'bank', particulars: 'the account' }));
    await session.save(add('case', { cause: 'in no township' }));
    await delivered(session);
    const code = await session.exchange.makeCode(member as string as PersonId);
    if (!code.ok) throw new Error(JSON.stringify(code.error));
    const told = heardOf(session, unit);
    await gate.lock(session);

    const b = await join(hub, code.value.code);
    await delivered(b.session);
    // The court holds more, and the township was sent the request in outline only.
    expect(heardOf(b.session, unit)).toEqual(told);
    await b.gate.lock(b.session);

    const a = await reopen(first, hub);
    hub.isDown = true;
    await a.session.save(write(filed, { note: 'of the court alone' }));
    await a.session.save(write(filed, { cause: 'changed' }));
    await vi.waitFor(() => expect(a.session.exchange.status().waiting).toBe(2));
    // What is not delivered is no part of the code, only its number is told; a note does not concern the township.
    expect(heardOf(a.session, unit)).toEqual({ ...told, waiting: 1 });
    hub.isDown = false;
    await delivered(a.session);
    const court = itemsShared(a.session, unit);
    expect(heardOf(a.session, unit)).toMatchObject({ waiting: 0 });
    expect(heardOf(a.session, unit).code).not.toBe(told.code);
    await a.gate.lock(a.session);

    const again = await reopen(b.machine, hub);
    hub.isDown = true;
    expect(heardOf(again.session, unit)).toEqual(told);
    expect(differing(court, itemsShared(again.session, unit), unitAudience(unit))).toEqual([filed, filed]);
    hub.isDown = false;
    await delivered(again.session);
    expect(itemsShared(again.session, unit)).toEqual(court);
    await again.gate.lock(again.session);
  }, 30_000);

  it('a machine whose clock is an hour off the hub’s is told, and delivers all the same', async () => {
    const { gate, session } = await countyAtHub(NOW_MS + 3_600_000);
    await session.save(add('case', { cause: 'an hour behind' }));
    await delivered(session);
    expect(session.exchange.status().clockOffMs).toBe(-3_600_000);
    await gate.lock(session);
  });

  it('a code opens once', async () => {
    const { hub, gate, session, code } = await countyAtHub();
    await gate.lock(session);
    const b = await join(hub, code);
    await b.gate.lock(b.session);
    await deleteDatabase();
    const third = gateOn(createMemoryMachine(), hub.port);
    const refused = await third.join({ profile: 'county', address: '', code, passphrase: SAME, emblem: 3 }, quiet);
    expect(refused).toEqual({ ok: false, error: { type: 'refused', why: 'bad_code' } });
    expect(await third.profiles()).toEqual(ok([]));
  }, 30_000);

  it('a machine that was restored from an old backup is known again without a code, and loses nothing', async () => {
    const { hub, machine, gate, session } = await countyAtHub();
    const made = await gate.backups.make(session, quiet);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    await session.save(add('case', { cause: 'after the backup' }));
    await delivered(session);
    await gate.lock(session);
    expect(machine).toBeDefined();
    await deleteDatabase();
    const restored = createMemoryMachine();
    const other = gateOn(restored, hub.port);
    const file = await other.backups.read(made.value.bytes);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    const person = must(file.value.people[0], 'a backup has a person').id;
    const opened = await other.backups.open(file.value, { by: 'passphrase', person, passphrase: SAME }, quiet);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const back = await opened.value.restore({ person, newPassphrase: null }, quiet);
    if (!back.ok) throw new Error(JSON.stringify(back.error));
    const b = back.value.session;
    await b.save(add('case', { cause: 'on the restored machine' }));
    await delivered(b);
    expect(causes(b)).toEqual(['after the backup', 'first', 'on the restored machine']);
    await other.lock(b);
  }, 30_000);

  it('a machine whose disk was copied gets a new identity by itself, and nothing that either wrote is lost', async () => {
    const { hub, machine, gate, session } = await countyAtHub();
    await gate.lock(session);
    const copy = copyOf(machine);
    const a = await reopen(machine, hub);
    await a.session.save(add('case', { cause: 'by the original' }));
    await delivered(a.session);
    await a.gate.lock(a.session);
    const b = await reopen(copy, hub);
    await b.session.save(add('case', { cause: 'by the copy' }));
    await delivered(b.session);
    expect(causes(b.session)).toEqual(['by the copy', 'by the original', 'first']);
    await b.gate.lock(b.session);
    const once = await reopen(copy, hub);
    expect(causes(once.session)).toEqual(['by the copy', 'by the original', 'first']);
    await once.session.save(add('case', { cause: 'under the new name' }));
    await delivered(once.session);
    await once.gate.lock(once.session);
    const back = await reopen(machine, hub);
    await delivered(back.session);
    expect(causes(back.session)).toEqual(['by the copy', 'by the original', 'first', 'under the new name']);
    expect(back.session.exchange.outbox()).toEqual([]);
    await back.gate.lock(back.session);
  }, 30_000);
});

/** The disk as an image of it holds it. */
const copyOf = ({ journal, blobs, erasing, machineSecret }: MemoryMachine): MemoryMachine => ({
  journal: { county: journal.county.afterPowerCut('kept'), rehearsal: journal.rehearsal.afterPowerCut('kept') },
  blobs: { county: blobs.county.afterPowerCut('kept'), rehearsal: blobs.rehearsal.afterPowerCut('kept') },
  erasing: erasing.afterPowerCut('kept'),
  machineSecret,
});
