import { describe, expect, it } from 'vitest';
import { PracticeWorld } from '../case/practice-world';
import { calendarOf } from '../deadline/calendar-of-world';
import { courtTerm } from '../deadline/court-terms';
import { parseDays, parseRanges, textFromRanges } from './calendar-text';
import { setCalendarYear } from './set-calendar-year';
import { setTerm } from './set-term';

const plan = {
  year: 2027,
  holidays: '2027-1-1 至 2027年1月3日\n2027-10-01~2027-10-07',
  makeUpDays: '2027/1/10',
  source: '通知',
};

describe('a typed calendar', () => {
  it('is read in any form of a day and any word for "to"', () => {
    expect(parseRanges(plan.holidays, 2027)).toEqual({
      ok: true,
      value: [
        ['2027-01-01', '2027-01-03'],
        ['2027-10-01', '2027-10-07'],
      ],
    });
  });

  it('names the line that cannot be read', () => {
    expect(parseRanges('2027-01-01\n\nspring', 2027)).toEqual({ ok: false, error: { type: 'not_a_day', line: 3 } });
    expect(parseRanges('2027-05-05 到 2027-05-01', 2027)).toMatchObject({ error: { type: 'wrong_order', line: 1 } });
    expect(parseRanges('2027-05-01 到 2027-06-01', 2027)).toMatchObject({ error: { type: 'too_long' } });
    expect(parseDays('2026-01-04', 2027)).toMatchObject({ error: { type: 'other_year', line: 1 } });
  });

  it('reads back what it wrote', () => {
    const parsed = parseRanges(plan.holidays, 2027);
    if (!parsed.ok) throw new Error('the plan of the test is readable');
    expect(parseRanges(textFromRanges(parsed.value), 2027)).toEqual(parsed);
  });
});

describe('a calendar year', () => {
  it('makes days of that year certain', () => {
    const world = new PracticeWorld();
    world.must(setCalendarYear(plan));
    expect(calendarOf(world).years.get(2027)).toMatchObject({ makeUpDays: ['2027-01-10'], confirmed: true });
  });

  it('needs holidays and the notice that it comes from', () => {
    const world = new PracticeWorld();
    expect(world.run(setCalendarYear({ ...plan, source: ' ' }))).toMatchObject({ error: { type: 'no_source' } });
    expect(world.run(setCalendarYear({ ...plan, holidays: '' }))).toMatchObject({ error: { type: 'no_holidays' } });
    expect(world.run(setCalendarYear({ ...plan, year: 27 }))).toMatchObject({ error: { type: 'not_a_year' } });
  });

  it('is corrected in the same record', () => {
    const world = new PracticeWorld();
    world.must(setCalendarYear(plan));
    world.must(setCalendarYear({ ...plan, makeUpDays: '' }));
    expect(world.rows('calendarYear')).toHaveLength(1);
  });
});

describe('the term of a kind of request', () => {
  it('is the court’s to set and refuses what is no term', () => {
    const world = new PracticeWorld();
    world.must(setTerm({ ask: 'query', term: { unit: 'workingDays', count: 3 } }));
    expect(courtTerm(world, 'query')).toEqual({ unit: 'workingDays', count: 3 });
    expect(world.run(setTerm({ ask: 'query', term: { unit: 'hours', count: 0 } }))).toMatchObject({
      error: { type: 'bad_term' },
    });
  });
});
