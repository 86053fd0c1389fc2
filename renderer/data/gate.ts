import { must } from '../../shared/core/assert';
import { base64UrlFromBytes } from '../../shared/core/bytes';
import { newUuid7, type DeviceId, type PersonId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import type { Clock, Randomness } from '../../shared/core/world-deps';
import { abandonBatches, openBatchesOf } from '../../shared/domain/case-import/batch';
import type { PortError, ProfileId } from '../../shared/platform/ports';
import type { Platform } from '../platform/platform';
import type { Session } from './api';
import type { DeriveKey } from './crypto/argon2';
import {
  bytesFromKeyring,
  createDevice,
  createEnvelope,
  dataKeysFrom,
  formerDevicesOf,
  openEnvelope,
  withPortable,
  RECOVERY,
  type Envelope,
  type Keyring,
} from './crypto/keyring';
import { normalRecoveryCode, recoveryCodeFrom } from './crypto/recovery-code';
import { databaseOnDisk } from './database';
import { finishErasures } from './erase';
import {
  type Backups,
  type FoundInput,
  type Gate,
  type GateError,
  type Healing,
  type OnProgress,
  type Unlocked,
} from './gate-api';
import { personDraft, tooShort, type GateControl } from './gate-control';
import { createGateErasing } from './gate-erasing';
import { createGatePeople } from './gate-people';
import { createHeaderStore, peopleOf, type FoundHeader } from './headers';
import { openStore } from './open-store';
import { joinCounty } from './join-county';
import { createSession, type SessionControl } from './session';
import { sessionExchange } from './session-exchange';
import { recoveryOf } from './set-broken-database-aside';
import { replaceHeader } from './store';

export interface GateDeps {
  readonly platform: Platform;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly derive: DeriveKey;
}

/** The founding device of a county is device 1; a hub gives numbers to the others. */
const FOUNDING_DN = 1;
const PROGRESS_EVERY = 25;
/** For `npm run bench`: from here to `nyamdrel:usable` is what a larger county may make longer. */
const KEY_IN_HAND = 'nyamdrel:key';

const portFailed = (cause: PortError): Result<never, GateError> => err({ type: 'port', cause });

export function createGate(deps: GateDeps): Gate {
  const { platform, derive } = deps;
  const headers = createHeaderStore(platform);
  const controls = new Map<Session, GateControl>();
  const controlOf = (session: Session) => must(controls.get(session), 'a session in use was given by this gate');

  async function machineSecret(profile: ProfileId): Promise<Uint8Array | null> {
    const secret = await platform.secrets.machineSecret(profile);
    return secret.ok ? secret.value : null;
  }

  async function found(input: FoundInput, onProgress: OnProgress): ReturnType<Gate['found']> {
    if (tooShort(input.passphrase)) return err({ type: 'passphrase_too_short' });
    if ((await databaseOnDisk(input.profile)) === 'newer') return err({ type: 'newer_database' });
    onProgress({ step: 'key', done: 0, total: 2 });
    const person = newUuid7(deps) as PersonId;
    const recoveryCode = recoveryCodeFrom(deps.random.bytes(20));
    const dataKey = deps.random.bytes(32);
    const secret = await machineSecret(input.profile);
    const own = await createEnvelope(
      { for: person, emblem: input.emblem, secret: input.passphrase, dataKey, machineSecret: secret },
      derive,
    );
    onProgress({ step: 'key', done: 1, total: 2 });
    const recovery = await recoveryEnvelope(recoveryCode, dataKey);
    const dev = base64UrlFromBytes(deps.random.bytes(16)) as DeviceId;
    const keyring: Keyring = {
      v: 1,
      database: newUuid7(deps),
      device: await createDevice(dataKey, dev, FOUNDING_DN),
      envelopes: [own, recovery],
    };
    const created = await headers.create(input.profile, keyring);
    if (!created.ok) return portFailed(created.error);
    const opened = await enter({ profile: input.profile, person, keyring, dataKey }, onProgress);
    if (!opened.ok) return opened;
    const control = controlOf(opened.value.session);
    const drafts = [personDraft('person.found', person, input.person), ...input.seed(opened.value.session.context())];
    // One batch of the journal: a first run that is cut off has founded all of the county or nothing of it.
    const saved = await control.saveAll(drafts, (done) => {
      if (done % PROGRESS_EVERY === 0) onProgress({ step: 'rebuild', done, total: drafts.length });
    });
    if (saved.ok) return ok({ session: opened.value.session, recoveryCode });
    await lock(opened.value.session);
    return err({ type: 'not_founded', cause: saved.error });
  }

  const join: Gate['join'] = async (input, onProgress) => {
    if (tooShort(input.passphrase)) return err({ type: 'passphrase_too_short' });
    const { profile, emblem, passphrase } = input;
    const recoveryCode = recoveryCodeFrom(deps.random.bytes(20));
    const envelopes = async (person: PersonId, dataKey: Uint8Array): Promise<readonly Envelope[]> => {
      const secret = await machineSecret(profile);
      const own = { for: person, emblem, secret: passphrase, dataKey, machineSecret: secret };
      return [await createEnvelope(own, derive), await recoveryEnvelope(recoveryCode, dataKey)];
    };
    const joined = await joinCounty({ ...deps, headers, envelopes }, input, onProgress);
    if (!joined.ok) return joined;
    const opened = await enter({ profile, ...joined.value }, onProgress);
    return opened.ok ? ok({ session: opened.value.session, recoveryCode }) : opened;
  };

  async function lock(session: Session): Promise<void> {
    const control = controls.get(session);
    if (!control) return;
    await control.end();
    control.store.database.close();
    controls.delete(session);
    await headers.close(session.profile);
  }

  const recoveryEnvelope = (code: string, dataKey: Uint8Array): Promise<Envelope> => {
    const secret = must(normalRecoveryCode(code), 'a code made here is a code');
    return createEnvelope({ for: RECOVERY, emblem: 0, secret, dataKey, machineSecret: null }, derive);
  };

  interface Entry {
    readonly profile: ProfileId;
    readonly person: PersonId;
    readonly keyring: Keyring;
    readonly dataKey: Uint8Array;
  }

  async function enter(
    { profile, person, keyring, dataKey }: Entry,
    onProgress: OnProgress,
  ): Promise<Result<Unlocked, GateError>> {
    performance.mark(KEY_IN_HAND);
    if ((await databaseOnDisk(profile)) === 'newer') return err({ type: 'newer_database' });
    const keys = await dataKeysFrom(dataKey, keyring.device, keyring.feedKey);
    if (!keys.ok) return keys;
    const former = await formerDevicesOf(keyring);
    if (!former.ok) return former;
    const opened = await headers.openJournal(profile, keyring);
    if (!opened.ok) return portFailed(opened.error);
    const device = { dev: keyring.device.dev as DeviceId, dn: keyring.device.dn };
    const header = bytesFromKeyring(keyring);
    const store = await openStore({
      platform,
      profile,
      keys: keys.value,
      device,
      former: former.value,
      hub: keyring.hub ?? null,
      opened: opened.value.opened,
      header,
      onProgress,
    });
    if (!store.ok) return portFailed(store.error);
    const held = { keyring };
    const exchangeOf = sessionExchange({
      ...deps,
      headers,
      store: store.value.store,
      person,
      app: (await platform.device.facts()).appVersion,
      keyring: () => held.keyring,
      keepKeyring: async (next) => {
        held.keyring = next;
        await replaceHeader(store.value.store, bytesFromKeyring(next));
      },
    });
    const control = createSession(store.value.store, person, { ...deps, exchangeOf }, store.value.readRest);
    controls.set(control.session, {
      ...control,
      get keyring() {
        return held.keyring;
      },
      set keyring(next) {
        held.keyring = next;
      },
    });
    await abandonOpenBatches(control);
    const { headerRestored } = opened.value;
    return ok({ session: control.session, healing: await allHealing(store.value.healing, headerRestored) });
  }

  async function allHealing(ofStore: readonly Healing[], headerRestored: boolean): Promise<readonly Healing[]> {
    const rebuilt = ofStore.some(({ type }) => type === 'database_rebuilt');
    const setAside = rebuilt && ((await recoveryOf(platform)?.wasDatabaseSetAside()) ?? false);
    return [
      ...(setAside ? [{ type: 'database_set_aside' } as const] : []),
      ...(headerRestored ? [{ type: 'header_restored' } as const] : []),
      ...ofStore,
    ];
  }

  async function unlock(
    input: { readonly profile: ProfileId; readonly person: PersonId; readonly passphrase: string },
    onProgress: OnProgress,
  ): Promise<Result<Unlocked, GateError>> {
    onProgress({ step: 'key', done: 0, total: 1 });
    const header = await headers.read(input.profile);
    if (!header.ok) return header;
    const { keyring } = header.value;
    const envelope = keyring.envelopes.find((each) => each.for === input.person);
    if (!envelope) return err({ type: 'wrong_passphrase' });
    const dataKey = await openEnvelope(envelope, input.passphrase, await machineSecret(input.profile), derive);
    if (!dataKey) return err({ type: 'wrong_passphrase' });
    const portable = await makePortable(header.value, envelope, { ...input, dataKey });
    return enter({ ...input, keyring: portable, dataKey }, onProgress);
  }

  /** An envelope of a program that made no backups gets what a backup needs. Where that cannot be written, the county opens all the same. */
  async function makePortable(
    { keyring }: FoundHeader,
    envelope: Envelope,
    input: { readonly profile: ProfileId; readonly passphrase: string; readonly dataKey: Uint8Array },
  ): Promise<Keyring> {
    if (!envelope.bound || envelope.portable !== undefined) return keyring;
    const portable = await withPortable(envelope, { secret: input.passphrase, dataKey: input.dataKey }, derive);
    const envelopes = keyring.envelopes.map((each) => (each === envelope ? portable : each));
    const written = await headers.write(input.profile, { ...keyring, envelopes });
    return written.ok ? written.value : keyring;
  }

  async function recover(
    input: {
      readonly profile: ProfileId;
      readonly person: PersonId;
      readonly recoveryCode: string;
      readonly newPassphrase: string;
    },
    onProgress: OnProgress,
  ): Promise<Result<Unlocked, GateError>> {
    if (tooShort(input.newPassphrase)) return err({ type: 'passphrase_too_short' });
    onProgress({ step: 'key', done: 0, total: 2 });
    const header = await headers.read(input.profile);
    if (!header.ok) return header;
    const code = normalRecoveryCode(input.recoveryCode);
    const envelope = header.value.keyring.envelopes.find((each) => each.for === RECOVERY);
    const dataKey = code && envelope ? await openEnvelope(envelope, code, null, derive) : null;
    if (!dataKey) return err({ type: 'wrong_recovery_code' });
    onProgress({ step: 'key', done: 1, total: 2 });
    const replaced = await people.withNewPassphrase(header.value, { ...input, dataKey });
    if (!replaced.ok) return replaced;
    return enter({ ...input, keyring: replaced.value, dataKey }, onProgress);
  }

  const people = createGatePeople({ ...deps, headers, machineSecret, recoveryEnvelope, controlOf });

  /** Loaded when it is first needed: most days nobody makes a backup. */
  const loadBackups = async (): Promise<Backups> =>
    (await import('./backup/backups')).createBackups({ ...deps, headers, machineSecret, dataOf: controlOf, enter });
  const backups: Backups = {
    make: async (session, onProgress) => (await loadBackups()).make(session, onProgress),
    read: async (bytes) => (await loadBackups()).read(bytes),
    open: async (file, secret, onProgress) => (await loadBackups()).open(file, secret, onProgress),
  };

  const { unsent, erase } = createGateErasing({ platform, derive, machineSecret, controls, controlOf, lock });

  const profiles: Gate['profiles'] = async () => {
    const finished = await finishErasures(platform);
    return finished.ok ? headers.profiles() : finished;
  };

  return {
    profiles,
    unsent,
    erase,
    found,
    join,
    unlock,
    recover,
    addPerson: people.addPerson,
    changePassphrase: people.changePassphrase,
    renewRecoveryCode: people.renewRecoveryCode,
    backups,
    lock,
    cards: (session) => {
      // While a session ends its pages are drawn once more under the cover.
      const control = controls.get(session);
      if (!control) return [];
      const nameOf = (id: PersonId): string => {
        const name = session.world().row('person', id)?.fields['name'];
        return typeof name === 'string' ? name : '';
      };
      return peopleOf(control.keyring).map((card) => ({ ...card, name: nameOf(card.id) }));
    },
  };
}

/** A batch that was cut off is given up in one change, so that it is not carried along. Should that fail, it stays invisible all the same. */
async function abandonOpenBatches({ session, store, saveAll }: SessionControl): Promise<void> {
  const left = openBatchesOf(store.world, store.device.dn);
  if (left.length > 0) await saveAll([abandonBatches(left, session.context())]);
}
