import { afterEach, describe, expect, test } from 'vitest';
import { newFact } from '../ops';
import { shanghaiDay } from '../../text/shanghai-time';
import { agendaOf, requestsOfCase } from './agenda';
import { CASE, issueOne, LOCATE, mustRun, practiceCounty, viewOf } from './practice-county';
import { acknowledge, answer, escalate, postpone } from './record-fact';

const told = {
  outcome: 'full',
  text: '',
  reason: '',
  howSolved: '',
  channel: 'telephone',
  from: '乙',
  papers: [],
} as const;
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

test('an answer by telephone is new and awaits its paper; taken note of, it only awaits the paper', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  world.must(answer(id, { on: '2026-11-20', ...told }));
  expect(agendaOf(world, '2026-11-30', ['draft'])).toMatchObject({
    overdue: [],
    newAnswers: [{ request: { id } }],
    awaitingPaper: [{ request: { id } }],
    drafts: ['draft'],
  });
  world.must(acknowledge(id, { on: '2026-11-20', answer: viewOf(world, id).answer?.fact ?? '' }));
  expect(agendaOf(world, '2026-11-30', [])).toMatchObject({ newAnswers: [], awaitingPaper: [{}] });
});

test('what a unit still owes an answer to is listed by its deadline, until it is answered', () => {
  const world = practiceCounty();
  const [first, second] = [issueOne(world), issueOne(world)];
  world.must(postpone(first, { on: '2026-11-20', until: '2027-03-01', reason: '外出', from: '乙' }));
  expect(ids(agendaOf(world, '2026-11-21', []).toAnswer)).toEqual([second, first]);
  world.must(answer(second, { on: '2026-11-20', ...told }));
  expect(ids(agendaOf(world, '2026-11-21', []).toAnswer)).toEqual([first]);
});

test('escalations are listed by the day of their next step, late ones marked', () => {
  const world = practiceCounty();
  const [late, soon] = [issueOne(world), issueOne(world)];
  const step = { on: '2026-11-20', reason: 'noAnswer', text: '无答复', owner: 'person1', nextStep: '约谈' } as const;
  world.must(escalate(soon, { ...step, due: '2026-12-01' }));
  world.must(escalate(late, { ...step, due: '2026-11-21' }));
  expect(agendaOf(world, '2026-11-22', []).escalations).toMatchObject([
    { request: { id: late }, overdue: true },
    { request: { id: soon }, overdue: false },
  ]);
});

test('requests of a voided case are no longer anybody’s work, and stay with their case', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  expect(ids(agendaOf(world, '2027-01-01', []).overdue)).toEqual([id]);
  world.apply([
    newFact({ kind: 'case', id: CASE }, { id: 'v', type: 'voided', on: '2026-11-20', body: { reason: '重复' } }),
  ]);
  expect(agendaOf(world, '2027-01-01', []).overdue).toEqual([]);
  expect(ids(requestsOfCase(world, CASE))).toEqual([id]);
});

describe.each(['Asia/Shanghai', 'Asia/Urumqi', 'America/New_York'])('with the machine in %s', (zone) => {
  const before = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = before;
    if (before === undefined) delete process.env['TZ'];
  });

  const listsAt = (iso: string) => {
    process.env['TZ'] = zone;
    const world = practiceCounty();
    // The deadline of a freeze issued on Friday 20 November 2026 is Wednesday 25 November.
    issueOne(world);
    const { overdue, dueToday } = agendaOf(world, shanghaiDay(Date.parse(iso)), []);
    return { overdue: overdue.length, dueToday: dueToday.length };
  };

  test('a request becomes due and overdue at midnight in Shanghai, not in the machine’s zone', () => {
    expect(listsAt('2026-11-24T23:59:59.999+08:00')).toEqual({ overdue: 0, dueToday: 0 });
    expect(listsAt('2026-11-25T00:00:00.000+08:00')).toEqual({ overdue: 0, dueToday: 1 });
    expect(listsAt('2026-11-25T23:59:59.999+08:00')).toEqual({ overdue: 0, dueToday: 1 });
    expect(listsAt('2026-11-26T00:00:00.000+08:00')).toEqual({ overdue: 1, dueToday: 0 });
  });
});

test('a clock set back and forward again shows the lists of the day it says, and changes nothing for good', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  const overdueOn = (today: string) => ids(agendaOf(world, today, []).overdue);
  expect(overdueOn('2026-11-26')).toEqual([id]);
  expect(overdueOn('2010-01-01')).toEqual([]);
  expect(overdueOn('2026-11-26')).toEqual([id]);
});

test('what is overdue longest comes first', () => {
  const world = practiceCounty();
  const freeze = issueOne(world);
  const locate = issueOne(world, { to: [LOCATE] });
  mustRun(world, answer(issueOne(world), { on: '2026-11-20', ...told }));
  expect(ids(agendaOf(world, '2026-12-30', []).overdue)).toEqual([locate, freeze]);
});
