import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { newRecord } from '../ops';
import { answer, postpone } from '../request/record-fact';
import { issueOne, mustRun, practiceCounty, runOn, viewOf } from '../request/practice-county';
import { recomputeProvisional } from './recompute-provisional';

const YEAR_2027 = {
  year: 2027,
  holidays: [['2027-01-01', '2027-01-03']],
  makeUpDays: [],
  source: '测试',
  confirmed: true,
  note: '',
} as const;

test('a deadline beyond the last certain year is provisional and is computed again when the court enters the year', () => {
  const world = practiceCounty({ today: '2026-12-30' });
  const id = issueOne(world);
  expect(viewOf(world, id).deadline).toMatchObject({ day: '2027-01-04', provisional: true });
  expect(runOn(world, recomputeProvisional, {})).toMatchObject({ ok: false });
  world.apply([newRecord('calendarYear', 'y' as EntityId, { ...YEAR_2027 })]);
  mustRun(world, recomputeProvisional);
  expect(viewOf(world, id).deadline).toMatchObject({ day: '2027-01-05', provisional: false, issuedDay: '2027-01-04' });
  expect(runOn(world, recomputeProvisional, {})).toEqual({ ok: false, error: { type: 'nothing_to_recompute' } });
});

test('answered requests and agreed later dates are left alone', () => {
  const world = practiceCounty({ today: '2026-12-30' });
  const [answered, postponed] = [issueOne(world), issueOne(world)];
  const told = {
    outcome: 'full',
    text: '',
    reason: '',
    howSolved: '',
    channel: 'paper',
    from: '',
    papers: [],
  } as const;
  world.must(answer(answered, { on: '2026-12-30', ...told }));
  world.must(postpone(postponed, { on: '2026-12-30', until: '2027-02-01', reason: '封路', from: '乙' }));
  world.apply([newRecord('calendarYear', 'y' as EntityId, { ...YEAR_2027 })]);
  expect(runOn(world, recomputeProvisional, {})).toMatchObject({ ok: false });
  expect(viewOf(world, postponed).deadline).toMatchObject({ day: '2027-02-01', provisional: false });
});
