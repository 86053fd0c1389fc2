import 'fake-indexeddb/auto';
import { base64UrlFromBytes } from '../../shared/core/bytes';
import { newUuid7, type DeviceId, type PersonId } from '../../shared/core/ids';
import { err, ok } from '../../shared/core/result';
import { must } from '../../shared/core/assert';
import { standingRecord } from '../../shared/exchange/device/feed-record';
import { enrolledStanding } from '../../shared/exchange/device/standing';
import { sealFeed } from '../../renderer/data/records';
import {
  createDevice,
  dataKeysFrom,
  formerDevicesOf,
  bytesFromKeyring,
  type Keyring,
} from '../../renderer/data/crypto/keyring';
import { createHeaderStore } from '../../renderer/data/headers';
import { createHubDevice } from '../../renderer/data/hub-device';
import { openStore } from '../../renderer/data/open-store';
import { createSession, type RunningExchange } from '../../renderer/data/session';
import { feedJournalRecord } from '../../renderer/data/store';
import type { DeviceStore } from '../../renderer/exchange/device-store';
import {
  createMemoryMachine,
  createStoppedClock,
  realRandom,
  startOn,
  type MemoryMachine,
} from '../helpers/memory-platform';
import { deviceStoreContract, type TestDevice } from './device-store-contract';

const NOW_MS = 1_760_000_000_000;
const clock = createStoppedClock(NOW_MS);
const PERSON = 'p' as PersonId;

const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('nyamdrel-county');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('not deleted'));
  });

/** The exchange itself is not under test here. */
const silent: RunningExchange = {
  status: () => {
    throw new Error('not asked');
  },
  subscribe: () => () => undefined,
  outbox: () => [],
  files: {
    waiting: () => [],
    fetching: () => new Map(),
    fetch: () => Promise.resolve(err('unreachable')),
    isAtHub: () => Promise.resolve(null),
    counts: () => ({ here: 0, all: 0 }),
    look: () => Promise.resolve(),
  },
  holding: () => null,
  hold: () => Promise.resolve(ok()),
  letGo: () => Promise.resolve(ok()),
  delivered: () => ({ rows: [], shown: [], waiting: [] }),
  contactNow: () => undefined,
  enrol: () => Promise.resolve(ok()),
  makeCode: () => Promise.reject(new Error('not asked')),
  devices: () => Promise.resolve(ok([])),
  revoke: () => Promise.resolve(ok()),
  sticks: {
    list: () => [],
    cargo: () => Promise.reject(new Error('not asked')),
    write: () => Promise.resolve(err({ type: 'alone' })),
    handedOver: () => Promise.resolve(err({ type: 'alone' })),
    look: () => Promise.resolve(err({ type: 'alone' })),
    take: () => Promise.resolve(err({ type: 'alone' })),
    carry: () => Promise.resolve(err({ type: 'alone' })),
  },
  end: () => Promise.resolve(),
};

/** Opens the sealed journal and the database as the gate does after a passphrase. */
async function open(machine: MemoryMachine, raw: Uint8Array): Promise<TestDevice> {
  const platform = startOn(machine);
  const headers = createHeaderStore(platform);
  const found = await headers.read('county');
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  let { keyring } = found.value;
  const keys = await dataKeysFrom(raw, keyring.device);
  const former = await formerDevicesOf(keyring);
  const journal = await headers.openJournal('county', keyring);
  if (!keys.ok || !former.ok || !journal.ok) throw new Error('The profile opens');
  const opened = await openStore({
    platform,
    profile: 'county',
    keys: keys.value,
    device: { dev: keyring.device.dev as DeviceId, dn: keyring.device.dn },
    former: former.value,
    hub: keyring.hub ?? null,
    opened: journal.value.opened,
    header: bytesFromKeyring(keyring),
    onProgress: () => undefined,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const { store } = opened.value;
  let device: DeviceStore | undefined;
  const control = createSession(store, PERSON, {
    clock,
    random: realRandom,
    exchangeOf: ({ inTurn }) => {
      device = createHubDevice({
        store,
        headers,
        random: realRandom,
        app: 'test',
        keyring: () => keyring,
        keepKeyring: (next) => {
          keyring = next;
          return Promise.resolve();
        },
        inTurn,
      });
      return silent;
    },
  });
  return {
    store: must(device, 'the session makes its exchange at once'),
    save: async (ops) => {
      const saved = await control.session.save(() => ok({ kind: 'test', ops }));
      if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    },
    shown: (kind, id) => store.world.row(kind, id),
    restarted: async () => {
      await control.end();
      store.database.close();
      await headers.close('county');
      // Without the database everything has to come from the journal.
      await deleteDatabase();
      return open(machine, raw);
    },
  };
}

deviceStoreContract({
  name: 'the sealed journal and IndexedDB',
  make: async () => {
    await deleteDatabase();
    const machine = createMemoryMachine();
    const raw = realRandom.bytes(32);
    const dev = base64UrlFromBytes(realRandom.bytes(16)) as DeviceId;
    const device = await createDevice(raw, dev, 4);
    const hub = { key: 'hub', address: '', fingerprint: null, age: null, person: PERSON };
    const database = newUuid7({ clock, random: realRandom });
    const keyring: Keyring = { v: 3, database, device, hub, envelopes: [] };
    const platform = startOn(machine);
    const keys = await dataKeysFrom(raw, device);
    const created = await platform.journal.create('county', bytesFromKeyring(keyring));
    await platform.journal.open('county');
    if (!keys.ok || !created.ok) throw new Error('The profile is made');
    const standing = standingRecord(enrolledStanding('hub', null));
    await platform.journal.append('county', [feedJournalRecord(await sealFeed(standing, keys.value))]);
    await platform.journal.close('county');
    return open(machine, raw);
  },
});
