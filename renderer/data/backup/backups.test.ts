import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../../shared/core/assert';
import type { DeviceId, EntityId } from '../../../shared/core/ids';
import { ok, type Result } from '../../../shared/core/result';
import { nextNumbers } from '../../../shared/domain/lease/lease';
import { newRecord } from '../../../shared/domain/ops';
import { countySeed } from '../../../shared/domain/organisation/county-seed';
import type { PersonFields } from '../../../shared/domain/organisation/records';
import { RECORDS_START } from '../../../shared/journal/header';
import {
  createMemoryMachine,
  createStoppedClock,
  quickDerive,
  realRandom,
  startOn,
  type MemoryMachine,
} from '../../../test/helpers/memory-platform';
import type { Command, Session } from '../api';
import { bytesFromKeyring, createDevice, keyringFromBytes } from '../crypto/keyring';
import { createGate } from '../gate';
import type { BackupFile, BackupSecret, Gate, OpenedBackup } from '../gate-api';

const TODAY_MS = Date.UTC(2026, 10, 20, 4);
const PERSON: PersonFields = { name: '卓玛', nameBo: 'སྒྲོལ་མ', post: '执行员', role: 'handler', belongsTo: null };
const WORDS = 'same words every time';
const PAPER = new TextEncoder().encode('a scanned receipt');
const quiet = () => undefined;

const start = (machine: MemoryMachine): Gate =>
  createGate({
    platform: startOn(machine),
    clock: createStoppedClock(TODAY_MS),
    random: realRandom,
    derive: quickDerive,
  });

function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const addSetting =
  (text: string): Command<never> =>
  (_, { newId }) =>
    ok({ kind: 'setting.add', ops: [newRecord('setting', newId() as EntityId, { value: text })] });

const settingsOf = (session: Session) =>
  session
    .world()
    .rows('setting')
    .map(({ fields }) => fields['value'] as string)
    .toSorted((a, b) => (a < b ? -1 : 1));

/** A county with one setting, a paper that a change names, and another that only a draft holds. */
async function found(machine = createMemoryMachine()) {
  const gate = start(machine);
  const { session, recoveryCode } = value(
    await gate.found(
      {
        profile: 'county',
        person: PERSON,
        passphrase: WORDS,
        emblem: 3,
        seed: (context) => countySeed(context, { bodies: [], rehearsal: false }),
      },
      quiet,
    ),
  );
  value(await session.save(addSetting('one')));
  const paper = value(await session.attach({ name: '回证.jpg', type: 'image/jpeg', bytes: PAPER }));
  value(
    await session.save((_, { newId }) =>
      ok({
        kind: 'setting.add',
        ops: [
          newRecord('setting', newId() as EntityId, { value: 'with a paper' }),
          ['blob', paper.sha256, { size: paper.size, type: paper.type, name: paper.name }],
        ],
      }),
    ),
  );
  const drafted = value(await session.attach({ name: 'b.jpg', type: 'image/jpeg', bytes: Uint8Array.of(9) }));
  value(await session.putDraft('request/answer/x', { papers: [drafted] }));
  return { machine, gate, session, recoveryCode, paper: paper.sha256, drafted: drafted.sha256 };
}

async function backUp(gate: Gate, session: Session): Promise<BackupFile> {
  const made = value(await gate.backups.make(session, quiet));
  const file = value(await gate.backups.read(made.bytes));
  expect(file.sha256).toBe(made.sha256);
  return file;
}

const byWords = (session: Session, passphrase = WORDS): BackupSecret => ({
  by: 'passphrase',
  person: session.person,
  passphrase,
});

/** The next machine has a browser of its own. */
const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('nyamdrel-county');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('not deleted'));
  });

beforeEach(deleteDatabase);

async function restoreOn(
  machine: MemoryMachine,
  file: BackupFile,
  session: Session,
): Promise<{ readonly gate: Gate; readonly session: Session; readonly opened: OpenedBackup }> {
  const gate = start(machine);
  const opened = value(await gate.backups.open(file, byWords(session), quiet));
  const restored = value(await opened.restore({ person: session.person, newPassphrase: null }, quiet));
  expect(restored.healing).toEqual([]);
  return { gate, session: restored.session, opened };
}

async function reopen(machine: MemoryMachine, passphrase = WORDS) {
  const gate = start(machine);
  const person = must(value(await gate.profiles())[0]?.people[0], 'the machine has a person').id;
  return { gate, ...value(await gate.unlock({ profile: 'county', person, passphrase }, quiet)) };
}

describe('a backup', () => {
  it('says whom it belongs to, until when and what it holds, and changes nothing by being opened', async () => {
    const { gate, session, machine } = await found();
    const file = await backUp(gate, session);
    const before = machine.journal.county.peek('000001.nyj');
    const { summary, people, openedBy } = value(await gate.backups.open(file, byWords(session), quiet));
    expect(summary).toMatchObject({
      profile: 'county',
      county: { nameZh: '囊谦县' },
      madeAtMs: TODAY_MS,
      changes: 5,
      cases: 0,
      attachments: 2,
      missingAttachments: 0,
      damaged: 0,
    });
    expect(summary.lastChangeMs).toBeGreaterThanOrEqual(TODAY_MS);
    expect(people).toEqual([{ id: session.person, emblem: 3, name: '卓玛' }]);
    expect(openedBy).toBe(session.person);
    expect(machine.journal.county.peek('000001.nyj')).toEqual(before);
    expect(await gate.profiles()).toMatchObject({ ok: true, value: [{ id: 'county' }] });
  });

  it('opens with the passphrase or the recovery code and with nothing else', async () => {
    const { gate, session, recoveryCode } = await found();
    const file = await backUp(gate, session);
    expect(file.people).toEqual([{ id: session.person, emblem: 3 }]);
    expect(await gate.backups.open(file, byWords(session, 'other words'), quiet)).toEqual({
      ok: false,
      error: { type: 'wrong_passphrase' },
    });
    const byCode = (code: string) => gate.backups.open(file, { by: 'recoveryCode', recoveryCode: code }, quiet);
    expect((await byCode(recoveryCode.toLowerCase())).ok).toBe(true);
    expect(await byCode(recoveryCode.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')))).toEqual({
      ok: false,
      error: { type: 'wrong_recovery_code' },
    });
  });

  it('opens with the passphrase on another machine also when a key store guards this one, whose own header does not', async () => {
    const machine = createMemoryMachine();
    machine.machineSecret = new Uint8Array(32).fill(5);
    const { gate, session } = await found(machine);
    const file = await backUp(gate, session);
    const elsewhere = createMemoryMachine();
    elsewhere.journal.county.poke('000001.nyj', machine.journal.county.peek('000001.nyj'));
    await gate.lock(session);
    await deleteDatabase();
    const stolen = await start(elsewhere).unlock(
      { profile: 'county', person: session.person, passphrase: WORDS },
      quiet,
    );
    expect(stolen).toEqual({ ok: false, error: { type: 'wrong_passphrase' } });
    const restored = await restoreOn(createMemoryMachine(), file, session);
    expect(settingsOf(restored.session)).toEqual(['one', 'with a paper']);
  });

  it('holds no word of the county in the clear', async () => {
    const { gate, session } = await found();
    const { bytes } = await backUp(gate, session);
    const text = new TextDecoder('latin1').decode(bytes);
    for (const word of ['卓玛', '囊谦县', '回证.jpg', 'with a paper', 'a scanned receipt', WORDS]) {
      expect(text).not.toContain(new TextDecoder('latin1').decode(new TextEncoder().encode(word)));
    }
    expect(text.startsWith('age-encryption.org/v1\n')).toBe(true);
  });

  it('that is cut off, damaged or something else is told apart', async () => {
    const { gate, session } = await found();
    const { bytes } = await backUp(gate, session);
    const outcome = async (given: Uint8Array): Promise<string> => {
      const file = await gate.backups.read(given);
      const opened = file.ok ? await gate.backups.open(file.value, byWords(session), quiet) : file;
      return opened.ok ? 'opened' : opened.error.type;
    };
    expect(await outcome(bytes)).toBe('opened');
    for (const length of [10, 100, 1000, bytes.length - 1]) {
      expect(await outcome(bytes.subarray(0, length)), `${length} bytes`).toBe('backup_truncated');
    }
    const flipped = bytes.slice();
    flipped[bytes.length - 40] = (flipped[bytes.length - 40] ?? 0) ^ 1;
    expect(await outcome(flipped)).toBe('backup_damaged');
    expect(await outcome(new TextEncoder().encode('not age'))).toBe('not_a_backup');
    expect(await outcome(new Uint8Array())).toBe('not_a_backup');
    const newer = bytes.slice();
    newer.set(new TextEncoder().encode('-> nyamdrel/keys 2'), 'age-encryption.org/v1\n'.length);
    expect(await outcome(newer)).toBe('backup_newer');
  });

  it('whose clear part was changed is not believed', async () => {
    const { gate, session } = await found();
    const { bytes } = await backUp(gate, session);
    const text = new TextDecoder('latin1').decode(bytes);
    const other = bytes.slice();
    // The payload's length stands in the header too, and is covered by its seal.
    const at = text.indexOf('-> nyamdrel/keys 1 ') + '-> nyamdrel/keys 1 '.length;
    other[at] = '1'.charCodeAt(0) === other[at] ? '2'.charCodeAt(0) : '1'.charCodeAt(0);
    const file = await gate.backups.read(other);
    const opened = file.ok ? await gate.backups.open(file.value, byWords(session), quiet) : file;
    expect(opened.ok).toBe(false);
  });

  it('takes damage that was there along, counted, and can still be restored', async () => {
    const { gate, session, machine } = await found();
    await gate.lock(session);
    const journal = machine.journal.county.peek('000001.nyj');
    journal[RECORDS_START + 200] = (journal[RECORDS_START + 200] ?? 0) ^ 1;
    machine.journal.county.poke('000001.nyj', journal);
    await deleteDatabase();
    const again = await reopen(machine);
    const file = await backUp(again.gate, again.session);
    const { summary } = value(await again.gate.backups.open(file, byWords(session), quiet));
    expect(summary.damaged).toBeGreaterThan(0);
    await again.gate.lock(again.session);
    await deleteDatabase();
    const elsewhere = start(createMemoryMachine());
    const opened = value(await elsewhere.backups.open(file, byWords(session), quiet));
    const restored = value(await opened.restore({ person: session.person, newPassphrase: null }, quiet));
    expect(settingsOf(restored.session)).toEqual(['one', 'with a paper']);
    expect(restored.healing.map(({ type }) => type)).toEqual(['records_damaged']);
  });
});

describe('a restored machine', () => {
  it('has everything, is a device of its own, and goes on after restarts', async () => {
    const old = await found();
    const file = await backUp(old.gate, old.session);
    const oldDn = old.session.context().dn;
    await old.gate.lock(old.session);
    await deleteDatabase();
    const machine = createMemoryMachine();
    const { gate, session } = await restoreOn(machine, file, old.session);
    expect(settingsOf(session)).toEqual(['one', 'with a paper']);
    expect(value(await session.readAttachment(old.paper))).toEqual(PAPER);
    expect(value(await session.readAttachment(old.drafted))).toEqual(Uint8Array.of(9));
    expect(session.drafts().map(({ key }) => key)).toEqual(['request/answer/x']);
    const { dn } = session.context();
    expect(dn).toBeGreaterThan(65_535);
    expect(oldDn).toBe(1);
    // Its own chain: the lease was its first change.
    expect(value(await session.save(addSetting('two'))).stamp).toBe(`${dn}.2`);
    await gate.lock(session);
    for (const lost of [false, true]) {
      if (lost) await deleteDatabase();
      const again = await reopen(machine);
      expect(settingsOf(again.session)).toEqual(['one', 'two', 'with a paper']);
      expect(again.healing.map(({ type }) => type)).toEqual(lost ? ['database_rebuilt'] : []);
      expect(again.session.context().dn).toBe(dn);
      await again.gate.lock(again.session);
    }
  });

  it('gives document numbers of its own at once, and never one of the machine it came from', async () => {
    const old = await found();
    const file = await backUp(old.gate, old.session);
    const numbers = (session: Session) => nextNumbers(session.world(), { year: 2026, count: 2 }, session.context());
    expect(numbers(old.session)).toMatchObject({ ok: true, value: { serials: [1, 2] } });
    await deleteDatabase();
    const { session } = await restoreOn(createMemoryMachine(), file, old.session);
    expect(numbers(session)).toMatchObject({ ok: true, value: { serials: [2001, 2002] } });
  });

  it('heals its journal from its database, the changes of the former device included', async () => {
    const old = await found();
    const file = await backUp(old.gate, old.session);
    await old.gate.lock(old.session);
    await deleteDatabase();
    const machine = createMemoryMachine();
    const { gate, session } = await restoreOn(machine, file, old.session);
    await gate.lock(session);
    const journal = machine.journal.county.peek('000001.nyj');
    machine.journal.county.poke('000001.nyj', journal.slice(0, RECORDS_START));
    const again = await reopen(machine);
    expect(settingsOf(again.session)).toEqual(['one', 'with a paper']);
    expect(again.healing.map(({ type }) => type)).toContain('journal_healed');
    await again.gate.lock(again.session);
    await deleteDatabase();
    expect(settingsOf((await reopen(machine)).session)).toEqual(['one', 'with a paper']);
  });

  it('still checks the signatures of the former device', async () => {
    const old = await found();
    const file = await backUp(old.gate, old.session);
    await old.gate.lock(old.session);
    await deleteDatabase();
    const machine = createMemoryMachine();
    const { gate, session } = await restoreOn(machine, file, old.session);
    await gate.lock(session);
    await deleteDatabase();
    const { journal } = startOn(machine);
    const keyring = value(keyringFromBytes(value(await journal.open('county')).header));
    const another = await createDevice(new Uint8Array(32), 'other' as DeviceId, 9);
    const former = keyring.former?.map((device) => ({ ...device, pub: another.pub })) ?? [];
    value(await journal.writeHeader('county', bytesFromKeyring({ ...keyring, former })));
    await journal.close('county');
    const { session: emptied, healing } = await reopen(machine);
    expect(healing.map(({ type }) => type)).toContain('records_damaged');
    expect(settingsOf(emptied)).toEqual([]);
  });

  it('can be backed up and restored in its turn, each time as another device', async () => {
    const first = await found();
    const dns = [first.session.context().dn];
    let from: { readonly gate: Gate; readonly session: Session } = first;
    for (const text of ['two', 'three']) {
      const file = await backUp(from.gate, from.session);
      await from.gate.lock(from.session);
      await deleteDatabase();
      from = await restoreOn(createMemoryMachine(), file, first.session);
      dns.push(from.session.context().dn);
      value(await from.session.save(addSetting(text)));
    }
    expect(settingsOf(from.session)).toEqual(['one', 'three', 'two', 'with a paper']);
    expect(new Set(dns).size).toBe(3);
    expect(nextNumbers(from.session.world(), { year: 2026, count: 1 }, from.session.context())).toMatchObject({
      ok: true,
      value: { serials: [4001] },
    });
  });

  it('opens with a new passphrase after the recovery code', async () => {
    const old = await found();
    const file = await backUp(old.gate, old.session);
    await old.gate.lock(old.session);
    await deleteDatabase();
    const machine = createMemoryMachine();
    const gate = start(machine);
    const opened = value(await gate.backups.open(file, { by: 'recoveryCode', recoveryCode: old.recoveryCode }, quiet));
    expect(opened.openedBy).toBeNull();
    const person = must(opened.people[0], 'the backup has a person').id;
    expect(await opened.restore({ person, newPassphrase: 'short' }, quiet)).toEqual({
      ok: false,
      error: { type: 'passphrase_too_short' },
    });
    const restored = value(await opened.restore({ person, newPassphrase: 'words never used before' }, quiet));
    await gate.lock(restored.session);
    expect(settingsOf((await reopen(machine, 'words never used before')).session)).toEqual(['one', 'with a paper']);
  });

  it('never takes the place of a county that is there', async () => {
    const old = await found();
    const file = await backUp(old.gate, old.session);
    value(await old.session.save(addSetting('after the backup')));
    const opened = value(await old.gate.backups.open(file, byWords(old.session), quiet));
    await old.gate.lock(old.session);
    expect(await opened.restore({ person: old.session.person, newPassphrase: null }, quiet)).toEqual({
      ok: false,
      error: { type: 'county_exists' },
    });
    expect(settingsOf((await reopen(old.machine)).session)).toEqual(['after the backup', 'one', 'with a paper']);
  });

  it('never takes the place of a county of which only the database is left', async () => {
    const old = await found();
    const file = await backUp(old.gate, old.session);
    await old.gate.lock(old.session);
    const gate = start(createMemoryMachine());
    const opened = value(await gate.backups.open(file, byWords(old.session), quiet));
    expect(await opened.restore({ person: old.session.person, newPassphrase: null }, quiet)).toEqual({
      ok: false,
      error: { type: 'county_exists' },
    });
  });

  it('that was cut off at any I/O step has restored all of it or nothing, and can be restored again', async () => {
    const old = await found();
    const file = await backUp(old.gate, old.session);
    await old.gate.lock(old.session);
    let steps = 0;
    for (let atStep = 1; ; atStep++) {
      await deleteDatabase();
      const machine = createMemoryMachine();
      machine.journal.county.inject({ kind: 'fail', atStep, error: { type: 'disk_full' } });
      const gate = start(machine);
      const opened = value(await gate.backups.open(file, byWords(old.session), quiet));
      const restored = await opened.restore({ person: old.session.person, newPassphrase: null }, quiet);
      if (restored.ok) break;
      machine.journal.county.inject(null);
      steps++;
      const next = start(machine);
      const profiles = value(await next.profiles());
      if (profiles.length > 0) {
        expect(settingsOf((await reopen(machine)).session)).toEqual(['one', 'with a paper']);
      } else {
        const again = value(await next.backups.open(file, byWords(old.session), quiet));
        const done = value(await again.restore({ person: old.session.person, newPassphrase: null }, quiet));
        expect(settingsOf(done.session)).toEqual(['one', 'with a paper']);
      }
    }
    expect(steps).toBeGreaterThan(5);
  });
});
