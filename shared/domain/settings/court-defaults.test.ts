import { expect, test } from 'vitest';
import type { EntityId } from '../../core/ids';
import { PracticeWorld } from '../case/practice-world';
import { newRecord } from '../ops';
import { courtDefaults, setCourtDefaults, USUAL_DEFAULTS } from './court-defaults';

const world = (): PracticeWorld => {
  const made = new PracticeWorld();
  made.apply([newRecord('person', 'p1' as EntityId, { name: '扎西' })]);
  return made;
};

test('the court sets one default after the other, and each stands for itself', () => {
  const court = world();
  expect(courtDefaults(court)).toEqual(USUAL_DEFAULTS);
  court.must(setCourtDefaults({ handler: 'p1' }));
  court.must(setCourtDefaults({ serviceMethod: 'byTownship' }));
  expect(courtDefaults(court)).toEqual({ handler: 'p1', serviceMethod: 'byTownship', urgeWay: 'telephone' });
  expect(court.run(setCourtDefaults({ handler: 'p1' }))).toEqual({ ok: false, error: { type: 'nothing_to_save' } });
  court.must(setCourtDefaults({ handler: null }));
  expect(courtDefaults(court).handler).toBeNull();
});

test('nobody unknown becomes the default handler, and what a later version wrote counts as not set', () => {
  const court = world();
  expect(court.run(setCourtDefaults({ handler: 'p2' }))).toEqual({ ok: false, error: { type: 'unknown_person' } });
  const later = { name: 'defaults', handler: 'gone', serviceMethod: 'byDrone', urgeWay: 7 };
  court.apply([newRecord('setting', 's1' as EntityId, later)]);
  expect(courtDefaults(court)).toEqual(USUAL_DEFAULTS);
});
