import 'fake-indexeddb/auto';
import { argon2id } from '@noble/hashes/argon2.js';
import { afterEach, describe, expect, it } from 'vitest';
import { VERSION } from '../../build/scripts/project';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { DeriveKey } from '../../renderer/data/crypto/argon2';
import { databaseName } from '../../renderer/data/database';
import { createGate } from '../../renderer/data/gate';
import type { Gate } from '../../renderer/data/gate-api';
import { createMemoryMachine, createStoppedClock, realRandom, startOn } from '../helpers/memory-platform';
import { deleteDatabase, restoreDatabase } from './database-copy';
import { keptVersions, memoryCopy, readKeptProfile, type KeptProfile } from './kept-profile';
import { contentIn } from './profile-content';

const NOW_MS = Date.UTC(2027, 0, 15, 4);
const MINUTE_MS = 60_000;
const quiet = () => undefined;

/** The real derivation, because its parameters are part of what was kept; each secret only once, because it is slow. */
const derived = new Map<string, Uint8Array>();
const derive: DeriveKey = (secret, salt, { m, t, p }) => {
  const name = `${bytesToHex(secret)}/${bytesToHex(salt)}/${m}/${t}/${p}`;
  const key = derived.get(name) ?? argon2id(secret, salt, { m, t, p, dkLen: 32 });
  derived.set(name, key);
  return Promise.resolve(key);
};

interface Machine {
  readonly withJournal: boolean;
  readonly withDatabase: boolean;
}

/** A start of today's program on a copy of the kept disk, or of a part of it. */
async function startOnKept(kept: KeptProfile, { withJournal, withDatabase }: Machine): Promise<Gate> {
  const { profile } = kept.facts;
  const machine = createMemoryMachine();
  if (withJournal) machine.journal[profile] = memoryCopy(kept.journal);
  machine.blobs[profile] = memoryCopy(kept.blobs);
  if (withDatabase) await restoreDatabase(kept.database);
  return createGate({ platform: startOn(machine), clock: createStoppedClock(NOW_MS), random: realRandom, derive });
}

async function unlock(gate: Gate, { profile, person, passphrase }: KeptProfile['facts']) {
  const unlocked = await gate.unlock({ profile, person, passphrase }, quiet);
  if (!unlocked.ok) throw new Error(JSON.stringify(unlocked.error));
  return unlocked.value;
}

it('there is a profile of this very version', () => expect(keptVersions()).toContain(VERSION));

describe.each(keptVersions())('the profile of version %s', (version) => {
  const kept = readKeptProfile(version);
  const { facts } = kept;
  const attachments = Object.keys(facts.content.attachments);
  afterEach(() => deleteDatabase(databaseName(facts.profile)));

  it.each([
    { from: 'its whole disk', machine: { withJournal: true, withDatabase: true } },
    { from: 'its journal alone', machine: { withJournal: true, withDatabase: false } },
    { from: 'its database alone', machine: { withJournal: false, withDatabase: true } },
  ])(
    'opens from $from with every record, draft and attachment',
    async ({ machine }) => {
      const gate = await startOnKept(kept, machine);
      expect(await gate.profiles()).toMatchObject({ ok: true, value: [{ id: facts.profile }] });
      const { session, healing } = await unlock(gate, facts);
      expect(healing.map(({ type }) => type)).not.toContain('records_damaged');
      expect(await contentIn(session, attachments)).toEqual(facts.content);
      await gate.lock(session);
    },
    MINUTE_MS,
  );

  it(
    'opens with its recovery code, and can be worked on',
    async () => {
      const gate = await startOnKept(kept, { withJournal: true, withDatabase: true });
      const { profile, person, recoveryCode } = facts;
      const input = { profile, person, recoveryCode, newPassphrase: 'a new passphrase' };
      const recovered = await gate.recover(input, quiet);
      if (!recovered.ok) throw new Error(JSON.stringify(recovered.error));
      const { session } = recovered.value;
      expect(await contentIn(session, attachments)).toEqual(facts.content);
      expect((await session.putDraft('case/new/three', 'typed today')).ok).toBe(true);
      await gate.lock(session);
      const again = await gate.unlock({ profile, person, passphrase: 'a new passphrase' }, quiet);
      expect(again.ok && again.value.session.drafts().map(({ key }) => key)).toContain('case/new/three');
      if (again.ok) await gate.lock(again.value.session);
    },
    MINUTE_MS,
  );
});
