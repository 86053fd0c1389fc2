import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { LAST_BACKUP } from '../../shared/backup/last-backup';
import type { EntityId } from '../../shared/core/ids';
import { must } from '../../shared/core/assert';
import { ok, type Result } from '../../shared/core/result';
import { newRecord } from '../../shared/domain/ops';
import { countySeed } from '../../shared/domain/organisation/county-seed';
import type { PersonFields } from '../../shared/domain/organisation/records';
import type { ProfileId } from '../../shared/platform/ports';
import type { MemoryFiles } from '../../test/helpers/memory-files';
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

const START_MS = Date.UTC(2026, 10, 20, 4);
const PERSON: PersonFields = { name: '卓玛', nameBo: 'སྒྲོལ་མ', post: '执行员', role: 'handler', belongsTo: null };
const WORDS = 'same words every time';
const quiet = () => undefined;

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const start = (machine: MemoryMachine, clock = createStoppedClock(START_MS)): Gate =>
  createGate({ platform: startOn(machine), clock, random: realRandom, derive: quickDerive });

const addSetting: Command<never> = (_, { newId }) =>
  ok({ kind: 'setting.add', ops: [newRecord('setting', newId() as EntityId, { value: 'one' })] });

async function found(profile: ProfileId = 'county', machine = createMemoryMachine()) {
  const clock = createStoppedClock(START_MS);
  const gate = start(machine, clock);
  const { session } = value(
    await gate.found(
      {
        profile,
        person: PERSON,
        passphrase: WORDS,
        emblem: 3,
        seed: (context) => countySeed(context, { bodies: [], rehearsal: profile === 'rehearsal' }),
      },
      quiet,
    ),
  );
  value(await session.save(addSetting));
  value(await session.attach({ name: 'a.jpg', type: 'image/jpeg', bytes: Uint8Array.of(1) }));
  return { machine, gate, session, clock };
}

async function noteBackup(gate: Gate, session: Session): Promise<void> {
  const { madeAtMs, holds, bytes, name } = value(await gate.backups.make(session, quiet));
  value(await session.putMachinePreference(LAST_BACKUP, { madeAtMs, holds, name, bytes: bytes.length }));
}

const databases = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name);

const filesOf = (machine: MemoryMachine): readonly string[] =>
  [machine.journal.county, machine.blobs.county, machine.erasing].flatMap((files) => files.names());

beforeEach(async () => {
  for (const name of await databases())
    await new Promise((resolve) => (indexedDB.deleteDatabase(must(name, 'it has a name')).onsuccess = resolve));
});

describe('a county on this machine', () => {
  it('is not erased while changes or forms stand in no good backup, and the answer says how many', async () => {
    const { gate, session, clock } = await found();
    const changes = session.journalFacts().changes;
    expect(gate.unsent(session)).toEqual({ changes, drafts: 0, last: null });
    expect(await gate.erase(session, WORDS)).toMatchObject({
      ok: false,
      error: { type: 'unsent', unsent: { changes } },
    });
    await noteBackup(gate, session);
    clock.set(START_MS + 60_000);
    value(await session.save(addSetting));
    value(await session.putDraft('case/new/x', { number: '1' }));
    expect(await gate.erase(session, WORDS)).toMatchObject({
      ok: false,
      error: { type: 'unsent', unsent: { changes: 1, drafts: 1 } },
    });
    value(await session.putDraft('case/new/x', null));
    expect(gate.unsent(session)).toMatchObject({ changes: 1, drafts: 0 });
    value(await session.save(addSetting));
  });

  it('is not erased with a wrong passphrase', async () => {
    const { gate, session, machine } = await found();
    await noteBackup(gate, session);
    const before = filesOf(machine);
    expect(await gate.erase(session, 'another passphrase')).toEqual({ ok: false, error: { type: 'wrong_passphrase' } });
    expect(filesOf(machine)).toEqual(before);
  });

  it('leaves nothing behind, and the machine begins anew', async () => {
    const { gate, session, machine } = await found();
    await noteBackup(gate, session);
    value(await gate.erase(session, WORDS));
    expect(filesOf(machine)).toEqual([]);
    expect(await databases()).toEqual([]);
    expect(value(await start(machine).profiles())).toEqual([]);
    expect((await session.save(addSetting)).ok).toBe(false);
    const again = await found('county', machine);
    expect(value(await start(machine).profiles())).toHaveLength(1);
    await again.gate.lock(again.session);
  });

  it('of rehearsal goes without a backup, and the real one beside it stays', async () => {
    const real = await found();
    await real.gate.lock(real.session);
    const { gate, session, machine } = await found('rehearsal', real.machine);
    value(await gate.erase(session, WORDS));
    expect(value(await start(machine).profiles()).map(({ id }) => id)).toEqual(['county']);
    expect(await databases()).toEqual(['nyamdrel-county']);
  });

  it('is whole when it cannot even be noted that it is to go', async () => {
    const { gate, session, machine } = await found();
    await noteBackup(gate, session);
    const before = filesOf(machine);
    machine.erasing.inject({ kind: 'failFrom', atStep: 1, error: { type: 'disk_full' } });
    expect(await gate.erase(session, WORDS)).toEqual({
      ok: false,
      error: { type: 'nothing_erased', cause: { type: 'disk_full' } },
    });
    expect(filesOf(machine)).toEqual(expect.arrayContaining([...before]));
    value(await session.save(addSetting));
    await gate.lock(session);
    machine.erasing.inject(null);
    expect(value(await start(machine).profiles())).toHaveLength(1);
  });
});

/** Where the program may die, and what its next start finds on the disk. */
const FOLDERS: readonly (readonly [string, (machine: MemoryMachine) => MemoryFiles])[] = [
  ['the notes', ({ erasing }) => erasing],
  ['the journal', ({ journal }) => journal.county],
  ['the attachments', ({ blobs }) => blobs.county],
];

describe.each(FOLDERS)('killed at any step in %s', (_, folderOf) => {
  it('the next start has the whole county or none, and says nothing of damage', async () => {
    let outcomes = '';
    for (let atStep = 1; atStep < 30; atStep++) {
      await deleteAll();
      const { gate, session, machine } = await found();
      await noteBackup(gate, session);
      const folder = folderOf(machine);
      folder.inject({ kind: 'die', atStep });
      const done = await gate.erase(session, WORDS).catch(() => 'died' as const);
      await gate.lock(session).catch(() => undefined);
      const disk = afterwards(machine);
      const next = start(disk);
      const profiles = value(await next.profiles());
      if (profiles.length === 0) {
        expect(filesOf(disk)).toEqual([]);
        expect(await databases()).toEqual([]);
      } else {
        const person = must(profiles[0]?.people[0], 'the county has a person').id;
        const opened = value(await next.unlock({ profile: 'county', person, passphrase: WORDS }, quiet));
        expect(opened.healing).toEqual([]);
        expect(opened.session.world().rows('setting')).toHaveLength(1);
        await next.lock(opened.session);
      }
      outcomes += profiles.length === 0 ? 'gone ' : 'whole ';
      if (done !== 'died') break;
    }
    expect(outcomes).toMatch(/^(whole )*(gone )+$/);
  });
});

const afterwards = (machine: MemoryMachine): MemoryMachine => ({
  journal: { ...machine.journal, county: machine.journal.county.afterProcessDeath() },
  blobs: { ...machine.blobs, county: machine.blobs.county.afterProcessDeath() },
  erasing: machine.erasing.afterProcessDeath(),
  machineSecret: null,
});

async function deleteAll(): Promise<void> {
  for (const name of await databases())
    await new Promise((resolve) => (indexedDB.deleteDatabase(must(name, 'it has a name')).onsuccess = resolve));
}
