import fc from 'fast-check';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { must } from '../../core/assert';
import type { EntityId, FactId } from '../../core/ids';
import type { FactEntry, Row } from '../../exchange/row';
import type { Stamp } from '../../exchange/stamp';
import { practiceCounty, BANK } from '../request/practice-county';
import type { PracticeWorld } from '../case/practice-world';
import {
  contactChangeOf,
  contactChangesOf,
  decideChange,
  decisionsFrom,
  proposeAgain,
  proposeChange,
  STEP_TYPES,
  type ChangeStatus,
} from './contact-change';
import { contactsOf, EMPTY_CONTACT, setContact } from './contacts';

let world: PracticeWorld;
const PROPOSAL = { ...EMPTY_CONTACT, nameZh: '新某', mobile: '13909760002', why: '工作调动', by: '行长' };
const BY = { by: '政法委', text: '' };
const liaison = () => contactsOf(world, BANK).find(({ role }) => role === 'liaisonA');
const change = () => must(contactChangesOf(world, BANK)[0], 'a change was proposed');
const propose = () =>
  world.must(proposeChange({ unit: BANK, role: 'liaisonA', contact: liaison()?.id ?? null, input: PROPOSAL }));

beforeEach(() => {
  world = practiceCounty();
  const input = { ...EMPTY_CONTACT, nameZh: '旧某', nameBo: 'རྙིང་པ', mobile: '13909760001' };
  world.must(setContact({ unit: BANK, role: 'liaisonA', contact: null, input }));
});

describe('a change of contact', () => {
  it('leaves the contact of today in place until it is approved, then puts the successor on the same record', () => {
    const before = must(liaison(), 'A was named').id;
    propose();
    expect(liaison()?.nameZh).toBe('旧某');
    world.must(decideChange(change().id, 'reviewed', BY));
    expect(change().status).toBe('reviewed');
    expect(liaison()?.nameZh).toBe('旧某');
    world.must(decideChange(change().id, 'approved', { by: '联席会议', text: '' }));
    expect(change().status).toBe('approved');
    expect(liaison()).toMatchObject({ id: before, nameZh: '新某', nameBo: '', mobile: '13909760002' });
    expect(
      liaison()
        ?.row.writes.filter(({ field }) => field === 'nameZh')
        .map(({ value }) => value),
    ).toEqual(['旧某', '新某']);
  });

  it('fills an empty place', () => {
    world.must(proposeChange({ unit: BANK, role: 'liaisonB', contact: null, input: PROPOSAL }));
    world.must(decideChange(change().id, 'reviewed', BY));
    world.must(decideChange(change().id, 'approved', BY));
    expect(contactsOf(world, BANK).find(({ role }) => role === 'liaisonB')).toMatchObject({ nameZh: '新某' });
  });

  it('is sent back with a reason, proposed anew and goes the whole way again', () => {
    propose();
    expect(world.run(decideChange(change().id, 'sentBack', BY))).toMatchObject({
      ok: false,
      error: { type: 'required', field: 'text' },
    });
    world.must(decideChange(change().id, 'sentBack', { by: '政法委', text: '缺手机' }));
    expect(change().status).toBe('sentBack');
    world.must(proposeAgain(change().id, { ...PROPOSAL, nameZh: '再某' }));
    expect(change().status).toBe('proposed');
    expect(world.run(decideChange(change().id, 'approved', BY))).toMatchObject({ error: { type: 'not_now' } });
    world.must(decideChange(change().id, 'reviewed', BY));
    world.must(decideChange(change().id, 'approved', BY));
    expect(liaison()?.nameZh).toBe('再某');
    expect(change().steps.map(({ type }) => type)).toEqual([
      'proposed',
      'sentBack',
      'proposed',
      'reviewed',
      'approved',
    ]);
  });

  it('needs a name, a reason and who proposes it', () => {
    const refused = (input: typeof PROPOSAL) =>
      world.run(proposeChange({ unit: BANK, role: 'liaisonA', contact: null, input }));
    expect(refused({ ...PROPOSAL, nameZh: ' ' })).toMatchObject({ error: { type: 'required', field: 'nameZh' } });
    expect(refused({ ...PROPOSAL, why: '' })).toMatchObject({ error: { type: 'required', field: 'why' } });
    expect(refused({ ...PROPOSAL, by: '' })).toMatchObject({ error: { type: 'required', field: 'by' } });
    expect(refused({ ...PROPOSAL, mobile: '12' })).toMatchObject({ error: { type: 'bad_phone', field: 'mobile' } });
  });

  it('offers no decision once it is approved or dropped', () => {
    expect(decisionsFrom('approved')).toEqual([]);
    expect(decisionsFrom('dropped')).toEqual([]);
    propose();
    world.must(decideChange(change().id, 'dropped', { by: '', text: '仍由原联络员负责' }));
    expect(world.run(decideChange(change().id, 'reviewed', BY))).toMatchObject({ error: { type: 'not_now' } });
    expect(liaison()?.nameZh).toBe('旧某');
  });
});

const STATUSES: readonly ChangeStatus[] = ['proposed', 'reviewed', 'approved', 'sentBack', 'dropped'];
const day = fc.integer({ min: 1, max: 5 }).map((n) => `2026-11-0${n}`);
const someFact = fc.oneof(
  fc.tuple(day, fc.constantFrom(...STEP_TYPES)).map(([on, type]) => ({ on, type, body: { by: 'x', nameZh: on } })),
  fc.tuple(day, fc.integer({ min: 0, max: 9 })).map(([on, target]) => ({
    on,
    type: 'approved',
    body: { proposal: `f${target}` },
  })),
  fc.tuple(day, fc.integer({ min: 0, max: 9 }), fc.boolean()).map(([on, target, withdrawn]) => ({
    on,
    type: 'corrected',
    body: withdrawn ? { withdrawn } : { body: { by: 'y' } },
    corrects: `f${target}`,
  })),
  day.map((on) => ({ on, type: 'ofALaterVersion', body: {} })),
);

const rowOf = (facts: readonly FactEntry[]): Row => ({
  kind: 'contactChange',
  id: 'c1' as EntityId,
  created: { stamp: '1.1' as Stamp, person: 'p' as EntityId, atMs: 0 },
  fields: { unit: 'u1', role: 'liaisonA', contact: 'k1' },
  stamps: {},
  writes: [],
  facts,
  conflicts: {},
  unknownOps: 0,
});

test('any order of the same facts gives the same status, and none is undefined', () => {
  const facts = fc.array(fc.tuple(someFact, fc.integer({ min: 1, max: 3 })), { maxLength: 10 });
  fc.assert(
    fc.property(
      facts.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
      ),
      ([list, order]) => {
        const entries = list.map(([{ on, type, body, ...rest }, dn], i): FactEntry => ({
          id: `f${i}` as FactId,
          type,
          on,
          body,
          stamp: `${dn}.${i + 1}` as Stamp,
          person: 'p' as EntityId,
          atMs: 0,
          ...('corrects' in rest ? { corrects: rest.corrects as FactId } : {}),
        }));
        const straight = contactChangeOf(rowOf(entries));
        const shuffled = contactChangeOf(rowOf(order.map((i) => must(entries[i], 'the order names facts'))));
        expect(STATUSES).toContain(straight.status);
        expect(shuffled.status).toBe(straight.status);
        expect(shuffled.proposed).toEqual(straight.proposed);
        expect(shuffled.steps.map(({ fact }) => fact)).toEqual(straight.steps.map(({ fact }) => fact));
      },
    ),
    { numRuns: 400 },
  );
});

test('an approval outlives whatever is said beside it on another machine', () => {
  const fact = (id: string, type: string, on: string): FactEntry => ({
    id: id as FactId,
    type,
    on,
    body: {},
    stamp: `1.${id.slice(1)}` as Stamp,
    person: 'p' as EntityId,
    atMs: 0,
  });
  const row = rowOf([fact('f1', 'proposed', '2026-11-01'), fact('f2', 'approved', '2026-11-02')]);
  expect(contactChangeOf(row).status).toBe('approved');
  expect(contactChangeOf({ ...row, facts: [...row.facts, fact('f3', 'sentBack', '2026-11-03')] }).status).toBe(
    'approved',
  );
});
