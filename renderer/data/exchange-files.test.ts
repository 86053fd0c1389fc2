import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EntityId, PersonId } from '../../shared/core/ids';
import { err, ok } from '../../shared/core/result';
import { newFact } from '../../shared/domain/ops';
import {
  addPerson,
  addRecord,
  codeFor,
  createCountyMachines,
  deleteDatabase,
} from '../../test/helpers/county-machines';
import type { Attachment, Command, Session } from './api';

const NOW_MS = Date.UTC(2026, 10, 21, 4);

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
    () => expect(session.exchange.status()).toMatchObject({ state: 'delivered', waiting: 0, loading: false }),
    { timeout: 8000, interval: 10 },
  );
}

/** Tries again after a while, as the schedule would. */
function tryAgain({ exchange }: Session): void {
  county.clock.set(county.clock.nowMs() + 60_000);
  exchange.contactNow();
}

/** A contact in which one piece is on its way when the link breaks. */
async function cutOnce(session: Session): Promise<void> {
  const pieces = (): number => county.hub.filesAsked.filter(({ call }) => call.method === 'PATCH').length;
  const before = pieces();
  tryAgain(session);
  await vi.waitFor(() => expect(pieces()).toBeGreaterThan(before), { timeout: 8000, interval: 5 });
}

/** An answer of a unit with its paper. */
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
            body: {
              outcome: 'full',
              text: 'found',
              channel: 'paper',
              from: '扎西',
              awaitingPaper: false,
              papers: [{ sha256, size, type, name }],
            },
          },
        ),
        ['blob', sha256, { size, type, name }],
      ],
    });

const photo = (bytes: number): { name: string; type: string; bytes: Uint8Array } => {
  const content = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(content.subarray(at, at + 65_536));
  return { name: 'house.jpg', type: 'image/jpeg', bytes: content };
};

async function attached(session: Session, file: ReturnType<typeof photo>): Promise<Attachment> {
  const kept = await session.attach(file);
  if (!kept.ok) throw new Error(JSON.stringify(kept.error));
  return kept.value;
}

/** A court with two requests to two units, a colleague and a liaison of the first unit. */
async function court() {
  const first = await county.found();
  const { session } = first;
  const ids = {
    case: county.newId(),
    other: county.newId(),
    unit: county.newId(),
    elsewhere: county.newId(),
    request: county.newId(),
    secret: county.newId(),
  };
  const [colleague, liaison] = [county.newId(), county.newId()] as unknown as [PersonId, PersonId];
  await session.save(addRecord('unit', ids.unit, { nameZh: '县公安局' }));
  await session.save(addRecord('unit', ids.elsewhere, { nameZh: '县民政局' }));
  await session.save(addPerson(colleague, {}));
  await session.save(addPerson(liaison, { role: 'liaison', belongsTo: ids.unit }));
  await session.save(addRecord('case', ids.case, { cause: 'first' }));
  await session.save(addRecord('case', ids.other, { cause: 'other' }));
  await session.save(addRecord('request', ids.request, { case: ids.case, unit: ids.unit }));
  await session.save(addRecord('request', ids.secret, { case: ids.other, unit: ids.elsewhere }));
  await delivered(session);
  const codes = { colleague: await codeFor(session, colleague), liaison: await codeFor(session, liaison) };
  return { first, ids, codes };
}

describe('photos and papers of two machines and a hub', () => {
  it('go after the text, over a link that is cut all the time, from where the hub stands, and open elsewhere byte for byte', async () => {
    const { hub } = county;
    const { first, ids, codes } = await court();
    const file = photo(100_000);
    hub.isDown = true;
    const paper = await attached(first.session, file);
    await first.session.save(answered(ids.request, paper, 'f1'));
    await vi.waitFor(() => expect(first.session.exchange.files.waiting()).toHaveLength(1));
    expect(first.session.exchange.files.waiting()).toMatchObject([
      { sha256: paper.sha256, name: 'house.jpg', size: 100_000, caseId: ids.case, state: 'change', sent: 0 },
    ]);
    hub.isDown = false;
    hub.cutFilesAfter = 6000;
    // The photo does not get through, and the text is there all the same.
    await delivered(first.session);
    expect(first.session.exchange.status().filesWaiting).toBe(1);
    const sent = (): number => first.session.exchange.files.waiting()[0]?.sent ?? 0;
    while (sent() < 12_000) await cutOnce(first.session);
    await first.session.save(addRecord('case', county.newId(), { cause: 'text in between' }));
    await delivered(first.session);
    await first.gate.lock(first.session);

    // Where it goes on after a restart is for the hub to say.
    const before = hub.filesAsked.length;
    hub.cutFilesAfter = null;
    const again = await county.reopen(first.machine);
    tryAgain(again.session);
    const pieces = () => hub.filesAsked.slice(before).filter(({ call }) => call.method === 'PATCH');
    await vi.waitFor(() => expect(pieces().length).toBeGreaterThan(0), { timeout: 8000 });
    await vi.waitFor(() => expect(again.session.exchange.files.waiting()).toEqual([]), { timeout: 8000 });
    await vi.waitFor(() =>
      expect(again.session.exchange.status()).toMatchObject({ state: 'delivered', filesWaiting: 0 }),
    );
    const from = Number(pieces()[0]?.call.headers['upload-offset']);
    expect(from).toBeGreaterThanOrEqual(12_000);
    expect(pieces().reduce((sum, { call }) => sum + call.body.length, 0)).toBe(100_000 - from);
    await again.gate.lock(again.session);
    // It is kept that the hub has it: nothing is asked again.
    const asked = hub.filesAsked.length;
    const third = await county.reopen(first.machine);
    await delivered(third.session);
    expect(third.session.exchange.files.waiting()).toEqual([]);
    expect(hub.filesAsked).toHaveLength(asked);
    await third.gate.lock(third.session);

    // Not a byte comes unasked.
    hub.cutFilesAfter = 0;
    const b = await county.join(codes.colleague);
    await delivered(b.session);
    expect(await b.session.hasAttachment(paper.sha256)).toEqual(ok(false));
    expect(await b.session.exchange.files.isAtHub(paper.sha256)).toBe(true);
    hub.cutFilesAfter = 9000;
    expect(await b.session.exchange.files.fetch(paper)).toEqual(ok());
    hub.cutFilesAfter = null;
    expect(await b.session.readAttachment(paper.sha256)).toEqual(ok(file.bytes));
    await b.gate.lock(b.session);
    const reopened = await county.reopen(b.machine);
    expect(await reopened.session.readAttachment(paper.sha256)).toEqual(ok(file.bytes));
    await reopened.gate.lock(reopened.session);
  }, 40_000);

  it('are for those who may see the record, and not a byte of them for a liaison of another unit or a machine that was shut out', async () => {
    const { hub } = county;
    const { first, ids, codes } = await court();
    const [mine, secret] = [photo(20_000), photo(30_000)];
    const [paper, hidden] = [await attached(first.session, mine), await attached(first.session, secret)];
    await first.session.save(answered(ids.request, paper, 'f1'));
    await first.session.save(answered(ids.secret, hidden, 'f2'));
    await delivered(first.session);
    await vi.waitFor(() => expect(first.session.exchange.files.waiting()).toEqual([]), { timeout: 8000 });
    await first.gate.lock(first.session);
    const before = hub.filesAsked.length;
    const unit = await county.join(codes.liaison);
    await delivered(unit.session);
    const { files } = unit.session.exchange;
    expect(await files.fetch(paper)).toEqual(ok());
    expect(await unit.session.readAttachment(paper.sha256)).toEqual(ok(mine.bytes));
    expect(await files.fetch(hidden)).toEqual(err('refused'));
    expect(files.fetching().get(hidden.sha256)).toEqual({ type: 'failed', why: 'refused', got: 0 });

    // Naming it does not help who does not have it: neither may it be sent from here nor had.
    await unit.session.save(answered(ids.request, hidden, 'f3'));
    await delivered(unit.session);
    expect(await files.fetch(hidden)).toEqual(err('not_at_hub'));
    await vi.waitFor(() => expect(files.waiting()).toMatchObject([{ sha256: hidden.sha256, state: 'not_here' }]));
    const got = hub.filesAsked
      .slice(before)
      .filter(({ call, status }) => call.sha256 === hidden.sha256 && status === 206);
    expect(got).toEqual([]);
    await unit.gate.lock(unit.session);

    const a = await county.reopen(first.machine);
    const devices = await a.session.exchange.devices();
    const other = devices.ok ? devices.value.find(({ isThis }) => !isThis) : undefined;
    expect(await a.session.exchange.revoke(other?.dev ?? '')).toEqual(ok());
    await a.gate.lock(a.session);
    const shut = await county.reopen(unit.machine);
    expect(await shut.session.exchange.files.fetch({ ...paper, size: 20_000 })).toEqual(err('refused'));
    const late = await attached(shut.session, photo(5000));
    await shut.session.save(answered(ids.request, late, 'f4'));
    shut.session.exchange.contactNow();
    await vi.waitFor(() => expect(shut.session.exchange.status().state).toBe('revoked'));
    expect(hub.filesAsked.some(({ call }) => call.sha256 === late.sha256)).toBe(false);
    await shut.gate.lock(shut.session);
  }, 40_000);
});
