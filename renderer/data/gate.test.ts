import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../shared/core/assert';
import type { EntityId } from '../../shared/core/ids';
import { ok } from '../../shared/core/result';
import type { PersonFields } from '../../shared/domain/organisation/records';
import { changedFields, newRecord } from '../../shared/domain/ops';
import { RECORDS_START } from '../../shared/journal/header';
import type { Command } from './api';
import { DATABASE_VERSION } from './database';
import { createGate } from './gate';
import type { FoundInput, Gate, Unlocked } from './gate-api';
import type { Session } from './api';
import {
  createMemoryMachine,
  createStoppedClock,
  quickDerive,
  realRandom,
  startOn,
  type MemoryMachine,
} from '../../test/helpers/memory-platform';

const TODAY_MS = Date.UTC(2026, 10, 20, 4);
const PERSON: PersonFields = { name: '卓玛', nameBo: 'སྒྲོལ་མ', post: '执行员', role: 'handler', belongsTo: null };
const SAME = 'same words every time';
const quiet = () => undefined;

const addSetting =
  (value: string): Command<never> =>
  (_, { newId }) =>
    ok({ kind: 'setting.add', ops: [newRecord('setting', newId() as EntityId, { value })] });

const settingsOf = (session: Session): readonly unknown[] =>
  session
    .world()
    .rows('setting')
    .map((row) => row.fields['value'])
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function start(machine: MemoryMachine, nowMs = TODAY_MS): Gate {
  return createGate({
    platform: startOn(machine),
    clock: createStoppedClock(nowMs),
    random: realRandom,
    derive: quickDerive,
  });
}

async function found(machine: MemoryMachine) {
  const gate = start(machine);
  const result = await gate.found(
    { profile: 'county', person: PERSON, passphrase: SAME, emblem: 3, seed: () => [] },
    quiet,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { gate, ...result.value };
}

async function reopen(machine: MemoryMachine, passphrase = SAME, nowMs = TODAY_MS): Promise<Unlocked & { gate: Gate }> {
  const gate = start(machine, nowMs);
  const profiles = await gate.profiles();
  if (!profiles.ok) throw new Error(JSON.stringify(profiles.error));
  const person = must(profiles.value[0]?.people[0], 'a founded machine has a person').id;
  const result = await gate.unlock({ profile: 'county', person, passphrase }, quiet);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { gate, ...result.value };
}

/** As a database is that missed the last flush before a power cut. */
async function copyOfDatabase(): Promise<{ readonly putBack: () => Promise<void> }> {
  const { Database } = await import('./database');
  const read = new Database('county');
  const tables = [read.changes, read.rows, read.pages, read.locals, read.meta];
  const contents = await Promise.all(tables.map((table) => table.toArray()));
  read.close();
  return {
    putBack: async () => {
      const database = new Database('county');
      for (const [index, { name }] of tables.entries()) {
        await database.table(name).clear();
        await database.table(name).bulkPut(contents[index] ?? []);
      }
      database.close();
    },
  };
}

const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('nyamdrel-county');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('not deleted'));
  });

beforeEach(deleteDatabase);

describe('the gate', () => {
  it('gives back after a restart what was saved before it', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    expect((await session.save(addSetting('one'))).ok).toBe(true);
    await gate.lock(session);
    const again = await reopen(machine);
    expect(settingsOf(again.session)).toEqual(['one']);
    expect(again.healing).toEqual([]);
    expect(again.session.world().rows('person')[0]?.fields['name']).toBe('卓玛');
  });

  it('refuses a wrong passphrase and keeps everything', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await gate.lock(session);
    const refused = await start(machine).unlock(
      { profile: 'county', person: session.person, passphrase: 'something else' },
      quiet,
    );
    expect(refused).toEqual({ ok: false, error: { type: 'wrong_passphrase' } });
    expect((await reopen(machine)).session.person).toBe(session.person);
  });

  it('opens with the recovery code as read from paper, and the old passphrase no longer opens', async () => {
    const machine = createMemoryMachine();
    const { gate, session, recoveryCode } = await found(machine);
    await session.save(addSetting('one'));
    await gate.lock(session);
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const input = {
      profile: 'county' as const,
      person: session.person,
      recoveryCode: typed,
      newPassphrase: 'a new passphrase',
    };
    const recovered = await start(machine).recover(input, quiet);
    expect(recovered.ok && settingsOf(recovered.value.session)).toEqual(['one']);
    const old = await start(machine).unlock({ profile: 'county', person: session.person, passphrase: SAME }, quiet);
    expect(old).toEqual({ ok: false, error: { type: 'wrong_passphrase' } });
    expect(settingsOf((await reopen(machine, 'a new passphrase')).session)).toEqual(['one']);
  });

  it('refuses a recovery code with one wrong letter', async () => {
    const machine = createMemoryMachine();
    const { session, recoveryCode } = await found(machine);
    const wrong = (recoveryCode.startsWith('A') ? 'B' : 'A') + recoveryCode.slice(1);
    const input = {
      profile: 'county' as const,
      person: session.person,
      recoveryCode: wrong,
      newPassphrase: 'a new passphrase',
    };
    expect(await start(machine).recover(input, quiet)).toEqual({ ok: false, error: { type: 'wrong_recovery_code' } });
  });

  it('gives a new recovery code, and the old one opens until the new one is confirmed', async () => {
    const machine = createMemoryMachine();
    const { gate, session, recoveryCode } = await found(machine);
    expect(await gate.renewRecoveryCode(session, 'not it at all')).toEqual({
      ok: false,
      error: { type: 'wrong_passphrase' },
    });
    const renewed = await gate.renewRecoveryCode(session, SAME);
    if (!renewed.ok) throw new Error(JSON.stringify(renewed.error));
    await gate.lock(session);
    const input = { profile: 'county' as const, person: session.person, newPassphrase: SAME };
    const early = await start(machine).recover({ ...input, recoveryCode: renewed.value.code }, quiet);
    expect(early).toEqual({ ok: false, error: { type: 'wrong_recovery_code' } });

    const again = await reopen(machine);
    const second = await again.gate.renewRecoveryCode(again.session, SAME);
    if (!second.ok) throw new Error(JSON.stringify(second.error));
    expect(await second.value.confirm()).toEqual(ok());
    await again.gate.lock(again.session);
    expect(await start(machine).recover({ ...input, recoveryCode }, quiet)).toEqual({
      ok: false,
      error: { type: 'wrong_recovery_code' },
    });
    expect((await start(machine).recover({ ...input, recoveryCode: second.value.code }, quiet)).ok).toBe(true);
  });

  it('does not open with the passphrase alone when it was bound to another machine, but does with the recovery code', async () => {
    const machine = createMemoryMachine();
    machine.machineSecret = new Uint8Array(32).fill(7);
    const { gate, session, recoveryCode } = await found(machine);
    await gate.lock(session);
    machine.machineSecret = null;
    const passphrase = await start(machine).unlock(
      { profile: 'county', person: session.person, passphrase: SAME },
      quiet,
    );
    expect(passphrase).toEqual({ ok: false, error: { type: 'wrong_passphrase' } });
    const input = {
      profile: 'county' as const,
      person: session.person,
      recoveryCode,
      newPassphrase: 'a new passphrase',
    };
    expect((await start(machine).recover(input, quiet)).ok).toBe(true);
  });

  it('lets further people in, each with drafts of their own', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await session.putDraft('case/new/x', { cause: 'mine' });
    const added = await gate.addPerson(session, {
      fields: { ...PERSON, name: '尼玛' },
      passphrase: 'the second one',
      emblem: 5,
    });
    expect(added.ok).toBe(true);
    expect(gate.cards(session).map(({ name, emblem }) => [name, emblem])).toEqual([
      ['卓玛', 3],
      ['尼玛', 5],
    ]);
    await gate.lock(session);
    // Pages that are drawn once more while the screen locks see nobody, and do not fail.
    expect(gate.cards(session)).toEqual([]);
    if (!added.ok) return;
    const other = await start(machine).unlock(
      { profile: 'county', person: added.value, passphrase: 'the second one' },
      quiet,
    );
    expect(other.ok && other.value.session.drafts()).toEqual([]);
    if (other.ok) await start(machine).lock(other.value.session);
    const mine = await reopen(machine);
    expect(mine.session.drafts().map(({ value }) => value)).toEqual([{ cause: 'mine' }]);
  });

  it('leaves a failed save without a trace and goes on with the next number', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    const files = machine.journal.county;
    files.inject({ kind: 'failFrom', atStep: 1, error: { type: 'disk_full' } });
    const failed = await session.save(addSetting('never'));
    expect(failed).toEqual({ ok: false, error: { type: 'journal_failed', cause: { type: 'disk_full' } } });
    expect(settingsOf(session)).toEqual([]);
    files.inject(null);
    await gate.lock(session);
    const again = await reopen(machine);
    const saved = await again.session.save(addSetting('after'));
    expect(saved.ok && saved.value.stamp).toBe('1.2');
    expect(settingsOf(again.session)).toEqual(['after']);
  });

  it('refuses to write when the person is gone', async () => {
    const { gate, session } = await found(createMemoryMachine());
    await gate.lock(session);
    expect(await session.save(addSetting('late'))).toEqual({ ok: false, error: { type: 'locked' } });
  });

  it('waits for forms before it drops the key', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    session.beforeLock(async () => void (await session.putDraft('case/new/y', 'last words')));
    await gate.lock(session);
    expect((await reopen(machine)).session.drafts()[0]?.value).toBe('last words');
  });

  it('refuses a change that the worst link could not carry', async () => {
    const { session } = await found(createMemoryMachine());
    const saved = await session.save(addSetting('x'.repeat(70_000)));
    expect(saved).toMatchObject({ ok: false, error: { type: 'too_large' } });
  });

  it('keeps attachments sealed under a name that does not tell their hash', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    const bytes = new TextEncoder().encode('the receipt');
    const kept = await session.attach({ name: 'receipt.txt', type: 'text/plain', bytes });
    if (!kept.ok) throw new Error(JSON.stringify(kept.error));
    expect(machine.blobs.county.names().join()).not.toContain(kept.value.sha256);
    await gate.lock(session);
    const again = await reopen(machine);
    expect(await again.session.readAttachment(kept.value.sha256)).toEqual(ok(bytes));
  });

  it('works on with a clock in 2010 by the time of the last saved change, and says so', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await session.save(addSetting('one'));
    await gate.lock(session);
    const past = Date.UTC(2010, 0, 1);
    const again = await reopen(machine, SAME, past);
    expect(again.session.context().today).toBe('2026-11-20');
    expect(again.session.clockTrouble()).toEqual({ wallMs: past, lastKnownMs: TODAY_MS });
    expect((await again.session.save(addSetting('two'))).ok).toBe(true);
    await again.gate.lock(again.session);
    expect(settingsOf((await reopen(machine)).session)).toEqual(['one', 'two']);
  });
});

describe('a first run', () => {
  const seed: FoundInput['seed'] = ({ newId }) =>
    Array.from({ length: 250 }, (_, i) => ({
      kind: 'setting.add',
      ops: [newRecord('setting', newId() as EntityId, { value: i })],
    }));
  const input = { profile: 'county' as const, person: PERSON, passphrase: SAME, emblem: 3, seed };

  it('that a full disk stopped has founded nothing, and goes on in the same window when there is room', async () => {
    for (let step = 1, stopped = true; stopped; step++) {
      await deleteDatabase();
      const machine = createMemoryMachine();
      const gate = start(machine);
      machine.journal.county.inject({ kind: 'failFrom', atStep: step, error: { type: 'disk_full' } });
      stopped = !(await gate.found(input, quiet)).ok;
      machine.journal.county.inject(null);
      if (!stopped) expect(step).toBeGreaterThan(5);
      if (!stopped) continue;
      expect(await gate.profiles()).toEqual(ok([]));
      expect((await gate.found(input, quiet)).ok).toBe(true);
      expect(settingsOf((await reopen(machine)).session)).toHaveLength(250);
    }
  });

  it('that was cut off at any I/O step has founded the whole county or nothing, and can be done again', async () => {
    const outcomes = new Set<number>();
    for (let step = 1; outcomes.size < 2; step++) {
      await deleteDatabase();
      const machine = createMemoryMachine();
      machine.journal.county.inject({ kind: 'die', atStep: step });
      await start(machine)
        .found(input, quiet)
        .catch(() => undefined);
      const after = {
        ...machine,
        journal: { ...machine.journal, county: machine.journal.county.afterPowerCut('torn') },
      };
      const profiles = await start(after).profiles();
      if (!profiles.ok) throw new Error(JSON.stringify(profiles.error));
      outcomes.add(profiles.value.length);
      if (profiles.value.length === 0) expect((await start(after).found(input, quiet)).ok).toBe(true);
      const { session } = await reopen(after);
      expect([settingsOf(session).length, session.world().rows('person').length]).toEqual([250, 1]);
    }
  });

  it('is refused beside a database of a newer program, and leaves nothing behind', async () => {
    const { default: Dexie } = await import('dexie');
    const newer = new Dexie('nyamdrel-county');
    newer.version(DATABASE_VERSION + 1).stores({ later: 'id' });
    await newer.open();
    newer.close();
    const machine = createMemoryMachine();
    expect(await start(machine).found(input, quiet)).toEqual({ ok: false, error: { type: 'newer_database' } });
    expect(machine.journal.county.names()).toEqual([]);
  });

  it('never takes over a county in which something was saved', async () => {
    const machine = createMemoryMachine();
    await found(machine);
    expect(await start(machine).found(input, quiet)).toEqual({
      ok: false,
      error: { type: 'port', cause: { type: 'in_use' } },
    });
    expect((await reopen(machine)).session.world().rows('person')).toHaveLength(1);
  });
});

describe('journal and database heal each other', () => {
  it('keeps the draft that was written last when the clock went back to 2010 in between', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await session.putDraft('case/new/x', 'before');
    await session.putDraft('case/new/y', 'to be thrown away');
    await gate.lock(session);
    const again = await reopen(machine, SAME, Date.UTC(2010, 0, 1));
    await again.session.putDraft('case/new/x', 'after');
    await again.session.putDraft('case/new/y', null);
    await again.gate.lock(again.session);
    await deleteDatabase();
    const rebuilt = await reopen(machine);
    expect(rebuilt.session.drafts().map(({ key, value }) => [key, value])).toEqual([['case/new/x', 'after']]);
  });

  it('gives drafts and preferences back to a journal that is gone, so that they outlive the database too', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await session.putDraft('case/new/x', 'half a form');
    await session.putPreference('language', 'bo');
    await gate.lock(session);
    const bare = createMemoryMachine();
    const again = await reopen(bare);
    await again.gate.lock(again.session);
    await deleteDatabase();
    const rebuilt = await reopen(bare);
    expect(rebuilt.session.drafts()[0]?.value).toBe('half a form');
    expect(rebuilt.session.preference('language')).toBe('bo');
  });

  it('rebuilds a database that was deleted', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await session.save(addSetting('one'));
    await session.putDraft('case/new/x', 'half a form');
    await gate.lock(session);
    await deleteDatabase();
    const again = await reopen(machine);
    expect(settingsOf(again.session)).toEqual(['one']);
    expect(again.session.drafts()[0]?.value).toBe('half a form');
    expect(again.healing).toEqual([{ type: 'database_rebuilt', changes: 2 }]);
  });

  it('rebuilds a database in which one row was damaged', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await session.save(addSetting('one'));
    const { Database } = await import('./database');
    const database = new Database('county');
    await database.rows.bulkPut((await database.rows.toArray()).map((row) => ({ ...row, body: new Uint8Array(40) })));
    database.close();
    await gate.lock(session);
    expect(settingsOf((await reopen(machine)).session)).toEqual(['one']);
  });

  it('begins the journal anew from the database when the journal folder is gone', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await session.save(addSetting('one'));
    await gate.lock(session);
    const bare = createMemoryMachine();
    const again = await reopen(bare);
    expect(settingsOf(again.session)).toEqual(['one']);
    expect(again.healing).toContainEqual({ type: 'journal_healed', changes: 2 });
    await again.gate.lock(again.session);
    await deleteDatabase();
    expect(settingsOf((await reopen(bare)).session)).toEqual(['one']);
  });

  it('gives a journal that lost its header the keyring of the database, and keeps its records', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await session.save(addSetting('one'));
    await gate.lock(session);
    const files = machine.journal.county;
    files.poke('000001.nyj', files.peek('000001.nyj').fill(0xaa, 0, RECORDS_START));
    const again = await reopen(machine);
    expect(settingsOf(again.session)).toEqual(['one']);
    expect(again.healing).toEqual([{ type: 'header_restored' }]);
    await again.gate.lock(again.session);
    await deleteDatabase();
    expect(settingsOf((await reopen(machine)).session)).toEqual(['one']);
  });

  it('writes a header that is whole but no keyring any more from the copy in the database', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await session.save(addSetting('one'));
    await gate.lock(session);
    const { journal } = startOn(machine);
    await journal.open('county');
    expect(await journal.writeHeader('county', Uint8Array.of(1, 2, 3))).toEqual({ ok: true });
    await journal.close('county');
    const again = await reopen(machine);
    expect(again.healing).toEqual([{ type: 'header_restored' }]);
    await again.gate.lock(again.session);
    await deleteDatabase();
    expect(settingsOf((await reopen(machine)).session)).toEqual(['one']);
  });

  it('tells that a database was behind by changes; a draft is replayed without a word', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await session.putDraft('case/new/x', 'before');
    await gate.lock(session);
    const before = await copyOfDatabase();
    const second = await reopen(machine);
    await second.session.putDraft('case/new/x', 'after');
    await second.gate.lock(second.session);
    await before.putBack();
    const third = await reopen(machine);
    expect(third.session.drafts()[0]?.value).toBe('after');
    expect(third.healing).toEqual([]);
    await third.session.save(addSetting('one'));
    await third.gate.lock(third.session);
    await before.putBack();
    const fourth = await reopen(machine);
    expect(settingsOf(fourth.session)).toEqual(['one']);
    expect(fourth.healing).toEqual([{ type: 'database_caught_up', changes: 1 }]);
  });

  it('never founds anew over a journal that only lost its header', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await gate.lock(session);
    await deleteDatabase();
    const files = machine.journal.county;
    files.poke('000001.nyj', files.peek('000001.nyj').fill(0xaa, 0, RECORDS_START));
    const damaged = { type: 'damaged', what: 'header' };
    expect(await start(machine).profiles()).toEqual({ ok: false, error: damaged });
    const input = { profile: 'county' as const, person: PERSON, passphrase: SAME, emblem: 3, seed: () => [] };
    expect(await start(machine).found(input, quiet)).toEqual({ ok: false, error: { type: 'port', cause: damaged } });
  });

  it('keeps the history of every field with who and when through a rebuild', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await found(machine);
    await session.save(addSetting('first'));
    const row = must(session.world().rows('setting')[0], 'the setting was saved');
    await session.save(() =>
      ok({ kind: 'setting.edit', ops: [must(changedFields(row, { value: 'second' }), 'it differs')] }),
    );
    await gate.lock(session);
    await deleteDatabase();
    const rebuilt = must((await reopen(machine)).session.world().rows('setting')[0], 'the setting was saved');
    expect(rebuilt.writes.map(({ value, person, atMs }) => [value, person, atMs])).toEqual([
      ['first', session.person, TODAY_MS],
      ['second', session.person, TODAY_MS],
    ]);
  });

  it.each(['kept', 'lost', 'torn'] as const)(
    'has after a power cut at any I/O step of a save (unflushed bytes %s) whatever the save had called saved',
    async (cut) => {
      const steps = await stepsOfOneSave();
      expect(steps).toBeGreaterThan(1);
      for (let step = 1; step <= steps + 1; step++) {
        await deleteDatabase();
        const machine = createMemoryMachine();
        const { session } = await found(machine);
        const files = machine.journal.county;
        files.inject({ kind: 'die', atStep: step });
        const saved = await session.save(addSetting('one')).catch(() => ({ ok: false as const }));
        const after = { ...machine, journal: { ...machine.journal, county: files.afterPowerCut(cut) } };
        const seen = settingsOf((await reopen(after)).session);
        if (saved.ok) expect(seen).toEqual(['one']);
        await deleteDatabase();
        const rebuilt = settingsOf((await reopen(after)).session);
        expect(rebuilt).toEqual(seen);
      }
    },
  );
});

async function stepsOfOneSave(): Promise<number> {
  const machine = createMemoryMachine();
  const { session } = await found(machine);
  const before = machine.journal.county.steps();
  await session.save(addSetting('one'));
  return machine.journal.county.steps() - before;
}
