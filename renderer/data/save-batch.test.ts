import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../shared/core/assert';
import { err } from '../../shared/core/result';
import { caseWithNumber } from '../../shared/domain/case/duplicate-case';
import { emptyParty, EMPTY_CASE } from '../../shared/domain/case/case-input';
import { registerCase } from '../../shared/domain/case/register-case';
import type { EntityId } from '../../shared/core/ids';
import { importChanges } from '../../shared/domain/case-import/import-changes';
import type { NewRow } from '../../shared/domain/case-import/plan-import';
import type { JournalPort } from '../../shared/platform/ports';
import {
  createMemoryMachine,
  createStoppedClock,
  quickDerive,
  realRandom,
  startOn,
  type MemoryMachine,
} from '../../test/helpers/memory-platform';
import type { Batch, Session } from './api';
import { createGate } from './gate';

const PASSPHRASE = 'same words every time';
const PERSON = { name: '卓玛', nameBo: null, post: '', role: 'handler', belongsTo: null } as const;
const quiet = () => undefined;
const FIRST = '（2026）青2725执1号';

const numberOf = (serial: number): string => `（2026）青2725执${serial}号`;

const registration = (number: string) => ({
  case: { ...EMPTY_CASE, number, filedOn: '2026-10-12' },
  parties: [{ ...emptyParty('d', 'debtor'), nameZh: '扎西' }],
  payments: [],
});

const rowsOf = (size: number): readonly NewRow[] =>
  Array.from({ length: size }, (_, index) => ({
    row: index + 2,
    number: numberOf(index + 1),
    input: registration(numberOf(index + 1)),
    remarks: [],
  }));

const batchOf = (rows: readonly NewRow[]): Batch => ({
  size: rows.length,
  changes: (world, context, { batch, from, to }) => importChanges(rows.slice(from, to), batch, { world, context }),
});

const options = (signal = new AbortController().signal) => ({ signal, onProgress: quiet });

/** The disk fills up at the given append and stays full for `failures` of them. */
function failingAt(journal: JournalPort, append: number, failures = Infinity): JournalPort {
  let count = 0;
  return {
    ...journal,
    append: (profile, records) => {
      count += 1;
      const fails = count >= append && count < append + failures;
      return fails ? Promise.resolve(err({ type: 'disk_full' })) : journal.append(profile, records);
    },
  };
}

async function start(machine: MemoryMachine, change: (journal: JournalPort) => JournalPort = (same) => same) {
  const platform = startOn(machine);
  const deps = { clock: createStoppedClock(Date.UTC(2026, 10, 20, 4)), random: realRandom, derive: quickDerive };
  const gate = createGate({ platform: { ...platform, journal: change(platform.journal) }, ...deps });
  const profiles = await gate.profiles();
  const known = profiles.ok ? profiles.value[0]?.people[0]?.id : undefined;
  const opened = known
    ? await gate.unlock({ profile: 'county', person: known, passphrase: PASSPHRASE }, quiet)
    : await gate.found({ profile: 'county', person: PERSON, passphrase: PASSPHRASE, emblem: 1, seed: () => [] }, quiet);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { gate, session: opened.value.session };
}

const casesOf = (session: Session) => session.world().rows('case').length;

beforeEach(
  () =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('nyamdrel-county');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(new Error('not deleted'));
    }),
);

describe('a batch that is saved', () => {
  it('shows nothing before its last part and everything after it, and tells how far it is', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await start(machine);
    const seen: (readonly [done: number, cases: number])[] = [];
    const saved = await session.saveBatch(batchOf(rowsOf(450)), {
      ...options(),
      onProgress: (done) => seen.push([done, casesOf(session)]),
    });
    expect(saved).toMatchObject({ ok: true, value: { count: 450 } });
    expect(seen).toEqual([
      [200, 0],
      [400, 0],
      [450, 450],
    ]);
    await gate.lock(session);
    expect(casesOf((await start(machine)).session)).toBe(450);
  });

  it('leaves out what somebody registered meanwhile', async () => {
    const { session } = await start(createMemoryMachine());
    await session.save(registerCase({ id: 'x' as EntityId, ...registration(FIRST) }));
    const saved = await session.saveBatch(batchOf(rowsOf(3)), options());
    expect(saved).toMatchObject({ ok: true, value: { count: 2 } });
    expect(casesOf(session)).toBe(3);
  });

  it('lets others save between its parts', async () => {
    const { session } = await start(createMemoryMachine());
    const batch = session.saveBatch(batchOf(rowsOf(450)), options());
    const other = await session.save(registerCase({ id: 'x' as EntityId, ...registration(numberOf(900)) }));
    expect(other.ok).toBe(true);
    expect((await batch).ok).toBe(true);
    expect(casesOf(session)).toBe(451);
  });

  it('that is cancelled leaves nothing, and its numbers are free', async () => {
    const machine = createMemoryMachine();
    const { gate, session } = await start(machine);
    const control = new AbortController();
    const cancelled = await session.saveBatch(batchOf(rowsOf(450)), {
      signal: control.signal,
      onProgress: () => control.abort(),
    });
    expect(cancelled).toEqual({ ok: false, error: { type: 'cancelled' } });
    expect(casesOf(session)).toBe(0);
    expect(caseWithNumber(session.world(), FIRST)).toBeUndefined();
    expect((await session.save(registerCase({ id: 'x' as EntityId, ...registration(FIRST) }))).ok).toBe(true);
    await gate.lock(session);
    const again = (await start(machine)).session;
    expect(casesOf(again)).toBe(1);
    expect((await again.saveBatch(batchOf(rowsOf(450)), options())).ok).toBe(true);
    expect(casesOf(again)).toBe(450);
  });

  it('on a disk that fills up leaves nothing, now and at the next start, which abandons it in one change', async () => {
    const machine = createMemoryMachine();
    await (async () => {
      const { gate, session } = await start(machine);
      await gate.lock(session);
    })();
    const { gate, session } = await start(machine, (journal) => failingAt(journal, 2));
    const failed = await session.saveBatch(batchOf(rowsOf(450)), options());
    expect(failed).toMatchObject({ ok: false, error: { type: 'journal_failed' } });
    expect(casesOf(session)).toBe(0);
    await gate.lock(session);
    const next = await start(machine);
    expect(casesOf(next.session)).toBe(0);
    const [batch] = next.session.world().rows('batch');
    expect(must(batch, 'the batch is known').facts.map(({ type }) => type)).toEqual(['abandoned']);
    expect((await next.session.saveBatch(batchOf(rowsOf(450)), options())).ok).toBe(true);
    expect(casesOf(next.session)).toBe(450);
  });

  it('that a power cut ends is invisible at the next start, also when the database is lost and rebuilt from the journal', async () => {
    const machine = createMemoryMachine();
    const { session } = await start(machine);
    // The second part never comes: the program is gone.
    const parts = batchOf(rowsOf(450));
    void session
      .saveBatch(
        {
          ...parts,
          changes: (world, context, part) => (part.from === 0 ? parts.changes(world, context, part) : never()),
        },
        options(),
      )
      .catch(quiet);
    await expect.poll(() => session.world().rows('batch').length).toBe(1);
    indexedDB.deleteDatabase('nyamdrel-county');
    const next = (await start(machine)).session;
    expect(casesOf(next)).toBe(0);
    expect(
      next
        .world()
        .rows('batch')[0]
        ?.facts.map(({ type }) => type),
    ).toEqual(['abandoned']);
  });
});

function never(): never {
  throw new Error('power cut');
}
