import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '../../shared/core/assert';
import { newUuid7, type EntityId, type PersonId } from '../../shared/core/ids';
import { ok } from '../../shared/core/result';
import { changedFields, newRecord } from '../../shared/domain/ops';
import type { PersonFields } from '../../shared/domain/organisation/records';
import { createMemoryHub, type MemoryHub } from '../../test/helpers/memory-hub';
import {
  createMemoryMachine,
  createStoppedClock,
  quickDerive,
  realRandom,
  startOn,
  type MemoryMachine,
} from '../../test/helpers/memory-platform';
import type { Session } from './api';
import { Database } from './database';
import { createGate } from './gate';
import type { Gate } from './gate-api';

const NOW_MS = Date.UTC(2026, 10, 21, 4);
const SAME = 'same words every time';
const CHIEF: PersonFields = { name: '卓玛', nameBo: null, post: '局长', role: 'chief', belongsTo: null };
/** More than one answer brings, and enough in one that they are written as a page. */
const CASES = 900;
const quiet = () => undefined;
const clock = createStoppedClock(NOW_MS);
const newId = () => newUuid7({ clock, random: realRandom });

/** One machine at work at a time: they share the database of this process. */
const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('nyamdrel-county');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('not deleted'));
  });
beforeEach(deleteDatabase);

const gateOn = (machine: MemoryMachine, hub: MemoryHub): Gate =>
  createGate({ platform: { ...startOn(machine), hub: hub.port }, clock, random: realRandom, derive: quickDerive });

const delivered = (session: Session): Promise<void> => {
  session.exchange.contactNow();
  return vi.waitFor(
    () => expect(session.exchange.status()).toMatchObject({ state: 'delivered', waiting: 0, loading: false }),
    { timeout: 20_000, interval: 20 },
  );
};

const cases = (session: Session) =>
  session
    .world()
    .rows('case')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

async function reopened(machine: MemoryMachine, hub: MemoryHub) {
  const gate = gateOn(machine, hub);
  const profiles = await gate.profiles();
  const person = must(profiles.ok ? profiles.value[0]?.people[0] : null, 'a machine has a person').id;
  const opened = await gate.unlock({ profile: 'county', person, passphrase: SAME }, quiet);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { gate, ...opened.value };
}

/** A county with many cases at a hub, and the code of a machine that may join. */
async function countyAtHub() {
  const hub = await createMemoryHub(() => NOW_MS);
  const gate = gateOn(createMemoryMachine(), hub);
  const seed = () => [
    { kind: 'county.found', ops: [newRecord('county', newId() as EntityId, { nameZh: '囊谦' })] },
    {
      kind: 'case.register',
      ops: Array.from({ length: CASES }, (_, n) => newRecord('case', newId() as EntityId, { cause: `case ${n}` })),
    },
  ];
  const founded = await gate.found({ profile: 'county', person: CHIEF, passphrase: SAME, emblem: 1, seed }, quiet);
  if (!founded.ok) throw new Error(JSON.stringify(founded.error));
  const { session } = founded.value;
  const second = newId() as PersonId;
  await session.save(() => ok({ kind: 'person.add', ops: [newRecord('person', second, { ...CHIEF })] }));
  await session.exchange.enrol({ address: '', code: hub.founderCode });
  await delivered(session);
  const code = await session.exchange.makeCode(second);
  if (!code.ok) throw new Error(JSON.stringify(code.error));
  const all = cases(session).map(({ id }) => id);
  await gate.lock(session);
  await deleteDatabase();
  return { hub, code: code.value.code, all };
}

let database: Database | null = null;
afterEach(() => database?.close());

test('a county that comes in large answers is whole after a stop in the middle, with the database or without', async () => {
  const { hub, code, all } = await countyAtHub();
  const machine = createMemoryMachine();
  const gate = gateOn(machine, hub);
  const joined = await gate.join({ profile: 'county', address: '', code, passphrase: SAME, emblem: 2 }, quiet);
  if (!joined.ok) throw new Error(JSON.stringify(joined.error));
  const { session } = joined.value;
  // The link breaks when part of the county is here.
  await new Promise<void>((resolve) =>
    session.subscribe(() => {
      if (cases(session).length < 200) return;
      hub.isDown = true;
      resolve();
    }),
  );
  const part = cases(session);
  expect(part.length).toBeLessThan(CASES);
  await gate.lock(session);
  database = new Database('county');
  expect(await database.pages.count()).toBeGreaterThan(0);
  expect(await database.rows.count()).toBeLessThan(part.length);
  database.close();

  const kept = await reopened(machine, hub);
  expect(kept.healing).toEqual([]);
  expect(cases(kept.session)).toEqual(part);
  await kept.gate.lock(kept.session);
  await deleteDatabase();
  const anew = await reopened(machine, hub);
  expect(cases(anew.session)).toEqual(part);

  hub.isDown = false;
  await delivered(anew.session);
  expect(cases(anew.session).map(({ id }) => id)).toEqual(all);
  // What is written on top of a record in a page counts, also after a start.
  const first = must(cases(anew.session)[0], 'a case');
  await anew.session.save(() => ok({ kind: 'case.edit', ops: [must(changedFields(first, { cause: 'mine' }), 'new')] }));
  await anew.gate.lock(anew.session);
  const last = await reopened(machine, hub);
  expect(cases(last.session).map(({ id }) => id)).toEqual(all);
  expect(last.session.world().row('case', first.id)?.fields['cause']).toBe('mine');
  await last.gate.lock(last.session);
}, 60_000);
