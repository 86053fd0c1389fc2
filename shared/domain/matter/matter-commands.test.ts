import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { scopeWorld } from '../../access/scope';
import { newRecord } from '../ops';
import { CASE, issueOne, PARTY, practiceCounty, viewOf as requestViewOf } from '../request/practice-county';
import { fenIn, textIn } from './matter-fold';
import { mattersOfCase } from './matters';
import { openMatter } from './open-matter';
import { begin, contextOn, OPENINGS, record, viewOf } from './practice-matters';
import { correctStep, offeredSteps, recordStep } from './record-step';
import { remindersUpTo } from './reminders';
import { claimsOf } from './reward-claims';
import { inputOf } from './step-input';
import { SUBJECTS } from './subjects';

const problemsOf = (result: { readonly ok: boolean; readonly error?: unknown }): unknown =>
  result.ok ? [] : (result.error as { readonly problems?: unknown }).problems;

test('a notice takes the next number of the series that the requests use, and the next request the one after', () => {
  const world = practiceCounty();
  const first = requestViewOf(world, issueOne(world)).number;
  const notice = viewOf(world, begin(world, 'specialNotice'));
  const third = requestViewOf(world, issueOne(world)).number;
  expect([first, notice.number, third]).toEqual([
    '囊法执协字〔2026〕1号',
    '囊法执协字〔2026〕2号',
    '囊法执协字〔2026〕3号',
  ]);
});

test('a corrected notice keeps its number and shows what was written first', () => {
  const world = practiceCounty();
  const id = begin(world, 'specialNotice');
  const { opening } = viewOf(world, id);
  const input = inputOf(SUBJECTS.specialNotice.opening, opening!);
  const replacement = { ...input, values: { ...input.values, level: 'prefecture' } };
  world.must(correctStep({ matter: id, fact: opening!.original.id, reason: '写错级别', replacement }));
  const view = viewOf(world, id);
  expect(textIn(view.opening, 'level')).toBe('prefecture');
  expect(view.number).toBe('囊法执协字〔2026〕1号');
  expect(view.opening?.original.body['level']).toBe('county');
});

test('every faulty field is named, and nothing is written', () => {
  const world = practiceCounty();
  const step = {
    type: 'planned',
    on: '2031-01-01',
    values: { ...OPENINGS.reward, askedBy: ' ', amountFen: '-5', until: '2026-13-40' },
  };
  const result = world.run(openMatter({ id: 'm1' as EntityId, case: CASE, subject: 'reward', party: 'nobody', step }));
  expect(problemsOf(result)).toEqual([
    { field: 'party', problem: { type: 'not_chosen' } },
    { field: 'on', problem: { type: 'in_future', today: '2026-11-20' } },
    { field: 'askedBy', problem: { type: 'required' } },
    { field: 'amountFen', problem: { type: 'amount', reason: 'negative' } },
    { field: 'until', problem: { type: 'not_a_day' } },
  ]);
  expect(world.rows('matter')).toEqual([]);
});

test('a reminder may not lie before its step, and a long text is refused with its limit', () => {
  const world = practiceCounty();
  const id = begin(world, 'entrustOut');
  const sent = { type: 'sent', on: '2026-11-20', values: { method: 'post', due: '2026-11-19' } };
  expect(problemsOf(world.run(recordStep(id, sent)))).toEqual([{ field: 'due', problem: { type: 'before_step' } }]);
  const progress = { type: 'progress', on: '2026-11-20', values: { text: '长'.repeat(5000) } };
  expect(problemsOf(world.run(recordStep(id, progress)))).toMatchObject([
    { field: 'text', problem: { type: 'too_long' } },
  ]);
});

test('money is kept in integer fen', () => {
  const world = practiceCounty();
  expect(fenIn(viewOf(world, begin(world, 'entrustOut')).opening, 'amountFen')).toBe(1_200_000);
});

test('a case is flagged as a key case once, listed again after it was delisted, and its next progress reminds', () => {
  const world = practiceCounty();
  const id = begin(world, 'keyCase');
  const step = { type: 'flagged', on: '2026-11-20', values: OPENINGS.keyCase };
  const again = world.run(openMatter({ id: 'm2' as EntityId, case: CASE, subject: 'keyCase', party: '', step }));
  expect(again).toMatchObject({ error: { type: 'already_open' } });
  const listed = { listedBy: 'conference', leader: '丙某', until: '2027-01-31', due: '2026-11-30' };
  record(world, id, { type: 'listed', values: listed });
  expect(viewOf(world, id)).toMatchObject({ status: 'listed', due: '2026-11-30', until: '2027-01-31' });
  expect(remindersUpTo(world, { today: '2026-12-02', last: '2026-12-05' })).toMatchObject([
    { day: '2026-11-30', of: 'due', overdue: true },
  ]);
  record(world, id, { type: 'progress', values: { text: '已付一半' } });
  expect(remindersUpTo(world, { today: '2026-12-02', last: '2026-12-05' })).toEqual([]);
  record(world, id, { type: 'delisted', values: { result: '已付清' } });
  expect(viewOf(world, id)).toMatchObject({ status: 'delisted', open: false });
  expect(offeredSteps(viewOf(world, id))).toEqual(['listed']);
  record(world, id, { type: 'listed', values: listed });
  expect(viewOf(world, id).status).toBe('listed');
});

test('an assessment waits for approval again after it was made anew', () => {
  const world = practiceCounty();
  const id = begin(world, 'risk');
  expect(viewOf(world, id).status).toBe('awaitingApproval');
  record(world, id, { type: 'approved', values: { approver: '丙某' } });
  expect(viewOf(world, id)).toMatchObject({ status: 'approved', due: '2026-12-01' });
  record(world, id, { type: 'reassessed', values: { ...OPENINGS.risk, grade: 'high', due: '2026-12-10' } });
  expect(viewOf(world, id)).toMatchObject({ status: 'awaitingApproval', due: '2026-12-10' });
});

test('a reward is paid for a claim that was granted, and never more than was granted', () => {
  const world = practiceCounty();
  const id = begin(world, 'reward');
  record(world, id, { type: 'claimed', values: { informer: '举报人', what: '车在村里' } });
  const claim = claimsOf(viewOf(world, id))[0]!.fact.original.id;
  const paying = (paidFen: string) => ({
    type: 'paid',
    on: '2026-11-20',
    values: { claim, paidFen, paidFrom: 'enforcedProperty' },
  });
  expect(problemsOf(world.run(recordStep(id, paying('500'))))).toEqual([
    { field: 'paidFen', problem: { type: 'over_granted', leftFen: 0 } },
  ]);
  record(world, id, { type: 'decided', values: { claim, decision: 'grant', grantedFen: '1000', reason: '属实' } });
  record(world, id, paying('600'));
  expect(claimsOf(viewOf(world, id))[0]).toMatchObject({ state: 'granted', grantedFen: 100_000, paidFen: 60_000 });
  expect(problemsOf(world.run(recordStep(id, paying('400.01'))))).toMatchObject([{ problem: { leftFen: 40_000 } }]);
  record(world, id, paying('400'));
  expect(claimsOf(viewOf(world, id))[0]?.state).toBe('paid');
});

test('a step is taken back with a reason and counts no more; a matter whose first step is taken back is gone from its case', () => {
  const world = practiceCounty();
  const id = begin(world, 'declaration');
  record(world, id, { type: 'faulty', values: { fault: 'refused', text: '拒不报告' } });
  const fault = viewOf(world, id).live.at(-1)!.original.id;
  expect(viewOf(world, id).status).toBe('faulty');
  expect(world.run(correctStep({ matter: id, fault, fact: fault, reason: '', replacement: null } as never)).ok).toBe(
    false,
  );
  world.must(correctStep({ matter: id, fact: fault, reason: '记错案件', replacement: null }));
  expect(viewOf(world, id)).toMatchObject({ status: 'ordered', open: true });
  expect(viewOf(world, id).timeline.some(({ withdrawn }) => withdrawn)).toBe(true);
  const first = viewOf(world, id).opening!.original.id;
  world.must(correctStep({ matter: id, fact: first, reason: '记错案件', replacement: null }));
  expect(mattersOfCase(world, CASE)).toEqual([]);
  expect(world.run(correctStep({ matter: id, fact: first, reason: '再次', replacement: null }))).toMatchObject({
    error: { type: 'already_taken_back' },
  });
});

test('nobody outside the court sees a matter, not even the unit that was asked in the same case', () => {
  const world = practiceCounty();
  issueOne(world);
  const id = begin(world, 'clue');
  world.apply([
    newRecord('person', 'liaison1' as EntityId, { name: '丁', role: 'liaison', belongsTo: 'bank1' }),
    newRecord('person', 'handler1' as EntityId, { name: '戊', role: 'handler' }),
  ]);
  const outside = scopeWorld(world, 'liaison1' as EntityId);
  expect(outside.rows('request')).toHaveLength(1);
  expect([outside.rows('matter'), outside.row('matter', id)]).toEqual([[], undefined]);
  expect(scopeWorld(world, 'handler1' as EntityId).rows('matter')).toHaveLength(1);
});

test('a step cannot be recorded on a matter that has ended, nor one of another subject', () => {
  const world = practiceCounty();
  const id = begin(world, 'risk');
  record(world, id, { type: 'ended', values: { result: '已平息' } });
  const approve = { type: 'approved', on: '2026-11-20', values: { approver: '丙' } };
  expect(recordStep(id, approve)(world, contextOn(world, '2026-11-21'))).toMatchObject({ error: { type: 'ended' } });
  expect(world.run(recordStep(id, { ...approve, type: 'paid' }))).toMatchObject({ error: { type: 'no_such_step' } });
  expect(PARTY).toBe('party1');
});
