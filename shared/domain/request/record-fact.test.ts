import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { correctFact } from './correct-fact';
import type { Told } from './fact-input';
import { issueOne, mustRun, practiceCounty, runOn, viewOf } from './practice-county';
import {
  acknowledge,
  answer,
  endEscalation,
  escalate,
  escalationStep,
  paperReceived,
  postpone,
  receive,
  serve,
  suggestReview,
  urge,
  withdraw,
} from './record-fact';

const TODAY = '2026-11-20';
const anAnswer = (more: Partial<Told<'answered'>> = {}): Told<'answered'> => ({
  on: TODAY,
  outcome: 'full',
  text: '已冻结',
  reason: '',
  howSolved: '',
  channel: 'paper',
  from: '乙',
  papers: [],
  ...more,
});
const anEscalation = (more: Partial<Told<'escalated'>> = {}): Told<'escalated'> => ({
  on: TODAY,
  reason: 'looksLikeRefusal',
  text: '柜台拒收',
  owner: 'person1',
  nextStep: '联席会议办公室协调',
  due: '2026-11-25',
  ...more,
});
const invalid = (...fields: readonly string[]) => ({
  ok: false,
  error: { type: 'invalid', problems: fields.map((field) => expect.objectContaining({ field })) },
});

test('service with its receipt is recorded together with the paper', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  const receipt = { sha256: 'ab'.repeat(32), size: 3, type: 'image/jpeg', name: '回证.jpg' };
  const { ops } = world.must(
    serve(id, { on: TODAY, method: 'direct', byPerson: 'person1', recipient: '乙', post: '', receipt }),
  );
  expect(ops[0]).toEqual(['blob', receipt.sha256, { size: 3, type: 'image/jpeg', name: '回证.jpg' }]);
  expect(viewOf(world, id)).toMatchObject({ status: 'served', timeline: [{}, { telling: { body: { receipt } } }] });
});

test('what could not be done needs its reason and how it might be solved', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  expect(world.run(answer(id, anAnswer({ outcome: 'couldNot', reason: ' ' })))).toMatchObject(
    invalid('reason', 'howSolved'),
  );
  world.must(answer(id, anAnswer({ outcome: 'couldNot', reason: '无账户', howSolved: '提供账号后再查' })));
  expect(viewOf(world, id)).toMatchObject({ status: 'answeredCouldNot', open: false });
});

test('a refusal cannot be entered as an outcome', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  const refused = anAnswer({ outcome: 'refused' as 'full' });
  expect(world.run(answer(id, refused))).toMatchObject(invalid('outcome'));
});

test('an answer by telephone names who gave it and awaits its paper', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  expect(world.run(answer(id, anAnswer({ channel: 'telephone', from: '' })))).toMatchObject(invalid('from'));
  world.must(answer(id, anAnswer({ channel: 'telephone' })));
  const told = viewOf(world, id).awaitingPaper[0];
  world.must(acknowledge(id, { on: TODAY, answer: told?.fact ?? '' }));
  world.must(paperReceived(id, { on: TODAY, answer: told?.fact ?? '', papers: [] }));
  expect(viewOf(world, id)).toMatchObject({ awaitingPaper: [], newAnswers: [] });
  expect(world.run(paperReceived(id, { on: TODAY, answer: told?.fact ?? '', papers: [] }))).toMatchObject({
    error: { type: 'not_awaiting_paper' },
  });
});

test('papers in an unusual order are accepted, impossible days are not', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  world.must(answer(id, anAnswer()));
  world.must(receive(id, { on: TODAY, by: '乙', note: '' }));
  expect(runOn(world, receive(id, { on: '2026-11-19', by: '乙', note: '' }), {})).toMatchObject(invalid('on'));
  expect(runOn(world, receive(id, { on: '2026-11-21', by: '乙', note: '' }), {})).toMatchObject(invalid('on'));
  expect(runOn(world, receive(id, { on: '2026-02-30', by: '乙', note: '' }), {})).toMatchObject(invalid('on'));
});

test('a clock that stands in 2010 stops nobody', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  mustRun(world, receive(id, { on: '2026-11-24', by: '乙', note: '' }), { today: '2010-01-01' });
  expect(viewOf(world, id).status).toBe('received');
});

test('a later date is later than the one that counts and has its reason', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  const { deadline } = viewOf(world, id);
  expect(world.run(postpone(id, { on: TODAY, until: deadline?.day ?? '', reason: '封路', from: '乙' }))).toMatchObject({
    error: { problems: [{ field: 'until', problem: { type: 'not_later' } }] },
  });
  expect(world.run(postpone(id, { on: TODAY, until: '2026-12-30', reason: '', from: '乙' }))).toMatchObject(
    invalid('reason'),
  );
  world.must(postpone(id, { on: TODAY, until: '2026-12-30', reason: '封路', from: '乙' }));
  expect(viewOf(world, id).deadline?.day).toBe('2026-12-30');
});

test('a request is withdrawn once, and what was fully answered is not withdrawn or urged', () => {
  const world = practiceCounty();
  const [first, second] = [issueOne(world), issueOne(world)];
  world.must(urge(first, { on: TODAY, how: 'telephone', by: 'person1', text: '' }));
  world.must(withdraw(first, { on: TODAY, reason: '人已找到' }));
  world.must(answer(second, anAnswer()));
  expect(world.run(withdraw(first, { on: TODAY, reason: '再次' }))).toMatchObject({
    error: { type: 'already_withdrawn' },
  });
  expect(world.run(withdraw(second, { on: TODAY, reason: '再次' }))).toMatchObject({
    error: { type: 'already_answered' },
  });
  expect(world.run(urge(second, { on: TODAY, how: 'letter', by: 'person1', text: '' }))).toMatchObject({
    error: { type: 'already_answered' },
  });
});

test('an escalation has owner, next step and day, goes on by steps and ends with a result', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  expect(world.run(escalate(id, anEscalation({ owner: '', nextStep: '', due: '2026-11-01' })))).toMatchObject(
    invalid('owner', 'nextStep', 'due'),
  );
  expect(world.run(endEscalation(id, { on: TODAY, result: 'x' }))).toMatchObject({ error: { type: 'not_escalated' } });
  world.must(escalate(id, anEscalation()));
  expect(world.run(escalate(id, anEscalation()))).toMatchObject({ error: { type: 'already_escalated' } });
  world.must(
    escalationStep(id, { on: TODAY, text: '已约谈', owner: 'person2', nextStep: '司法建议', due: '2026-12-01' }),
  );
  expect(viewOf(world, id).escalation).toMatchObject({ owner: 'person2', nextStep: '司法建议' });
  world.must(endEscalation(id, { on: TODAY, result: '已协助办理' }));
  expect(viewOf(world, id)).toMatchObject({ escalation: null, open: true });
});

test('a review suggestion does not stop the request', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  world.must(suggestReview(id, { on: TODAY, text: '股权已转让', from: '乙', papers: [] }));
  expect(viewOf(world, id)).toMatchObject({ open: true, status: 'issued', reviewSuggested: [{}] });
});

test('a correction is checked like the first fact, keeps both, and a later one wins even under a slow clock', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  world.must(answer(id, anAnswer()));
  const fact = viewOf(world, id).answer?.fact ?? '';
  const to = (told: Partial<Told<'answered'>>, why = '录错') =>
    correctFact({ request: id, fact, why, replacement: { type: 'answered', ...anAnswer(told) } });
  expect(world.run(to({ outcome: 'couldNot' }))).toMatchObject(invalid('reason', 'howSolved'));
  expect(world.run(to({}, ''))).toMatchObject(invalid('why'));
  mustRun(world, to({ outcome: 'partial', text: '冻结五万元' }), { today: '2026-11-25' });
  mustRun(world, to({ outcome: 'partial', text: '冻结六万元' }), { today: '2010-01-01' });
  expect(viewOf(world, id)).toMatchObject({ status: 'answeredPartial', answer: { body: { text: '冻结六万元' } } });
  world.must(correctFact({ request: id, fact, why: '不是本案', replacement: null }));
  expect(viewOf(world, id)).toMatchObject({ status: 'issued', answer: null });
});

test('the issuing itself is not corrected, and an unknown fact cannot be', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  const issuedFact = viewOf(world, id).timeline[0]?.resolved.original.id ?? '';
  expect(world.run(correctFact({ request: id, fact: issuedFact, why: 'x', replacement: null }))).toMatchObject({
    error: { type: 'not_correctable' },
  });
  expect(world.run(correctFact({ request: id, fact: 'none', why: 'x', replacement: null }))).toMatchObject({
    error: { type: 'no_such_fact' },
  });
});

test('a paste of a megabyte and an unknown request are refused with their reason', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  expect(world.run(withdraw(id, { on: TODAY, reason: '长'.repeat(1_000_000) }))).toMatchObject({
    error: { problems: [{ field: 'reason', problem: { type: 'too_long', limit: 2000 } }] },
  });
  expect(world.run(withdraw('none' as EntityId, { on: TODAY, reason: 'x' }))).toEqual({
    ok: false,
    error: { type: 'not_found' },
  });
});
