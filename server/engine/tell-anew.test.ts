import { beforeAll, describe, expect, it } from 'vitest';
import { makeContact } from '../../renderer/exchange/contact';
import { audiencesInFamily, audiencesOf, inFamily, reachOf, streamOf } from '../../shared/access/audience';
import { projectRow } from '../../shared/access/projection';
import type { EntityId } from '../../shared/core/ids';
import { ok } from '../../shared/core/result';
import { ENTITY_KINDS, type EntityKind } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';
import { createCounty, enrolWorker, hubPorts, setOp, type County, type Worker } from '../../test/simulation/county';
import { earlierRules, type EarlierHub } from '../../test/simulation/earlier-rules';
import { fastSigner, fastVerifier } from '../../test/simulation/fast-crypto';
import { pubOf } from '../../test/simulation/memory-device';
import { exchange } from './exchange';
import { tellAnew } from './tell-anew';

const CASE = 'case-1' as EntityId;
const REQUEST = 'request-1' as EntityId;
const LIMITS = { up: 1_000_000, down: 1_000_000 };
let earlier: EarlierHub;
beforeAll(async () => {
  earlier = await earlierRules();
}, 30_000);

/** The machine meets the hub as often as it has something to tell or to hear. Answers everything that it heard. */
async function meet(county: County, { device }: Worker, hub: typeof exchange): Promise<string> {
  let heard = '';
  for (let i = 0; i < 10; i++) {
    county.nowMs += 1000;
    const end = await makeContact(
      {
        store: device,
        transport: {
          post: async (_, body) => {
            const bytes = await hub(hubPorts(county), body);
            heard += new TextDecoder().decode(bytes);
            return ok({ bytes, cut: false });
          },
        },
        signer: { sign: (message) => fastSigner(pubOf(device.identity().dev)).sign(message) },
        verifier: fastVerifier,
        clock: { nowMs: () => county.nowMs },
        random: { bytes: county.dice.bytes },
        app: 'test',
        age: null,
      },
      LIMITS,
    );
    if (end.type === 'idle') return heard;
    if (end.type !== 'more') throw new Error(end.type);
  }
  return heard;
}

interface Told {
  readonly county: County;
  readonly office: Worker;
  readonly liaison: Worker;
  readonly town: Worker;
  readonly all: readonly Worker[];
}

/** A county told by the earlier rules. The township has not been heard of since the note was written. */
async function toldByEarlier(): Promise<Told> {
  const county = await createCounty(7);
  const [office, handler, liaison, town, overseer] = county.workers;
  if (!office || !handler || !liaison || !town || !overseer) throw new Error('A county has its people');
  const all = [office, handler, liaison, town, overseer];
  for (const worker of all) await enrolWorker(county, worker);
  await office.device.save(
    office.person,
    [
      ['new', 'case', CASE, { cause: 'CAUSE', filedOn: '2026-01-01', township: 'town-1' }],
      ['new', 'request', REQUEST, { case: CASE, unit: 'unit-1' }],
      ['new', 'contactChange', 'change-1' as EntityId, { unit: 'unit-1', nameZh: 'PROPOSED' }],
      ['new', 'matter', 'matter-1' as EntityId, { text: 'INFORMER' }],
    ],
    county.nowMs,
  );
  for (const worker of all) await meet(county, worker, earlier.exchange);
  await office.device.save(office.person, [setOp('case', CASE, 'note', 'NOTE', undefined)], county.nowMs);
  for (const worker of [office, handler, liaison]) await meet(county, worker, earlier.exchange);
  await earlier.tellAnew(county.store, { nowMs: () => county.nowMs });
  return { county, office, liaison, town, all };
}

const shownAt = ({ device }: Worker, kind: EntityKind, id: string) => device.row(kind, id as EntityId);
const ups = (county: County) => ({ nowMs: () => county.nowMs });

/** The machine holds of every record what its person is shown, and no other record. */
async function holdsWhatIsShown(county: County, worker: Worker): Promise<void> {
  const rows = [...county.hub.state.rows.values()];
  const reach = reachOf(rows.find(({ row }) => row.id === (worker.person as string))?.row);
  for (const { row, sids } of rows) {
    const sid = sids.find((each) => each === 'ref' || (reach !== null && streamOf(each) === streamOf(reach)));
    const found = worker.device.row(row.kind, row.id);
    const { hub: _, ...held } = found ?? ({} as Row);
    expect(found ? held : undefined, `${row.kind} ${row.id} at ${worker.person}`).toEqual(
      sid === undefined ? undefined : projectRow(row, sid),
    );
  }
}

describe('a hub after an upgrade that shows other things', () => {
  it('tells everybody what is shown from now on, takes back what no longer is, and nothing else', async () => {
    const { county, office, liaison, all } = await toldByEarlier();
    expect(shownAt(liaison, 'case', CASE)?.fields).toMatchObject({ note: 'NOTE' });
    expect(shownAt(liaison, 'case', CASE)?.fields).not.toHaveProperty('cause');
    expect(shownAt(liaison, 'matter', 'matter-1')).toBeDefined();
    expect(shownAt(liaison, 'contactChange', 'change-1')).toBeUndefined();
    const courtBefore = county.hub.state.streams.get('court')?.n ?? 0;

    expect(await tellAnew(county.store, ups(county))).toBe(3);
    for (const worker of all) await meet(county, worker, exchange);
    const shown = shownAt(liaison, 'case', CASE);
    expect(shown?.fields).toMatchObject({ cause: 'CAUSE' });
    expect(JSON.stringify(shown)).not.toContain('NOTE');
    expect(shownAt(liaison, 'matter', 'matter-1')).toBeUndefined();
    expect(shownAt(office, 'matter', 'matter-1')).toBeDefined();
    expect(shownAt(liaison, 'contactChange', 'change-1')?.fields).toMatchObject({ nameZh: 'PROPOSED' });
    for (const worker of all) await holdsWhatIsShown(county, worker);
    // The matter has come to the court's stream; what the court sees as before is not told it again.
    expect(county.hub.state.streams.get('court')?.n).toBe(courtBefore + 1);
    expect(await tellAnew(county.store, ups(county))).toBe(0);
  });

  it('sends a machine that was behind nothing of what is hidden by now', async () => {
    const { county, town, all } = await toldByEarlier();
    expect(shownAt(town, 'case', CASE)?.fields).not.toHaveProperty('note');
    await tellAnew(county.store, ups(county));
    expect(await meet(county, town, exchange)).not.toContain('NOTE');
    await holdsWhatIsShown(county, town);
    // Those who were not behind load nothing anew.
    for (const worker of all.filter((each) => each !== town)) {
      const loads = worker.device.standing().loads;
      await meet(county, worker, exchange);
      expect(worker.device.standing().loads - loads, worker.person).toBe(0);
    }
  });

  it('goes on where it was stopped, also when another release had its turn between', async () => {
    const { county, all } = await toldByEarlier();
    const oneStep = { ...ups(county), pageRows: 1, isEnded: () => true };
    for (let i = 0; i < 3; i++) await tellAnew(county.store, oneStep);
    for (let i = 0; i < 2; i++) await earlier.tellAnew(county.store, oneStep);
    for (const worker of all) await meet(county, worker, earlier.exchange);
    for (let i = 0; i < 60; i++) await tellAnew(county.store, oneStep);
    const gcn = county.hub.state.head?.gcn;
    expect(await tellAnew(county.store, ups(county))).toBe(0);
    expect(county.hub.state.head?.gcn).toBe(gcn);
    for (const worker of all) await meet(county, worker, exchange);
    for (const worker of all) await holdsWhatIsShown(county, worker);
  });

  it('lets machines write between two of its steps', async () => {
    const { county, office, all } = await toldByEarlier();
    const step = { ...ups(county), pageRows: 1, isEnded: () => true };
    for (let i = 0; i < 40; i++) {
      await tellAnew(county.store, step);
      await office.device.save(
        office.person,
        [
          setOp(
            'case',
            CASE,
            i % 2 ? 'cause' : 'note',
            `at ${i}`,
            shownAt(office, 'case', CASE)?.stamps[i % 2 ? 'cause' : 'note'],
          ),
        ],
        county.nowMs,
      );
      await meet(county, office, exchange);
    }
    for (const worker of all) await meet(county, worker, exchange);
    for (const worker of all) await holdsWhatIsShown(county, worker);
  });
});

describe('a hub of the same rules, or a new one', () => {
  it('tells nobody anything', async () => {
    const { county, all } = await toldByEarlier();
    await tellAnew(county.store, ups(county));
    for (const worker of all) await meet(county, worker, exchange);
    const before = county.hub.state.head?.gcn;
    expect(await tellAnew(county.store, ups(county))).toBe(0);
    expect(county.hub.state.head?.gcn).toBe(before);
  });
});

describe('the streams that are looked through', () => {
  it('hold every record', () => {
    const row = (kind: EntityKind): Row => ({
      kind,
      id: 'x' as EntityId,
      created: { stamp: '1.1' as Row['created']['stamp'], person: 'p' as Row['created']['person'], atMs: 0 },
      fields: { unit: 'u', case: 'c' },
      stamps: {},
      writes: [],
      facts: [],
      conflicts: {},
      unknownOps: 0,
    });
    for (const kind of [...ENTITY_KINDS, 'later' as EntityKind]) {
      const one = row(kind);
      const sids = inFamily(kind)
        ? audiencesInFamily(one, { case: undefined, requests: [one], areaUnit: 'a' })
        : audiencesOf(one);
      expect(
        sids.some((sid) => sid === 'court' || sid === 'ref'),
        kind,
      ).toBe(true);
    }
  });
});
