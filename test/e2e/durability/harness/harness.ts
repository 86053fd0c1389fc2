import { sha256 } from '@noble/hashes/sha2.js';
import { must } from '../../../../shared/core/assert';
import { concatBytes } from '../../../../shared/core/bytes';
import type { EntityId } from '../../../../shared/core/ids';
import { ok } from '../../../../shared/core/result';
import { changedFields, newFact, newRecord } from '../../../../shared/domain/ops';
import type { PersonFields } from '../../../../shared/domain/organisation/records';
import type { Row } from '../../../../shared/exchange/row';
import { keepFormsOffDisk } from '../../../../renderer/app/keep-forms-off-disk';
import type { Session } from '../../../../renderer/data/api';
import type { DeriveKey } from '../../../../renderer/data/crypto/argon2';
import { deriveInWorker } from '../../../../renderer/data/crypto/derive-in-worker';
import { createGate } from '../../../../renderer/data/gate';
import type { Gate, Healing, OnProgress } from '../../../../renderer/data/gate-api';
import { browserPlatform } from '../../../../renderer/platform/browser';
import { electronPlatform } from '../../../../renderer/platform/electron';
import type { FoundOptions, Harness, LoopOptions } from './harness-api';

const FOUNDER = 1;
const quiet: OnProgress = () => undefined;

/** Cheap on purpose: fifty starts with Argon2id would take minutes. `?derive=argon2` takes the real one. */
const quickDerive: DeriveKey = (secret, salt) => Promise.resolve(sha256(concatBytes(salt, secret)));

const wants = new URLSearchParams(location.search);
let clockMs: number | null = wants.has('clockMs') ? Number(wants.get('clockMs')) : null;
const drawn: Uint8Array[] = [];

const platform = window.nyamdrel ? electronPlatform(window.nyamdrel) : browserPlatform();
const gate: Gate = createGate({
  platform,
  clock: { nowMs: () => clockMs ?? Date.now() },
  random: { bytes: drawAndRemember },
  derive: wants.get('derive') === 'argon2' ? deriveInWorker : quickDerive,
});

let current: Session | null = null;

function drawAndRemember(count: number): Uint8Array {
  const bytes = crypto.getRandomValues(new Uint8Array(count));
  drawn.push(bytes.slice());
  return bytes;
}

function session(): Session {
  if (current === null) throw new Error('unlock or found first');
  return current;
}

async function founder() {
  const profiles = await gate.profiles();
  if (!profiles.ok) return profiles;
  const person = profiles.value.find(({ id }) => id === 'county')?.people.find(({ emblem }) => emblem === FOUNDER)?.id;
  return person === undefined ? ({ ok: false, error: { type: 'nobody' } } as const) : ok(person);
}

async function found({ passphrase, name, nameBo = '', post = '', values = [] }: FoundOptions) {
  const person: PersonFields = { name, nameBo, post, role: 'handler', belongsTo: null };
  const result = await gate.found(
    {
      profile: 'county',
      person,
      passphrase,
      emblem: FOUNDER,
      seed: ({ newId }) => values.map((value) => settingDraft(newId(), value)),
    },
    quiet,
  );
  if (!result.ok) return result;
  current = result.value.session;
  return ok(result.value.recoveryCode);
}

async function unlock(passphrase: string) {
  const person = await founder();
  if (!person.ok) return person;
  const result = await gate.unlock({ profile: 'county', person: person.value, passphrase }, quiet);
  return entered(result);
}

async function recover(recoveryCode: string, newPassphrase: string) {
  const person = await founder();
  if (!person.ok) return person;
  return entered(await gate.recover({ profile: 'county', person: person.value, recoveryCode, newPassphrase }, quiet));
}

function entered(result: Awaited<ReturnType<Gate['unlock']>>) {
  if (!result.ok) return result;
  current = result.value.session;
  return ok<readonly Healing[]>(result.value.healing);
}

const settingDraft = (id: string, value: unknown) => ({
  kind: 'setting.add',
  ops: [newRecord('setting', id as EntityId, { value: value as string })],
});

const save = (value: unknown) => session().save((_, { newId }) => ok(settingDraft(newId(), value)));

function rowWith(value: unknown): Row {
  const rows = session().world().rows('setting');
  return must(
    rows.find((row) => row.fields['value'] === value),
    'a record holds the value',
  );
}

function edit(from: unknown, to: unknown) {
  const op = changedFields(rowWith(from), { value: to as string });
  return session().save(() => ok({ kind: 'setting.edit', ops: [must(op, 'the value differs')] }));
}

const addFact: Harness['addFact'] = (value, body) =>
  session().save((_, { newId, today }) =>
    ok({ kind: 'setting.fact', ops: [newFact(rowWith(value), { id: newId(), type: 'noted', on: today, body })] }),
  );

async function addPerson(name: string, passphrase: string): Promise<boolean> {
  const fields: PersonFields = { name, nameBo: '', post: '', role: 'handler', belongsTo: null };
  return (await gate.addPerson(session(), { fields, passphrase, emblem: 2 })).ok;
}

async function attach(name: string, text: string) {
  const kept = await session().attach({ name, type: 'text/plain', bytes: new TextEncoder().encode(text) });
  if (!kept.ok) return kept;
  const { sha256: hash, ...facts } = kept.value;
  const saved = await session().save(() => ok({ kind: 'setting.attach', ops: [['blob', hash, facts]] }));
  return saved.ok ? ok(hash) : saved;
}

async function readAttachment(hash: string) {
  const read = await session().readAttachment(hash);
  return read.ok ? ok(new TextDecoder().decode(read.value)) : read;
}

/** Saves numbers one after the other, and tells each only after it was acknowledged. Ends with the first failure. */
async function saveInLoop({ from, padding = 0, attachEvery = 0, draftEvery = 0 }: LoopOptions) {
  for (let n = from; ; n++) {
    const saved = await save(padding > 0 ? { n, padding: 'x'.repeat(padding) } : n);
    if (!saved.ok) return saved.error;
    void window.acknowledged({ type: 'value', n });
    if (draftEvery > 0 && n % draftEvery === 0) {
      const put = await session().putDraft('loop', n);
      if (!put.ok) return put.error;
      void window.acknowledged({ type: 'draft', n });
    }
    if (attachEvery > 0 && n % attachEvery === 0) {
      const kept = await attach(`${n}.txt`, `attachment ${n}`);
      if (!kept.ok) return kept.error;
      void window.acknowledged({ type: 'attachment', n, sha256: kept.value });
    }
  }
}

const harness: Harness = {
  profiles: gate.profiles,
  found,
  unlock,
  recover,
  lock: () => gate.lock(session()),
  addPerson,
  changePassphrase: async (old, fresh) => (await gate.changePassphrase(session(), { old, new: fresh })).ok,
  save,
  edit,
  addFact,
  saveInLoop,
  values: () =>
    session()
      .world()
      .rows('setting')
      .map((row) => row.fields['value'] ?? null),
  personNames: () =>
    session()
      .world()
      .rows('person')
      .map((row) => row.fields['name'] ?? null),
  attach,
  readAttachment,
  putDraft: (key, value) => session().putDraft(key, value),
  drafts: () =>
    Object.fromEntries(
      session()
        .drafts()
        .map(({ key, value }) => [key, value]),
    ),
  putPreference: (key, value) => session().putPreference(key, value),
  preference: (key) => session().preference(key) ?? null,
  today: () => session().context().today,
  clockTrouble: () => session().clockTrouble(),
  databaseBehind: () => session().databaseBehind(),
  setClock: (ms) => void (clockMs = ms),
  drawnBytes: () => drawn.map((bytes) => [...bytes]),
};

if (wants.get('forms') !== 'open') keepFormsOffDisk();
window.harness = harness;
