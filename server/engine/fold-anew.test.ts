import { beforeAll, describe, expect, it } from 'vitest';
import { makeContact } from '../../renderer/exchange/contact';
import type { EntityId } from '../../shared/core/ids';
import { ok } from '../../shared/core/result';
import { FOLD_VERSION } from '../../shared/exchange/apply';
import {
  createCounty,
  enrolWorker,
  factOp,
  hubPorts,
  setOp,
  type County,
  type Worker,
} from '../../test/simulation/county';
import { earlierExchange } from '../../test/simulation/earlier-engine';
import { fastSigner, fastVerifier } from '../../test/simulation/fast-crypto';
import { pubOf } from '../../test/simulation/memory-device';
import { exchange } from './exchange';
import { foldAnew } from './fold-anew';

const CASE = 'case-1' as EntityId;
const REQUEST = 'request-1' as EntityId;
const LIMITS = { up: 1_000_000, down: 1_000_000 };
let earlier: typeof exchange;
beforeAll(async () => {
  earlier = await earlierExchange();
}, 30_000);

/** The machine meets the hub as often as it has something to tell or to hear. */
async function meet(county: County, { device }: Worker, hub: typeof exchange): Promise<void> {
  for (let i = 0; i < 10; i++) {
    county.nowMs += 1000;
    const end = await makeContact(
      {
        store: device,
        transport: { post: async (_, body) => ok({ bytes: await hub(hubPorts(county), body), cut: false }) },
        signer: { sign: (message) => fastSigner(pubOf(device.identity().dev)).sign(message) },
        verifier: fastVerifier,
        clock: { nowMs: () => county.nowMs },
        random: { bytes: county.dice.bytes },
        app: 'test',
        age: null,
      },
      LIMITS,
    );
    if (end.type === 'idle') return;
    if (end.type !== 'more') throw new Error(end.type);
  }
}

/** Two values of one field that did not know of each other, both at an earlier hub, with a fact beside them. */
async function inConflict() {
  const county = await createCounty(7);
  const [office, handler, liaison] = county.workers;
  if (!office || !handler || !liaison) throw new Error('A county has its people');
  for (const worker of [office, handler, liaison]) await enrolWorker(county, worker);
  const ops = [
    ['new', 'case', CASE, { note: 'a', filedOn: '2026-01-01', township: 'town-1' }],
    ['new', 'request', REQUEST, { case: CASE, unit: 'unit-1' }],
  ] as const;
  await office.device.save(office.person, ops, county.nowMs);
  await meet(county, office, earlier);
  await meet(county, handler, earlier);
  const base = office.device.row('case', CASE)?.stamps['note'];
  await office.device.save(office.person, [setOp('case', CASE, 'note', 'b', base)], county.nowMs);
  await handler.device.save(handler.person, [setOp('case', CASE, 'note', 'c', base)], county.nowMs);
  for (const worker of [office, handler, office, liaison]) await meet(county, worker, earlier);
  return { county, office, handler, liaison };
}

const noteOf = ({ device }: Worker) => {
  const row = device.row('case', CASE);
  return { note: row?.fields['note'], waits: row?.conflicts['note'] !== undefined };
};

describe('a hub one release behind', () => {
  it('keeps what it cannot read, holds up nothing, and after its upgrade tells it to everybody', async () => {
    const { county, office, handler, liaison } = await inConflict();
    const open = office.device.row('case', CASE)?.conflicts['note'] ?? [];
    expect(new Set(open.map(({ value }) => value))).toEqual(new Set(['b', 'c']));
    const decision = ['res', 'case', CASE, 'note', 'd', open.map(({ stamp }) => stamp)] as const;
    await office.device.save(office.person, [decision], county.nowMs);
    await office.device.save(office.person, [factOp('case', CASE, 'later', 'fact-later')], county.nowMs);
    await meet(county, office, earlier);
    expect(office.device.pending(), 'what it does not understand is acknowledged like the rest').toEqual([]);
    await meet(county, handler, earlier);
    expect(handler.device.row('case', CASE)?.facts.map(({ id }) => id)).toEqual(['fact-later']);
    const before = await county.store.read((reader) => reader.rows([{ kind: 'case', id: CASE }]));
    expect(before[0]?.row).toMatchObject({ unknownOps: 1 });

    expect(await foldAnew(county.store, county.nowMs)).toEqual({ type: 'folded', records: 1 });
    const after = await county.store.read((reader) => reader.rows([{ kind: 'case', id: CASE }]));
    expect(after[0]?.row).toMatchObject({ unknownOps: 0, fields: { note: 'd' }, conflicts: {} });
    for (const worker of [office, handler, liaison]) await meet(county, worker, exchange);
    expect(noteOf(office)).toEqual({ note: 'd', waits: false });
    expect(noteOf(handler)).toEqual({ note: 'd', waits: false });
    expect(
      liaison.device.row('case', CASE)?.fields['note'],
      'a unit is not shown what it was not shown before',
    ).toBeUndefined();
  });

  it('takes up what was not readable at all', async () => {
    const { county, office, handler } = await inConflict();
    // A decision in today's shape among edits that the earlier release refuses as a whole would be parked: played by its status.
    await office.device.save(office.person, [factOp('case', CASE, 'later', 'fact-2')], county.nowMs);
    await meet(county, office, earlier);
    const { dn, seq } = { dn: office.device.identity().dn, seq: office.device.tip().seq };
    await county.store.lane(async (reader) => {
      const [kept] = await reader.changes(dn, seq, 1);
      const head = await reader.head();
      const rows = await reader.rows([{ kind: 'case', id: CASE }]);
      const without = rows.map((one) => ({ ...one, row: { ...one.row, facts: [] } }));
      const changes = kept ? [{ ...kept, status: 'parked' as const, why: 'unreadable' }] : [];
      return { writes: head && { head, changes, rows: without }, value: null };
    });
    await foldAnew(county.store, county.nowMs);
    await meet(county, handler, exchange);
    expect(handler.device.row('case', CASE)?.facts.map(({ id }) => id)).toEqual(['fact-2']);
  });
});

describe('a hub of the same release', () => {
  it('folds once and tells nobody anything', async () => {
    const { county } = await inConflict();
    const before = county.hub.state.head?.gcn;
    expect(await foldAnew(county.store, county.nowMs)).toEqual({ type: 'folded', records: 0 });
    expect(await foldAnew(county.store, county.nowMs)).toEqual({ type: 'as_it_was' });
    expect(county.hub.state.head?.gcn).toBe(before);
  });

  it('does not open the county of a later one', async () => {
    const { county } = await inConflict();
    await foldAnew(county.store, county.nowMs, FOLD_VERSION + 1);
    expect(await foldAnew(county.store, county.nowMs)).toEqual({ type: 'newer', version: FOLD_VERSION + 1 });
  });
});
