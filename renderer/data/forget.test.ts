import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { base64UrlFromBytes } from '../../shared/core/bytes';
import { newUuid7, type DeviceId, type EntityId, type PersonId } from '../../shared/core/ids';
import { ok } from '../../shared/core/result';
import { must } from '../../shared/core/assert';
import { newFact, newRecord } from '../../shared/domain/ops';
import { feedBodyText } from '../../shared/exchange/feed';
import { standingRecord, type FeedRecord } from '../../shared/exchange/device/feed-record';
import { enrolledStanding, type Standing } from '../../shared/exchange/device/standing';
import { packRows } from '../../shared/exchange/packed-rows';
import type { Row } from '../../shared/exchange/row';
import type { Stamp } from '../../shared/exchange/stamp';
import {
  addPerson,
  addRecord,
  codeFor,
  createCountyMachines,
  deleteDatabase,
} from '../../test/helpers/county-machines';
import { Died, type PowerCut } from '../../test/helpers/memory-files';
import {
  createMemoryMachine,
  createStoppedClock,
  quickDerive,
  realRandom,
  startOn,
  type MemoryMachine,
} from '../../test/helpers/memory-platform';
import type { Attachment, Command, Session } from './api';
import { commitChanges, commitFeed } from './commit';
import { newFeedKey } from './crypto/feed-key';
import {
  bytesFromKeyring,
  createDevice,
  dataKeysFrom,
  openEnvelope,
  type DataKeys,
  type Keyring,
} from './crypto/keyring';
import { Database } from './database';
import { forget, mayForget } from './forget';
import { createHeaderStore } from './headers';
import { openStore } from './open-store';
import { readJournal } from './read-journal';
import { sealFeed, unsealFeed, unsealRow } from './records';
import { unsealPage } from './row-pages';
import { feedJournalRecord, type Store } from './store';
import { tidy } from './tidy';

const NOW_MS = Date.UTC(2026, 10, 21, 4);
const SAME = 'same words every time';

/** Everything that keys open of what the hub sent, as text: in the journal and in the database. */
async function readable(machine: MemoryMachine, keys: DataKeys): Promise<string> {
  const platform = startOn(machine);
  await platform.journal.open('county');
  const journal = await readJournal(platform.journal, 'county', () => undefined);
  if (!journal.ok) throw new Error(journal.error.type);
  const feeds = await Promise.all(
    journal.value.filter(({ type }) => type === 'feed').map(({ body }) => unsealFeed(body, keys)),
  );
  const database = new Database('county');
  const rows = await Promise.all((await database.rows.toArray()).map((row) => unsealRow(row, keys)));
  const bases = await Promise.all((await database.bases.toArray()).map((row) => unsealRow(row, keys)));
  const pages = await Promise.all((await database.pages.toArray()).map((page) => unsealPage(page, keys)));
  database.close();
  return JSON.stringify([feeds, rows, bases, pages]);
}

describe('a machine from which the hub takes something back', () => {
  type County = Awaited<ReturnType<typeof createCountyMachines>>;
  let county: County;
  beforeEach(async () => {
    await deleteDatabase();
    county = await createCountyMachines(NOW_MS);
  });
  afterEach(() => county.hub.close());

  async function delivered(session: Session): Promise<void> {
    session.exchange.contactNow();
    await vi.waitFor(
      () =>
        expect(session.exchange.status()).toMatchObject({
          state: 'delivered',
          waiting: 0,
          filesWaiting: 0,
          loading: false,
        }),
      { timeout: 8000, interval: 10 },
    );
  }

  const moved =
    (request: EntityId, unit: EntityId): Command<never> =>
    (world) =>
      ok({
        kind: 'request.move',
        ops: [
          ['set', 'request', request, { unit: [unit, must(world.row('request', request)?.stamps['unit'], 'a unit')] }],
        ],
      });

  const answered =
    (request: EntityId, { sha256, size, type, name }: Attachment, fact: string): Command<never> =>
    () =>
      ok({
        kind: 'request.answer',
        ops: [
          newFact(
            { kind: 'request', id: request },
            {
              id: fact,
              type: 'answered',
              on: '2026-11-21',
              body: { text: 'OWN', papers: [{ sha256, size, type, name }] },
            },
          ),
          ['blob', sha256, { size, type, name }],
        ],
      });

  async function attached(session: Session, byte: number): Promise<Attachment> {
    const kept = await session.attach({ name: 'a.jpg', type: 'image/jpeg', bytes: new Uint8Array(4000).fill(byte) });
    if (!kept.ok) throw new Error(kept.error.type);
    return kept.value;
  }

  /** The keys as a person who knows the passphrase gets them from what lies on the machine. */
  async function keysOn(machine: MemoryMachine): Promise<DataKeys> {
    const headers = createHeaderStore(startOn(machine));
    const header = await headers.read('county');
    if (!header.ok) throw new Error(header.error.type);
    const { keyring } = header.value;
    const envelope = must(keyring.envelopes[0], 'a machine has a person');
    const raw = must(await openEnvelope(envelope, SAME, null, quickDerive), 'it opens');
    const keys = await dataKeysFrom(raw, keyring.device, keyring.feedKey);
    await headers.close('county');
    if (!keys.ok) throw new Error(keys.error.type);
    return keys.value;
  }

  it('forgets it with its photos at a quiet moment, and keeps what is its own and what it may still see', async () => {
    const first = await county.found();
    const [unit, elsewhere, theCase, going, staying] = Array.from({ length: 5 }, county.newId) as [
      EntityId,
      EntityId,
      EntityId,
      EntityId,
      EntityId,
    ];
    const other = county.newId();
    const liaison = county.newId() as unknown as PersonId;
    const { session } = first;
    await session.save(addRecord('unit', unit, { nameZh: '县公安局' }));
    await session.save(addRecord('unit', elsewhere, { nameZh: '县民政局' }));
    await session.save(addPerson(liaison, { role: 'liaison', belongsTo: unit }));
    await session.save(addRecord('case', theCase, { cause: 'SECRET' }));
    await session.save(addRecord('case', other, { cause: 'ORDINARY' }));
    await session.save(addRecord('request', going, { case: theCase, unit, particulars: 'SECRET' }));
    await session.save(addRecord('request', staying, { case: other, unit, particulars: 'ORDINARY' }));
    const [theirs, kept] = [await attached(session, 1), await attached(session, 2)];
    await session.save(answered(going, theirs, 'f1'));
    await session.save(answered(staying, kept, 'f2'));
    await delivered(session);
    const code = await codeFor(session, liaison);
    await first.gate.lock(session);

    const joined = await county.join(code);
    await delivered(joined.session);
    for (const paper of [theirs, kept]) expect(await joined.session.exchange.files.fetch(paper)).toEqual(ok());
    const own = await attached(joined.session, 3);
    await joined.session.save(answered(going, own, 'f3'));
    await delivered(joined.session);
    await joined.gate.lock(joined.session);
    expect(await readable(joined.machine, await keysOn(joined.machine))).toContain('SECRET');

    const again = await county.reopen(first.machine);
    await again.session.save(moved(going, elsewhere));
    await delivered(again.session);
    await again.gate.lock(again.session);

    const back = await county.reopen(joined.machine);
    const before = back.session.journalFacts().records;
    back.session.exchange.contactNow();
    await vi.waitFor(() => expect(back.session.world().row('request', going)).toBeUndefined(), { timeout: 8000 });
    expect(await back.session.hasAttachment(theirs.sha256)).toEqual(ok(true));
    await vi.waitFor(async () => expect(await back.session.hasAttachment(theirs.sha256)).toEqual(ok(false)), {
      timeout: 8000,
    });
    await vi.waitFor(() => expect(back.session.journalFacts().records).toBeGreaterThan(before + 1));
    // Whoever waits in the queue comes after it.
    await back.session.putPreference('any', 1);
    expect(await back.session.hasAttachment(kept.sha256)).toEqual(ok(true));
    expect(await back.session.hasAttachment(own.sha256), 'the original of an own change').toEqual(ok(true));
    await delivered(back.session);
    await back.gate.lock(back.session);
    const left = await readable(joined.machine, await keysOn(joined.machine));
    expect(left).not.toContain('SECRET');
    expect(left).toContain('ORDINARY');
    expect(left).toContain('"left"');

    // From the journal alone: the same records, and the own change is still to be offered to a hub that lost it.
    const third = await county.reopen(joined.machine);
    expect(third.session.world().row('request', going)).toBeUndefined();
    expect(third.session.world().row('request', staying)?.fields['particulars']).toBe('ORDINARY');
    expect(third.session.journalFacts().changes).toBe(1);
    await third.session.save(answered(staying, own, 'f4'));
    await delivered(third.session);
    await third.gate.lock(third.session);
  }, 60_000);
});

const STREAM = 'unit:u';
const PERSON = 'p' as PersonId;
const HASH = 'a'.repeat(64);
const clock = createStoppedClock(NOW_MS);

const row = (id: string, text: string, file?: string): Row => {
  const origin = { stamp: `1.${id.length}` as Stamp, person: PERSON, atMs: 1 };
  return {
    kind: 'case',
    id: id as EntityId,
    created: origin,
    fields: { cause: text },
    stamps: { cause: origin.stamp },
    writes: [{ ...origin, field: 'cause', value: text }],
    facts: file ? [{ ...origin, id: 'f' as never, type: 'x', on: '2026-01-01', body: { sha256: file, size: 1 } }] : [],
    conflicts: {},
    unknownOps: 0,
  };
};

/** What the hub sends: two records, of which one is taken back, and less of the other is shown, as the case may be. */
const loaded = (s: Standing): FeedRecord => ({
  s,
  p: [{ sid: STREAM, p: packRows([row('gone', 'SECRET', HASH), row('stays', 'ORDINARY')]), g: [1, 1], after: null }],
  e: [],
});
const entry = (
  s: Standing,
  body: { coming?: readonly Row[]; going?: readonly [Row['kind'], EntityId][] },
): FeedRecord => ({
  s,
  p: [],
  e: [
    [
      STREAM,
      1,
      2,
      feedBodyText({ stamp: '0.2' as Stamp, person: PERSON, effMs: 1, ops: [], coming: [], going: [], ...body }),
    ],
  ],
});

interface Opened {
  readonly store: Store;
  readonly forget: () => ReturnType<typeof forget>;
  readonly close: () => Promise<void>;
}

async function openOn(machine: MemoryMachine, raw: Uint8Array): Promise<Opened> {
  const platform = startOn(machine);
  const headers = createHeaderStore(platform);
  const found = await headers.read('county');
  if (!found.ok) throw new Error(found.error.type);
  let { keyring } = found.value;
  const keys = await dataKeysFrom(raw, keyring.device, keyring.feedKey);
  const journal = await headers.openJournal('county', keyring);
  if (!keys.ok || !journal.ok) throw new Error('The profile opens');
  const opened = await openStore({
    platform,
    profile: 'county',
    keys: keys.value,
    device: { dev: keyring.device.dev as DeviceId, dn: keyring.device.dn },
    former: [],
    hub: keyring.hub ?? null,
    opened: journal.value.opened,
    header: bytesFromKeyring(keyring),
    onProgress: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.error.type);
  const { store } = opened.value;
  const keepKeyring = (next: Keyring): Promise<void> => {
    keyring = next;
    return Promise.resolve();
  };
  return {
    store,
    forget: () => forget({ store, headers, keyring: () => keyring, keepKeyring }),
    close: async () => {
      store.database.close();
      await headers.close('county');
    },
  };
}

/** A machine that was sent two records; with a change of its own. `withFeedKey`: not one of a program of before there was one. */
async function sent(withFeedKey = true): Promise<{ machine: MemoryMachine; raw: Uint8Array; standing: Standing }> {
  await deleteDatabase();
  const machine = createMemoryMachine();
  const raw = realRandom.bytes(32);
  const device = await createDevice(raw, base64UrlFromBytes(realRandom.bytes(16)) as DeviceId, 4);
  const plain = await dataKeysFrom(raw, device);
  if (!plain.ok) throw new Error('no keys');
  const feedKey = withFeedKey ? (await newFeedKey(plain.value.data)).sealed : undefined;
  const keyring: Keyring = {
    v: withFeedKey ? 4 : 3,
    database: newUuid7({ clock, random: realRandom }),
    device,
    hub: { key: 'hub', address: '', fingerprint: null, age: null, person: PERSON },
    ...(feedKey === undefined ? {} : { feedKey }),
    envelopes: [],
  };
  const keys = await dataKeysFrom(raw, device, feedKey);
  const platform = startOn(machine);
  await platform.journal.create('county', bytesFromKeyring(keyring));
  await platform.journal.open('county');
  if (!keys.ok) throw new Error('no keys');
  const first = standingRecord(enrolledStanding('hub', null));
  await platform.journal.append('county', [feedJournalRecord(await sealFeed(first, keys.value))]);
  await platform.journal.close('county');
  const opened = await openOn(machine, raw);
  const standing: Standing = {
    ...enrolledStanding('hub', null),
    streams: { [STREAM]: { type: 'following', n: 1, hash: 'h', load: 1 } },
    hubTimeMs: 1000,
  };
  await commitFeed(opened.store, loaded(standing));
  await tidy(opened.store, { from: 0, pageRows: 100 });
  const own = newRecord('case', 'own' as EntityId, { cause: 'OWN' });
  await commitChanges(opened.store, { person: PERSON, drafts: [{ kind: 'test', ops: [own] }], wallMs: NOW_MS });
  await opened.store.platform.blobs.put('county', 'ab'.repeat(32), new Uint8Array(3));
  await opened.close();
  return { machine, raw, standing };
}

const shown = ({ world }: Store): readonly unknown[] =>
  world
    .rows('case')
    .map(({ id, fields }) => `${id} ${JSON.stringify(fields['cause'] ?? null)}`)
    .toSorted();

async function opens(machine: MemoryMachine, raw: Uint8Array): Promise<string> {
  const header = await createHeaderStore(startOn(machine)).read('county');
  if (!header.ok) throw new Error(header.error.type);
  const keys = await dataKeysFrom(raw, header.value.keyring.device, header.value.keyring.feedKey);
  if (!keys.ok) throw new Error('no keys');
  return readable(machine, keys.value);
}

describe('forgetting', () => {
  it('leaves whole what counts, wherever it is cut off, and is done again', async () => {
    const { machine, raw, standing } = await sent();
    const opened = await openOn(machine, raw);
    await commitFeed(opened.store, entry(standing, { going: [['case', 'gone' as EntityId]] }));
    await opened.close();
    const was = ['own "OWN"', 'stays "ORDINARY"'];
    const start = machine.journal.county.afterProcessDeath();
    for (let step = 1, finished = false; !finished; step++) {
      const cuts: readonly PowerCut[] = ['kept', 'lost', 'torn'];
      const cut = must(cuts[step % cuts.length], 'a cut');
      const now: MemoryMachine = {
        ...machine,
        journal: { ...machine.journal, county: start.afterProcessDeath() },
      };
      await deleteDatabase();
      const at = await openOn(now, raw);
      expect(mayForget(at.store)).toBe(true);
      now.journal.county.inject({ kind: 'die', atStep: step });
      finished = await at.forget().then(
        () => true,
        (error: unknown) => {
          if (error instanceof Died) return false;
          throw error;
        },
      );
      at.store.database.close();
      const next: MemoryMachine = {
        ...now,
        journal: { ...now.journal, county: now.journal.county.afterPowerCut(cut) },
      };
      // With the database of the moment before, and then from the journal alone.
      for (const withDatabase of [true, false]) {
        if (!withDatabase) await deleteDatabase();
        const again = await openOn(next, raw);
        expect(shown(again.store), `cut at ${step}`).toEqual(was);
        if (!withDatabase && mayForget(again.store)) expect(await again.forget()).toEqual(ok());
        expect(shown(again.store)).toEqual(was);
        await again.close();
      }
      expect(await opens(next, raw)).not.toContain('SECRET');
    }
  }, 60_000);

  it('takes out of the pages of the database what they still held', async () => {
    const { machine, raw, standing } = await sent();
    const { store, forget: now, close } = await openOn(machine, raw);
    expect(await opens(machine, raw)).toContain('SECRET');
    // Less is shown of one, the other leaves.
    const less: Row = { ...row('stays', 'ORDINARY'), fields: {}, stamps: {}, writes: [] };
    await commitFeed(store, entry(standing, { going: [['case', 'gone' as EntityId]], coming: [less] }));
    expect(store.feed?.standing.toForget).toEqual([HASH]);
    expect(await now()).toEqual(ok());
    expect(store.feed?.standing.toForget).toBeUndefined();
    expect(shown(store)).toEqual(['own "OWN"', 'stays null']);
    await close();
    const text = await opens(machine, raw);
    for (const word of ['SECRET', 'ORDINARY']) expect(text).not.toContain(word);
    const again = await openOn(machine, raw);
    expect(shown(again.store)).toEqual(['own "OWN"', 'stays null']);
    expect(mayForget(again.store)).toBe(false);
    await again.close();
  });

  it('waits while a change of this machine stands on a record that has left, while a stream is loaded, and after a hub was restored', async () => {
    const { machine, raw, standing } = await sent();
    const { store, close } = await openOn(machine, raw);
    const ops = [['set', 'case', 'gone' as EntityId, { cause: ['MINE', '1.4' as Stamp] }]] as const;
    await commitChanges(store, { person: PERSON, drafts: [{ kind: 'test', ops: [...ops] }], wallMs: NOW_MS });
    const going = { going: [['case', 'gone' as EntityId] as [Row['kind'], EntityId]] };
    await commitFeed(store, entry(standing, going));
    // It is out of sight; until the change has arrived it is kept, so that the change keeps what it was made upon.
    expect(shown(store)).toEqual(['own "OWN"', 'stays "ORDINARY"']);
    expect(store.feed?.bases.size).toBe(1);
    expect(mayForget(store)).toBe(false);
    const arrived = { ...must(store.feed, 'a feed').standing, acked: 2, covered: 2 };
    await commitFeed(store, { s: { ...arrived, restoredMs: 900 }, p: [], e: [] });
    expect(store.feed?.bases.size).toBe(0);
    expect(mayForget(store)).toBe(false);
    const day = 24 * 3_600_000;
    await commitFeed(store, { s: { ...arrived, restoredMs: 900, hubTimeMs: 31 * day }, p: [], e: [] });
    expect(mayForget(store)).toBe(true);
    const loading = { [STREAM]: { type: 'loading', after: null, n: 1, hash: 'h', load: 2 } } as const;
    await commitFeed(store, { s: { ...arrived, streams: loading }, p: [], e: [] });
    expect(mayForget(store)).toBe(false);
    await close();
  });

  it('begins with a key of its own where an earlier program had none, and reads what that one kept', async () => {
    const { machine, raw, standing } = await sent(false);
    const { store, forget: now, close } = await openOn(machine, raw);
    expect(shown(store)).toEqual(['gone "SECRET"', 'own "OWN"', 'stays "ORDINARY"']);
    await commitFeed(store, entry(standing, { going: [['case', 'gone' as EntityId]] }));
    expect(await now()).toEqual(ok());
    await close();
    await deleteDatabase();
    const again = await openOn(machine, raw);
    expect(shown(again.store)).toEqual(['own "OWN"', 'stays "ORDINARY"']);
    expect([...again.store.world.everything()].some(({ hub }) => hub?.gone)).toBe(false);
    await again.close();
  });
});
