import { expect, it } from 'vitest';
import type { EntityId } from '../../core/ids';
import { newRecord } from '../ops';
import { PracticeWorld } from '../case/practice-world';
import { EMPTY_PERSON, editPerson, personById, personFields } from './persons';

const me = 'person1' as EntityId;
const someone = { ...EMPTY_PERSON, name: '甲某', post: '执行员' };

it('keeps a unit only for those who belong to one', () => {
  expect(personFields({ ...someone, belongsTo: 'u1' }).belongsTo).toBeNull();
  expect(personFields({ ...someone, role: 'liaison', belongsTo: 'u1' }).belongsTo).toBe('u1');
});

it('changes a person and keeps the history', () => {
  const world = new PracticeWorld();
  world.apply([newRecord('person', me, { ...personFields(someone) })]);
  world.must(editPerson({ person: me, input: { ...someone, post: '执行局局长' } }));
  expect(personById(world, me)).toMatchObject({ name: '甲某', post: '执行局局长' });
  expect(world.run(editPerson({ person: me, input: { ...someone, name: ' ' } }))).toMatchObject({
    ok: false,
    error: { type: 'required', field: 'name' },
  });
});
