import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId, FactId } from '../../core/ids';
import type { FactEntry, Row } from '../../exchange/row';
import type { Stamp } from '../../exchange/stamp';
import { caseById, foldCase, foldCases } from './case-fold';
import { EMPTY_CASE, emptyParty } from './case-input';
import { addParty } from './party-commands';
import { PracticeWorld } from './practice-world';
import { registerCase } from './register-case';

const fact = (id: string, type: string, on: string, more: Partial<Omit<FactEntry, 'id'>> = {}): FactEntry => ({
  id: id as FactId,
  type,
  on,
  body: {},
  stamp: '1.1' as Stamp,
  person: 'p' as EntityId,
  atMs: 0,
  ...more,
});

const caseRow = (facts: readonly FactEntry[], fields: Row['fields'] = { claimFen: 100_00 }): Row => ({
  kind: 'case',
  id: 'c1' as EntityId,
  created: { stamp: '1.1' as Stamp, person: 'p' as EntityId, atMs: 0 },
  fields,
  stamps: {},
  writes: [],
  facts,
  conflicts: {},
  unknownOps: 0,
});

const paid = (id: string, on: string, amountFen: number): FactEntry => fact(id, 'paid', on, { body: { amountFen } });
const corrected = (id: string, corrects: string, body: FactEntry['body'], on = '2026-05-01'): FactEntry =>
  fact(id, 'corrected', on, { body, corrects: corrects as FactId });

test('payments add up and what is left never falls below zero', () => {
  const view = foldCase(caseRow([paid('a', '2026-01-02', 60_00), paid('b', '2026-01-03', 70_00)]), []);
  expect(view).toMatchObject({ paidFen: 130_00, outstandingFen: 0, overpaidFen: 30_00, state: 'open' });
});

test('a claim that is no amount leaves nothing to count down', () => {
  expect(foldCase(caseRow([paid('a', '2026-01-02', 1)], {}), [])).toMatchObject({
    paidFen: 1,
    outstandingFen: null,
    overpaidFen: 0,
  });
});

test('a corrected payment counts with its new amount and day, and the first version stays in sight', () => {
  const view = foldCase(
    caseRow([paid('a', '2026-01-02', 60_00), corrected('k', 'a', { on: '2026-01-09', body: { amountFen: 6_00 } })]),
    [],
  );
  expect(view.paidFen).toBe(6_00);
  expect(view.timeline[0]).toMatchObject({ on: '2026-01-09', original: { body: { amountFen: 60_00 } } });
});

test('a payment taken back no longer counts, and counts again when that was itself taken back', () => {
  const facts = [paid('a', '2026-01-02', 60_00), corrected('k', 'a', { withdrawn: true })];
  expect(foldCase(caseRow(facts), []).paidFen).toBe(0);
  expect(foldCase(caseRow([...facts, corrected('m', 'k', { withdrawn: true })]), []).paidFen).toBe(60_00);
});

test('corrections that name each other in a circle do no harm', () => {
  const facts = [
    paid('a', '2026-01-02', 5),
    corrected('k', 'm', { withdrawn: true }),
    corrected('m', 'k', { withdrawn: true }),
  ];
  expect(foldCase(caseRow(facts), []).paidFen).toBe(5);
});

test('a reopening ends the closings it names, whatever the order of the devices on that day', () => {
  const closed = fact('z', 'closed', '2026-02-01', { body: { way: 'procedureConcluded' }, stamp: '2.9' as Stamp });
  const reopened = fact('a', 'reopened', '2026-02-01', {
    body: { reason: '发现财产', closings: ['z'] },
    stamp: '1.1' as Stamp,
  });
  const view = foldCase(caseRow([closed, reopened]), []);
  expect(view.state).toBe('open');
  expect(view.closings).toMatchObject([{ way: 'procedureConcluded', reopened: { reason: '发现财产' } }]);
});

test('a case closed on two devices stays closed until a reopening names both closings', () => {
  const one = fact('x', 'closed', '2026-02-01', { body: { way: 'performed' } });
  const two = fact('y', 'closed', '2026-02-02', { body: { way: 'terminated' } });
  const reopened = (closings: readonly string[]): FactEntry =>
    fact('r', 'reopened', '2026-03-01', { body: { reason: 'r', closings } });
  expect(foldCase(caseRow([one, two, reopened(['x'])]), []).closing).toMatchObject({ way: 'terminated' });
  expect(foldCase(caseRow([one, two, reopened(['x', 'y'])]), []).state).toBe('open');
});

test('a voided case shows its reason; taking the voiding back brings the case back', () => {
  const voided = fact('v', 'voided', '2026-02-01', { body: { reason: '重复登记' } });
  expect(foldCase(caseRow([voided]), [])).toMatchObject({ state: 'voided', voided: { reason: '重复登记' } });
  expect(foldCase(caseRow([voided, corrected('k', 'v', { withdrawn: true })]), []).state).toBe('open');
});

test('the order in which facts arrived never changes the case', () => {
  const types = fc.constantFrom('registered', 'paid', 'closed', 'reopened', 'voided', 'corrected', 'ofALaterVersion');
  const facts = fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
        type: types,
        on: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-02T10:00'),
        stamp: fc.constantFrom('1.1', '1.2', '2.1'),
        corrects: fc.constantFrom(undefined, 'a', 'b', 'c', 'd'),
        body: fc.constantFrom(
          {},
          { amountFen: 5 },
          { withdrawn: true },
          { body: { amountFen: 9 } },
          { way: 'performed' },
          { closings: ['a', 'b'] },
        ),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    )
    .map((list) => list.map(({ id, type, on, ...more }) => fact(id, type, on, more as Partial<FactEntry>)));
  const shuffled = facts.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([inOrder, mixed]) => {
      const { row: _one, ...expected } = foldCase(caseRow(inOrder), []);
      const { row: _other, ...actual } = foldCase(caseRow(mixed), []);
      expect(actual).toEqual(expected);
    }),
  );
});

test('debtors come first, each followed by those who stand behind it; removed parties stand apart', () => {
  const world = new PracticeWorld();
  const party = (id: string, role: string, of: string | null, removed = false) =>
    ['new', 'party', id as EntityId, { case: 'c1', role, of, nature: 'legal', nameZh: id, removed }] as const;
  world.apply([
    ['new', 'case', 'c1' as EntityId, { number: '（2026）青2725执1号' }],
    party('p1', 'applicant', null),
    party('p2', 'debtor', null),
    party('p3', 'debtor', null),
    party('p4', 'legalRepresentative', 'p2'),
    party('p5', 'applicant', null, true),
  ]);
  const view = caseById(world, 'c1' as EntityId);
  expect(view?.parties.map(({ id }) => id)).toEqual(['p2', 'p4', 'p3', 'p1']);
  expect(view?.removedParties.map(({ id }) => id)).toEqual(['p5']);
  expect(foldCases(world)).toEqual([view]);
});

test('parties stand in the order in which they were entered, whatever their ids', () => {
  const names = ['甲', '乙', '丙', '丁', '戊', '己'];
  const party = (nameZh: string) => ({ ...emptyParty(nameZh, 'debtor'), nameZh });
  const world = new PracticeWorld();
  // Ids of one moment come in any order.
  let left = 100;
  const context = { ...world.context, newId: () => `id${(left -= 7)}` };
  const registered = registerCase({
    id: 'c9' as EntityId,
    case: { ...EMPTY_CASE, number: '（2026）青2725执9号', filedOn: '2026-03-05' },
    parties: names.map(party),
    payments: [],
  })(world, context);
  world.apply(registered.ok ? registered.value.ops : []);
  world.must(addParty('c9' as EntityId, party('庚')));
  const view = caseById(world, 'c9' as EntityId);
  expect(view?.parties.map(({ nameZh }) => nameZh)).toEqual([...names, '庚']);
});
