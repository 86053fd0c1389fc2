import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { must } from '../../core/assert';
import { PracticeWorld } from '../case/practice-world';
import { newRecord } from '../ops';
import { courtTerm, setCourtTerm } from './court-terms';

test('a kind of ask has the suggested term until the court sets its own', () => {
  const world = new PracticeWorld();
  expect(courtTerm(world, 'locate')).toEqual({ unit: 'hours', count: 24 });
  expect(courtTerm(world, 'reply')).toEqual({ unit: 'workingDays', count: 7 });
  for (const count of [5, 6]) {
    const op = setCourtTerm({ ask: 'locate', term: { unit: 'workingDays', count } }, world, world.context);
    world.apply([must(op, 'the term differs')]);
  }
  expect(courtTerm(world, 'locate')).toEqual({ unit: 'workingDays', count: 6 });
  expect(setCourtTerm({ ask: 'locate', term: { unit: 'workingDays', count: 6 } }, world, world.context)).toBeNull();
});

test('a damaged setting falls back to the suggestion', () => {
  const world = new PracticeWorld();
  world.apply([
    newRecord('setting', 's' as EntityId, { name: 'deadlines', freeze: { unit: 'workingDays', count: 0 } }),
  ]);
  expect(courtTerm(world, 'freeze')).toEqual({ unit: 'workingDays', count: 3 });
});
