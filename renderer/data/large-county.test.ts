import 'fake-indexeddb/auto';
import { beforeAll, expect, test } from 'vitest';
import { must } from '../../shared/core/assert';
import type { EntityId } from '../../shared/core/ids';
import { err, ok } from '../../shared/core/result';
import { newFact, newRecord } from '../../shared/domain/ops';
import type { CommandContext } from '../../shared/domain/world';
import {
  createMemoryMachine,
  createStoppedClock,
  quickDerive,
  realRandom,
  startOn,
} from '../../test/helpers/memory-platform';
import type { JournalPort } from '../../shared/platform/ports';
import type { Platform } from '../platform/platform';
import type { Session } from './api';
import { Database } from './database';
import { createGate } from './gate';

const PERSON = { name: '卓玛', nameBo: 'སྒྲོལ་མ', post: '执行员', role: 'handler', belongsTo: null } as const;
const SAME = 'same words every time';
const quiet = () => undefined;
/** Enough rows of closed cases for more pages than are read at once. */
const CLOSED = 160;
const PARTIES = 30;
const machine = createMemoryMachine();

/** A disk that cannot be read any more fails in one way or the other. */
type Reading = 'works' | 'throws' | 'answers an error';

function platformWhere(reading: Reading): Platform {
  const platform = startOn(machine);
  if (reading === 'works') return platform;
  const read: JournalPort['read'] = () =>
    reading === 'throws' ? Promise.reject(new Error('gone')) : Promise.resolve(err({ type: 'denied' }));
  return { ...platform, journal: { ...platform.journal, read } };
}

const start = (reading: Reading) =>
  createGate({
    platform: platformWhere(reading),
    clock: createStoppedClock(Date.UTC(2026, 10, 21, 4)),
    random: realRandom,
    derive: quickDerive,
  });

async function reopen(reading: Reading = 'works') {
  const gate = start(reading);
  const profiles = await gate.profiles();
  const person = profiles.ok ? profiles.value[0]?.people[0]?.id : undefined;
  const unlocked = await gate.unlock({ profile: 'county', person: must(person, 'somebody'), passphrase: SAME }, quiet);
  if (!unlocked.ok) throw new Error(JSON.stringify(unlocked.error));
  return { gate, ...unlocked.value };
}

const closedCase = (n: number, { newId }: CommandContext) => {
  const id = `closed${n}` as EntityId;
  const parties = Array.from({ length: PARTIES }, (_, i) =>
    newRecord('party', newId() as EntityId, { case: id, role: 'debtor', nameZh: `甲${n}-${i}`, removed: false }),
  );
  const closed = { id: newId(), type: 'closed', on: '2026-01-01', body: { way: 'performed' } };
  return {
    kind: 'case.register',
    ops: [newRecord('case', id, { number: `${n}` }), ...parties, newFact({ kind: 'case', id }, closed)],
  };
};

const whenRead = (session: Session): Promise<void> =>
  new Promise((resolve) => {
    const look = () => session.reading() === 'done' && resolve();
    session.subscribe(look);
    look();
  });

/** Adds to the cases that it sees one more, named by their count. */
const addCounting = (session: Session) =>
  session.save((world, { newId }) =>
    ok({
      kind: 'case.register',
      ops: [newRecord('case', newId() as EntityId, { number: `the ${world.rows('case').length + 1}th` })],
    }),
  );

beforeAll(async () => {
  const gate = start('works');
  const founded = await gate.found(
    {
      profile: 'county',
      person: PERSON,
      passphrase: SAME,
      emblem: 1,
      seed: (context) => Array.from({ length: CLOSED }, (_, n) => closedCase(n, context)),
    },
    quiet,
  );
  if (!founded.ok) throw new Error(JSON.stringify(founded.error));
  await addCounting(founded.value.session);
  await gate.lock(founded.value.session);
  // Without its state a database is rebuilt from the journal, in pages.
  const database = new Database('county');
  await database.meta.delete('state');
  database.close();
  const again = await reopen();
  await gate.lock(again.session);
  await again.gate.lock(again.session);
}, 60_000);

test('the first screen has the cases under way at once, the closed ones follow, and what is saved meanwhile sees them all', async () => {
  const { gate, session, healing } = await reopen();
  expect(healing).toEqual([]);
  expect(session.reading()).toBe('rest');
  expect(
    session
      .world()
      .rows('case')
      .map(({ fields }) => fields['number']),
  ).toEqual([`the ${CLOSED + 1}th`]);
  // Asked for at once, decided when everything is there.
  const twice = session.save((world) =>
    world.row('case', 'closed7' as EntityId) ? err({ type: 'duplicate' }) : ok({ kind: 'a.b', ops: [] }),
  );
  expect(await twice).toEqual(err({ type: 'duplicate' }));
  expect(session.reading()).toBe('done');
  expect(session.world().rows('case')).toHaveLength(CLOSED + 1);
  expect(session.world().rows('party')).toHaveLength(CLOSED * PARTIES);
  expect(session.lateHealing()).toEqual([]);
  await gate.lock(session);
});

test('a session that is locked while it reads gives the county back whole the next time', async () => {
  const first = await reopen();
  expect(first.session.reading()).toBe('rest');
  await first.gate.lock(first.session);
  const { gate, session } = await reopen();
  await whenRead(session);
  expect(session.world().rows('case')).toHaveLength(CLOSED + 1);
  await gate.lock(session);
});

test('a damaged page of closed cases is mended from the journal, and the person is told', async () => {
  const database = new Database('county');
  const pages = await database.pages.where('resting').equals(1).toArray();
  await database.pages.put({ ...must(pages[3], 'many pages'), body: new Uint8Array(60) });
  database.close();
  const { gate, session, healing } = await reopen();
  expect(healing).toEqual([]);
  await whenRead(session);
  expect(session.lateHealing()).toEqual([{ type: 'database_rebuilt', changes: CLOSED + 2 }]);
  expect(session.world().rows('case')).toHaveLength(CLOSED + 1);
  expect((await addCounting(session)).ok).toBe(true);
  await gate.lock(session);
  const again = await reopen();
  await whenRead(again.session);
  expect([again.healing, again.session.lateHealing()]).toEqual([[], []]);
  expect(again.session.world().rows('case')).toHaveLength(CLOSED + 2);
  await again.gate.lock(again.session);
});

test.each(['throws', 'answers an error'] as const)(
  'when the closed cases cannot be read and the journal %s, nothing is decided without them, and the next start has them again',
  async (reading) => {
    const database = new Database('county');
    const pages = await database.pages.where('resting').equals(1).toArray();
    await database.pages.put({ ...must(pages[3], 'many pages'), body: new Uint8Array(60) });
    database.close();
    const { gate, session } = await reopen(reading);
    expect(session.reading()).toBe('rest');
    expect(await addCounting(session)).toEqual(err({ type: 'records_missing' }));
    expect(session.reading()).toBe('failed');
    await gate.lock(session);
    const again = await reopen();
    await whenRead(again.session);
    expect(again.session.world().rows('case')).toHaveLength(CLOSED + 2);
    await again.gate.lock(again.session);
  },
);
