import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wholeOf } from '../../shared/core/byte-reader';
import { must } from '../../shared/core/assert';
import type { EntityId, PersonId } from '../../shared/core/ids';
import { ok, type Result } from '../../shared/core/result';
import { newFact } from '../../shared/domain/ops';
import { sourceOf } from '../../shared/platform/byte-source';
import { takeSealedStick } from '../../server/stick/take-sealed-stick';
import {
  addPerson,
  addRecord,
  codeFor,
  createCountyMachines,
  deleteDatabase,
  type OpenMachine,
} from '../../test/helpers/county-machines';
import { inParts } from '../../test/helpers/memory-hub';
import type { Attachment, Command, Session } from './api';

const NOW_MS = Date.UTC(2026, 10, 21, 4);
const ROOM = 500 * 1024 * 1024;

let county: Awaited<ReturnType<typeof createCountyMachines>>;
beforeEach(async () => {
  await deleteDatabase();
  county = await createCountyMachines(NOW_MS);
});
afterEach(() => county.hub.close());

function good<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function delivered(session: Session): Promise<void> {
  session.exchange.contactNow();
  await vi.waitFor(
    () => expect(session.exchange.status()).toMatchObject({ state: 'delivered', waiting: 0, loading: false }),
    { timeout: 8000, interval: 10 },
  );
}

const photo = (fill: number, size: number) => ({
  name: `${fill}.jpg`,
  type: 'image/jpeg',
  bytes: new Uint8Array(size).fill(fill),
});

const visited =
  (id: EntityId, paper: Attachment, fact: string): Command<never> =>
  () => {
    const { sha256, size, type, name } = paper;
    const body = { text: 'seen', papers: [{ sha256, size, type, name }] };
    const op = newFact({ kind: 'case', id }, { id: fact, type: 'visited', on: '2026-11-21', body });
    return ok({ kind: 'case.visit', ops: [op, ['blob', sha256, { size, type, name }]] });
  };

/** A photo in the record of a visit. */
async function visit(session: Session, id: EntityId, fill: number, size: number): Promise<Attachment> {
  const paper = good(await session.attach(photo(fill, size)));
  good(await session.save(visited(id, paper, `f${fill}`)));
  return paper;
}

/** A county with a case, and a handler's machine that has been at the hub once and is far away now. */
async function setup() {
  const court = await county.found();
  const id = county.newId();
  const handler = county.newId() as unknown as PersonId;
  good(await court.session.save(addPerson(handler, {})));
  good(await court.session.save(addRecord('case', id, { cause: 'first' })));
  await delivered(court.session);
  const code = await codeFor(court.session, handler);
  await court.gate.lock(court.session);
  const far = await county.join(code);
  await delivered(far.session);
  county.hub.isDown = true;
  return { court, far, id };
}

async function handOut({ exchange: { sticks } }: Session, room = ROOM) {
  const file = good(await sticks.write(room));
  const bytes = await wholeOf(file.parts());
  good(await sticks.handedOver(file, '司机'));
  return { ...file, bytes };
}

async function atHub(bytes: Uint8Array) {
  county.clock.set(county.clock.nowMs() + 60_000);
  const { facts, sealed } = good(await takeSealedStick(county.hub.ports, inParts(bytes)));
  return { facts, sealed: await wholeOf(sealed) };
}

const waiting = ({ exchange }: Session) => exchange.files.waiting();
const reopen = async ({ machine, gate, session }: OpenMachine): Promise<OpenMachine> => {
  await gate.lock(session);
  return county.reopen(machine);
};

describe('photos and papers of a machine without a link', () => {
  it('travel by stick both ways, survive restarts, and are settled by the receipt', async () => {
    const { court, far, id } = await setup();
    const mine = await visit(far.session, id, 1, 40_000);
    await vi.waitFor(() => expect(waiting(far.session)).toMatchObject([{ state: 'change' }]));
    expect(await far.session.exchange.sticks.cargo()).toMatchObject({ sizes: [40_000], isTaken: true });
    const stick = await handOut(far.session);
    expect(stick).toMatchObject({ count: 1, files: { count: 1, bytes: 40_000 }, left: { count: 0 } });
    // Sealed: not a piece of the photo can be seen.
    expect(stick.bytes.some((_, i, all) => all.subarray(i, i + 64).every((byte) => byte === 1))).toBe(false);
    const back = await atHub(stick.bytes);
    expect(back.facts).toMatchObject({ fresh: 1, files: { taken: 1, cut: false } });
    expect((await atHub(stick.bytes)).facts).toMatchObject({ fresh: 0, files: { taken: 0, known: 1 } });

    const again = await reopen(far);
    await vi.waitFor(() => expect(waiting(again.session)).toHaveLength(1));
    const { sticks } = again.session.exchange;
    expect(good(await sticks.look(sourceOf(back.sealed)))).toMatchObject({ confirms: 1, filesConfirmed: 1 });
    expect(waiting(again.session)).toHaveLength(1);
    good(await sticks.take(sourceOf(back.sealed)));
    expect(waiting(again.session)).toEqual([]);
    expect(good(await sticks.write(ROOM)).files.count).toBe(0);
    await again.gate.lock(again.session);

    county.hub.isDown = false;
    const a = await county.reopen(court.machine);
    await delivered(a.session);
    expect(await a.session.exchange.files.fetch(mine)).toEqual(ok());
    expect(await a.session.readAttachment(mine.sha256)).toEqual(ok(photo(1, 40_000).bytes));
    const theirs = await visit(a.session, id, 2, 30_000);
    await delivered(a.session);
    await vi.waitFor(() => expect(waiting(a.session)).toEqual([]), { timeout: 8000 });
    await a.gate.lock(a.session);
    county.hub.isDown = true;

    // The first answer brings the record, the next one what it names.
    const b = await county.reopen(far.machine);
    good(await b.session.exchange.sticks.take(sourceOf((await atHub((await handOut(b.session)).bytes)).sealed)));
    expect(await b.session.hasAttachment(theirs.sha256)).toEqual(ok(false));
    expect((await b.session.exchange.sticks.cargo()).wanted).toEqual({ count: 1, bytes: 30_000 });
    const answer = sourceOf((await atHub((await handOut(b.session)).bytes)).sealed);
    expect(good(await b.session.exchange.sticks.look(answer)).files).toEqual({ count: 1, bytes: 30_000 });
    b.machine.freeBytes = 16 * 1024 * 1024;
    expect(good(await b.session.exchange.sticks.take(answer)).files).toMatchObject({ kept: 0, noRoom: 1, cut: false });
    b.machine.freeBytes = null;
    expect(good(await b.session.exchange.sticks.take(answer)).files).toMatchObject({ kept: 1, noRoom: 0 });
    expect(good(await b.session.exchange.sticks.take(answer)).files).toMatchObject({ kept: 0, known: 1 });
    const last = await reopen(b);
    expect(await last.session.readAttachment(theirs.sha256)).toEqual(ok(photo(2, 30_000).bytes));
    await last.gate.lock(last.session);
  }, 60_000);

  it('go smallest first as far as there is room, and what stayed behind goes with the next stick', async () => {
    const { far, id } = await setup();
    await visit(far.session, id, 1, 50_000);
    await visit(far.session, id, 2, 1000);
    await visit(far.session, id, 3, 2000);
    const first = await handOut(far.session, 10_000);
    expect(first).toMatchObject({ files: { count: 2, bytes: 3000 }, left: { count: 1, bytes: 50_000 } });
    const { sticks } = far.session.exchange;
    good(await sticks.take(sourceOf((await atHub(first.bytes)).sealed)));
    expect(waiting(far.session).map(({ size }) => size)).toEqual([50_000]);
    expect(await handOut(far.session, 0)).toMatchObject({ files: { count: 0 }, left: { count: 1 } });
    const next = await handOut(far.session);
    expect(next).toMatchObject({ count: 0, files: { count: 1, bytes: 50_000 } });
    good(await sticks.take(sourceOf((await atHub(next.bytes)).sealed)));
    expect(waiting(far.session)).toEqual([]);
    await far.gate.lock(far.session);
  }, 40_000);

  it('stay behind while a person holds back what names them', async () => {
    const { far, id } = await setup();
    await visit(far.session, id, 1, 1000);
    const { exchange } = far.session;
    const stamp = must(exchange.outbox()[0], 'one change waits').stamp;
    good(await exchange.hold(stamp));
    expect(good(await exchange.sticks.write(ROOM))).toMatchObject({ count: 0, files: { count: 0 } });
    good(await exchange.letGo(null));
    expect(good(await exchange.sticks.write(ROOM))).toMatchObject({ count: 1, files: { count: 1 } });
    await far.gate.lock(far.session);
  }, 40_000);

  it('are missing at the end of a stick that was cut: what its text says is taken in', async () => {
    const { court, far, id } = await setup();
    await far.gate.lock(far.session);
    county.hub.isDown = false;
    const a = await county.reopen(court.machine);
    await visit(a.session, id, 5, 200_000);
    await delivered(a.session);
    await vi.waitFor(() => expect(waiting(a.session)).toEqual([]), { timeout: 8000 });
    await a.gate.lock(a.session);
    county.hub.isDown = true;
    const b = await county.reopen(far.machine);
    const { sticks } = b.session.exchange;
    good(await sticks.take(sourceOf((await atHub((await handOut(b.session)).bytes)).sealed)));
    await visit(b.session, id, 6, 1000);
    const { sealed } = await atHub((await handOut(b.session)).bytes);
    const cut = good(await sticks.take(sourceOf(sealed.subarray(0, sealed.length - 70_000))));
    expect(cut.files).toMatchObject({ kept: 0, cut: true });
    expect(b.session.exchange.outbox()).toEqual([]);
    expect(good(await sticks.take(sourceOf(sealed))).files).toMatchObject({ kept: 1, cut: false });
    await b.gate.lock(b.session);
  }, 40_000);
});
