import { expect, test } from 'vitest';
import type { EntityId, FactId } from '../../core/ids';
import type { Result } from '../../core/result';
import { caseById, type CaseView } from './case-fold';
import { EMPTY_CASE, emptyParty, emptyPayment, type CaseInput, type PartyInput } from './case-input';
import { closeCase } from './close-case';
import { correctPayment, paymentInputOf, takeBackFact } from './correct-fact';
import { caseInputOf, editCase } from './edit-case';
import { addParty, editParty, partyInputOf, removeParty, restoreParty } from './party-commands';
import { pay } from './pay';
import { PracticeWorld } from './practice-world';
import { registerCase, type RegistrationInput } from './register-case';
import { reopenCase } from './reopen-case';
import { voidCase } from './void-case';

const C1 = 'case1' as EntityId;
const NUMBER = '（2026）青2725执123号';

const debtor = (more: Partial<PartyInput> = {}): PartyInput => ({
  ...emptyParty('d', 'debtor'),
  nameZh: '才旦',
  ...more,
});

const form = (more: Partial<CaseInput> = {}, rest: Partial<RegistrationInput> = {}): RegistrationInput => ({
  id: C1,
  case: { ...EMPTY_CASE, number: NUMBER, filedOn: '2026-03-05', claim: '1万', ...more },
  parties: [debtor()],
  payments: [],
  ...rest,
});

function registered(input = form()): PracticeWorld {
  const world = new PracticeWorld();
  world.must(registerCase(input));
  return world;
}

const viewOf = (world: PracticeWorld, id = C1): CaseView => {
  const view = caseById(world, id);
  if (!view) throw new Error('no such case');
  return view;
};

const errorOf = <E>(result: Result<unknown, E>): E | undefined => (result.ok ? undefined : result.error);

test('a case is registered with its canonical number, its parties and what was paid before', () => {
  const unit = debtor({ nature: 'legal', nameZh: '囊谦虚构商贸有限公司' });
  const representative = { ...emptyParty('r', 'legalRepresentative', 'd'), nameZh: '扎西' };
  const payment = { ...emptyPayment('p'), amount: '2,000.50', on: '2026-03-01', party: 'd' };
  const world = registered(
    form({ number: '(2026) 青2725执１２３号' }, { parties: [unit, representative], payments: [payment] }),
  );
  const view = viewOf(world);
  expect(view.fields).toMatchObject({ number: NUMBER, claimFen: 1_000_000, filedOn: '2026-03-05' });
  expect(view).toMatchObject({ state: 'open', paidFen: 200_050, outstandingFen: 799_950 });
  expect(view.parties[1]).toMatchObject({ role: 'legalRepresentative', of: view.parties[0]?.id, nameZh: '扎西' });
  expect(view.timeline.map(({ original }) => original.type)).toEqual(['paid', 'registered']);
  expect(view.timeline[0]?.body['party']).toBe(view.parties[0]?.id);
});

test('a number in use is stopped with the case that has it, however it is typed', () => {
  const world = registered();
  for (const number of ['(2026)青2725执123号', '（2026） 青2725执 123 号', '〔2026〕青2725执123号']) {
    expect(errorOf(world.run(registerCase(form({ number }, { id: 'case2' as EntityId }))))).toEqual({
      type: 'duplicate',
      case: C1,
    });
  }
});

test('pressing save twice registers once', () => {
  const world = registered();
  expect(errorOf(world.run(registerCase(form())))).toEqual({ type: 'already_registered', case: C1 });
});

test('every faulty field is named with what is wrong', () => {
  const world = new PracticeWorld();
  const paste = '甲'.repeat(1_000_000);
  const input = form(
    { number: '执123', filedOn: '2026-02-30', basisOn: '2099-01-01', claim: '1,23', note: paste, handler: 'nobody' },
    {
      parties: [debtor({ nameZh: '甲'.repeat(61) }), { ...emptyParty('r', 'principal', 'd'), nameBo: 'བཀྲ་ཤིས' }],
      payments: [{ ...emptyPayment('p'), amount: '0' }],
    },
  );
  const error = errorOf(world.run(registerCase(input)));
  expect(error?.type).toBe('invalid');
  expect(
    Object.fromEntries(
      error?.type === 'invalid' ? error.problems.map(({ field, problem }) => [field, problem.type]) : [],
    ),
  ).toEqual({
    number: 'case_number',
    filedOn: 'not_a_day',
    basisOn: 'in_future',
    claim: 'amount',
    note: 'too_long',
    handler: 'unknown_record',
    'parties.d.nameZh': 'too_long',
    'parties.r.of': 'needs_unit_debtor',
    'payments.p.amount': 'amount_zero',
    'payments.p.on': 'required',
  });
  expect(world.rows('case')).toEqual([]);
});

test('names of sixty syllables are taken in both scripts', () => {
  const world = registered(form({}, { parties: [debtor({ nameZh: '甲'.repeat(60), nameBo: 'བསྒྲུབས་'.repeat(60) })] }));
  expect(viewOf(world).parties[0]?.nameBo).toHaveLength('བསྒྲུབས་'.length * 60);
});

test('a case needs a debtor with a name in one of the scripts; empty rows are left out', () => {
  const world = new PracticeWorld();
  const empty = form({}, { parties: [emptyParty('d', 'debtor'), { ...emptyParty('a', 'applicant'), nameZh: '卓玛' }] });
  expect(errorOf(world.run(registerCase(empty)))).toMatchObject({
    type: 'invalid',
    problems: [{ field: 'parties', problem: { type: 'no_debtor' } }],
  });
  world.must(
    registerCase(form({}, { parties: [debtor({ nameZh: '', nameBo: 'ཚེ་བརྟན' }), emptyParty('x', 'applicant')] })),
  );
  expect(viewOf(world).parties).toHaveLength(1);
});

test('a clock that stands in 2010 stops nobody: a day after it is taken', () => {
  const world = new PracticeWorld({ today: '2010-01-01' });
  expect(world.run(registerCase(form())).ok).toBe(true);
});

test('editing writes only what the person changed, on top of what the form was opened with', () => {
  const world = registered();
  const { row } = viewOf(world);
  const before = caseInputOf(row);
  world.must(editCase({ case: C1, before, basis: row.stamps, after: { ...before, note: '他人先写' } }));
  const draft = world.must(
    editCase({
      case: C1,
      before,
      basis: row.stamps,
      after: { ...before, filedOn: '2026年3月5日', cause: '民间借贷纠纷' },
    }),
  );
  expect(draft.ops).toEqual([['set', 'case', C1, { cause: ['民间借贷纠纷', null] }]]);
  expect(viewOf(world).fields).toMatchObject({ cause: '民间借贷纠纷', note: '他人先写' });
  expect(errorOf(world.run(editCase({ case: C1, before, basis: row.stamps, after: before })))).toEqual({
    type: 'nothing_changed',
  });
});

test('two people who changed the same field keep both values until one is chosen', () => {
  const world = registered();
  const { row } = viewOf(world);
  const before = caseInputOf(row);
  world.must(editCase({ case: C1, before, basis: row.stamps, after: { ...before, cause: '甲说' } }));
  world.must(editCase({ case: C1, before, basis: row.stamps, after: { ...before, cause: '乙说' } }));
  const { conflicts, row: now } = viewOf(world);
  expect(conflicts).toEqual(['cause']);
  expect(now.conflicts['cause']?.map(({ value }) => value)).toEqual(['甲说', '乙说']);
});

test('an edited number may not be that of another case', () => {
  const world = registered();
  world.must(registerCase(form({ number: '（2026）青2725执124号' }, { id: 'case2' as EntityId })));
  const { row } = viewOf(world);
  const before = caseInputOf(row);
  const error = errorOf(
    world.run(editCase({ case: C1, before, basis: row.stamps, after: { ...before, number: '(2026)青2725执124号' } })),
  );
  expect(error).toEqual({ type: 'duplicate', case: 'case2' });
});

test('a voided registration needs a reason, stays, and frees its number', () => {
  const world = registered();
  expect(errorOf(world.run(voidCase({ case: C1, reason: ' ', openRequestsSeen: false })))).toMatchObject({
    type: 'invalid',
  });
  world.must(voidCase({ case: C1, reason: '立错案', openRequestsSeen: false }));
  expect(viewOf(world)).toMatchObject({ state: 'voided', voided: { reason: '立错案' } });
  expect(world.run(registerCase(form({}, { id: 'case2' as EntityId }))).ok).toBe(true);
  expect(errorOf(world.run(pay(C1, { ...emptyPayment('p'), amount: '1', on: '2026-04-01' })))).toEqual({
    type: 'voided',
  });
});

test('voiding and closing a case with open requests asks once whether the person has seen them', () => {
  const world = registered();
  const issued = {
    id: 'f' as FactId,
    type: 'issued',
    on: '2026-04-01',
    body: { number: '囊法执协字〔2026〕1号', deadline: '2026-05-01' },
  };
  world.apply([
    ['new', 'request', 'q1' as EntityId, { case: C1 }],
    ['add', 'request', 'q1' as EntityId, issued],
  ]);
  const closing = { case: C1, way: 'performed', on: '2026-06-01', note: '' } as const;
  expect(errorOf(world.run(voidCase({ case: C1, reason: '错', openRequestsSeen: false })))).toEqual({
    type: 'open_requests',
    count: 1,
  });
  expect(errorOf(world.run(closeCase({ ...closing, openRequestsSeen: false })))).toEqual({
    type: 'open_requests',
    count: 1,
  });
  expect(world.run(closeCase({ ...closing, openRequestsSeen: true })).ok).toBe(true);
});

test('a case is closed by a legal way, reopened with a reason and closed again', () => {
  const world = registered();
  const closing = {
    case: C1,
    way: 'procedureConcluded',
    on: '2026-06-01',
    note: '（2026）青2725执123号之一',
    openRequestsSeen: false,
  } as const;
  expect(errorOf(world.run(closeCase({ ...closing, way: '' })))).toMatchObject({
    problems: [{ field: 'way', problem: { type: 'not_chosen' } }],
  });
  world.must(closeCase(closing));
  expect(errorOf(world.run(closeCase(closing)))).toEqual({ type: 'already_closed' });
  world.must(reopenCase({ case: C1, on: '2026-07-01', reason: '发现可供执行的财产' }));
  expect(viewOf(world).state).toBe('open');
  expect(errorOf(world.run(reopenCase({ case: C1, on: '2026-07-01', reason: '再' })))).toEqual({ type: 'not_closed' });
  world.must(closeCase({ ...closing, way: 'performed', on: '2026-08-01' }));
  expect(viewOf(world).closings.map(({ way, reopened }) => [way, reopened !== null])).toEqual([
    ['procedureConcluded', true],
    ['performed', false],
  ]);
});

test('a wrong payment is corrected with a reason, or taken back', () => {
  const world = registered();
  world.must(pay(C1, { ...emptyPayment('p'), amount: '5000', on: '2026-04-01' }));
  const wrong = viewOf(world).timeline.find(({ original }) => original.type === 'paid')!;
  const fact = wrong.original.id;
  const payment = { ...paymentInputOf(wrong), amount: '500' };
  expect(errorOf(world.run(correctPayment({ case: C1, fact, payment, reason: '' })))).toMatchObject({
    problems: [{ field: 'reason' }],
  });
  world.must(correctPayment({ case: C1, fact, payment, reason: '多写一个零' }));
  expect(viewOf(world).paidFen).toBe(500_00);
  world.must(takeBackFact({ case: C1, fact, reason: '不是本案的款' }));
  expect(viewOf(world).paidFen).toBe(0);
  expect(errorOf(world.run(takeBackFact({ case: C1, fact, reason: '再次' })))).toEqual({ type: 'not_correctable' });
});

test('the registration itself cannot be taken back: it is voided', () => {
  const world = registered();
  const fact = viewOf(world).timeline[0]!.original.id;
  expect(errorOf(world.run(takeBackFact({ case: C1, fact, reason: '错' })))).toEqual({ type: 'not_correctable' });
});

test('parties are added, edited, taken off with those behind them, and put back', () => {
  const world = registered(form({}, { parties: [debtor({ nature: 'legal' })] }));
  const unit = viewOf(world).parties[0]!;
  expect(errorOf(world.run(removeParty(unit.id)))).toEqual({ type: 'last_debtor' });
  world.must(addParty(C1, { ...emptyParty('x', 'seniorManager', unit.id), nameZh: '经理' }));
  world.must(addParty(C1, { ...emptyParty('y', 'debtor'), nameZh: '保证人' }));
  const row = world.row('party', unit.id)!;
  const before = partyInputOf(unit);
  world.must(editParty({ party: unit.id, before, basis: row.stamps, after: { ...before, address: '香达镇' } }));
  expect(viewOf(world).parties[0]?.address).toBe('香达镇');
  world.must(removeParty(unit.id));
  expect(viewOf(world).parties.map(({ nameZh }) => nameZh)).toEqual(['保证人']);
  expect(viewOf(world).removedParties).toHaveLength(2);
  world.must(restoreParty(unit.id));
  expect(viewOf(world).parties).toHaveLength(2);
});

test('nobody stands behind a natural person', () => {
  const world = registered();
  const person = viewOf(world).parties[0]!;
  const error = errorOf(world.run(addParty(C1, { ...emptyParty('x', 'principal', person.id), nameZh: '某人' })));
  expect(error).toMatchObject({ type: 'invalid', problems: [{ field: 'of', problem: { type: 'needs_unit_debtor' } }] });
});
