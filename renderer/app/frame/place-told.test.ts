import { expect, test } from 'vitest';
import type { PersonId } from '../../../shared/core/ids';
import type { Person } from '../../../shared/domain/organisation/persons';
import type { FieldWrite, Row } from '../../../shared/exchange/row';
import { placeOf, placeTold } from './place-told';

const ME = 'me' as PersonId;

function person(role: Person['role'], belongsTo: string | null, movedBy = 'admin'): Person {
  const write = (field: string, by: string) => ({ field, person: by }) as FieldWrite;
  const row = { writes: [write('role', movedBy), write('name', ME)] } as unknown as Row;
  return { id: ME, row, name: '', nameBo: null, post: '', role, belongsTo };
}

test('a person is told once when somebody else has changed role, unit or area, and of nothing else', () => {
  const before = person('liaison', 'bank');
  expect(placeTold(before, undefined)).toBe('note');
  const noted = placeOf(before);
  expect(placeTold({ ...before, name: '措姆', post: '科员' }, noted)).toBe('same');
  for (const moved of [person('liaison', 'police'), person('township', 'bank'), person('handler', null)]) {
    expect(placeTold(moved, noted)).toBe('tell');
    expect(placeTold(moved, placeOf(moved))).toBe('same');
  }
});

test('who moves herself needs no telling', () => {
  expect(placeTold(person('handler', null, ME), placeOf(person('chief', null)))).toBe('note');
});

test('what a role does not belong to is no move', () => {
  expect(placeTold(person('handler', 'left over'), placeOf(person('handler', null)))).toBe('same');
});
