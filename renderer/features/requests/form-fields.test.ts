import { expect, test } from 'vitest';
import { FACT_BODIES, type TellingType } from '../../../shared/domain/request/fact-bodies';
import { bodyOf } from '../../../shared/domain/request/fact-input';
import { issueOne, practiceCounty, viewOf } from '../../../shared/domain/request/practice-county';
import { emptyForm, filledForm, FORM_FIELDS, isRequired, shownFields } from './form-fields';

const world = practiceCounty();
const given = {
  today: '2026-11-20',
  me: { id: 'p1', name: '甲' },
  request: viewOf(world, issueOne(world)),
  about: 'f1',
  usual: { serviceMethod: 'direct', urgeWay: 'telephone' } as const,
};
const types = Object.keys(FORM_FIELDS) as (keyof typeof FORM_FIELDS)[];

test.each(types)('the fields of the form %s are those of its input', (type) => {
  const value = emptyForm(type, given);
  expect(FORM_FIELDS[type].filter(({ name }) => !(name in value))).toEqual([]);
});

test('the reason and the way to solve it are asked for only when it could not be done', () => {
  const answer = emptyForm('answered', given);
  const names = (outcome: 'full' | 'couldNot') =>
    shownFields({ ...answer, outcome } as typeof answer).map(({ name }) => name);
  expect(names('full')).not.toContain('howSolved');
  expect(names('couldNot')).toEqual(expect.arrayContaining(['reason', 'howSolved']));
});

test('who answered is required by telephone and may stay open on paper', () => {
  const from = FORM_FIELDS.answered.find(({ name }) => name === 'from');
  const answer = emptyForm('answered', given);
  if (answer.type !== 'answered' || !from) throw new Error('the form of an answer has a field "from"');
  expect(isRequired(from, answer)).toBe(false);
  expect(isRequired(from, { ...answer, channel: 'telephone' })).toBe(true);
});

test.each(types)('a recorded %s is opened for correction with what it says', (type) => {
  const input = emptyForm(type, given);
  const body = FACT_BODIES[type as TellingType].safeParse(bodyOf(input));
  if (!body.success) return expect(Object.values(input)).toContain(''); // an empty form of this type does not hold up, so it was never recorded
  expect(filledForm(emptyForm(type, given), body.data, '2026-11-01')).toEqual({ ...input, on: '2026-11-01' });
});
