import { expect, test } from 'vitest';
import { answer, escalate } from '../../../shared/domain/request/record-fact';
import { CASE, issueOne, practiceCounty, viewOf } from '../../../shared/domain/request/practice-county';
import { filterOf, NONE, passes, passesPlace, searchOfFilter, type RequestFilter } from './request-filters';

const all: RequestFilter = { state: 'all', flag: 'any', unit: '', township: '', handler: '' };
const told = {
  outcome: 'full',
  text: '',
  reason: '',
  howSolved: '',
  channel: 'telephone',
  from: '乙',
  papers: [],
} as const;

test('a filter survives its way through the address', () => {
  const filter: RequestFilter = { state: 'served', flag: 'overdue', unit: 'u1', township: 'none', handler: 'p1' };
  expect(filterOf(new URLSearchParams(searchOfFilter(filter)))).toEqual(filter);
  expect(searchOfFilter(filterOf(new URLSearchParams('state=nonsense')))).toEqual({});
});

test('an answered request stays in the list of work until its answer was noted and its paper has come', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  world.must(answer(id, { on: '2026-11-20', ...told }));
  expect(passes(viewOf(world, id), { ...all, state: 'open' }, '2026-11-20')).toBe(true);
});

test('a list opened from a figure holds the requests of its township and handler', () => {
  const world = practiceCounty();
  world.apply([['set', 'case', CASE, { township: ['t1', null] }]]);
  const view = viewOf(world, issueOne(world));
  const none = { township: '', handler: '' };
  expect(passesPlace(world, view, none)).toBe(true);
  expect(passesPlace(world, view, { ...none, township: 't1' })).toBe(true);
  expect(passesPlace(world, view, { ...none, township: 't2' })).toBe(false);
  expect(passesPlace(world, view, { ...none, handler: NONE })).toBe(view.fields.handler === null);
  expect(passesPlace(world, view, { ...none, handler: 'p1' })).toBe(false);
  expect(passes(view, { ...all, state: 'waiting' }, '2026-11-20')).toBe(true);
  expect(passes(view, { ...all, state: 'answered' }, '2026-11-20')).toBe(false);
  expect(passes(view, { ...all, flag: 'dueSoon' }, view.deadline?.day ?? '')).toBe(true);
});

test('unit and attention narrow the list', () => {
  const world = practiceCounty();
  const id = issueOne(world);
  const step = { reason: 'noAnswer', text: '无', owner: 'p', nextStep: '约谈', due: '2026-12-01' } as const;
  world.must(escalate(id, { on: '2026-11-20', ...step }));
  const view = viewOf(world, id);
  expect(passes(view, { ...all, flag: 'escalated' }, '2026-11-20')).toBe(true);
  expect(passes(view, { ...all, flag: 'overdue' }, '2026-11-20')).toBe(false);
  expect(passes(view, { ...all, flag: 'overdue' }, '2026-12-20')).toBe(true);
  expect(passes(view, { ...all, unit: 'other' }, '2026-11-20')).toBe(false);
});
