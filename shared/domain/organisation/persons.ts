import type { EntityId, PersonId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { changedFields } from '../ops';
import type { ChangeDraft, World } from '../world';
import { checkLength, checkRequired, filledOrNull, trimmed, type DirectoryError } from './checks';
import type { PersonFields, Role } from './records';
import { textOf, textOrNull } from './stored-fields';

export const ROLES: readonly Role[] = ['handler', 'chief', 'office', 'township', 'liaison', 'overseer', 'admin'];

export interface Person extends PersonFields {
  readonly id: PersonId;
  readonly row: Row;
}

export function personOf(row: Row): Person {
  const role = textOf(row, 'role');
  return {
    id: row.id,
    row,
    name: textOf(row, 'name'),
    nameBo: textOrNull(row, 'nameBo'),
    post: textOf(row, 'post'),
    role: ROLES.find((each) => each === role) ?? 'overseer',
    belongsTo: textOrNull(row, 'belongsTo'),
  };
}

export const personsOf = (world: World): readonly Person[] => world.rows('person').map(personOf);

export function personById(world: World, id: string): Person | undefined {
  const row = world.row('person', id as EntityId);
  return row && personOf(row);
}

/** A person as it stands in a form. */
export interface PersonInput {
  readonly name: string;
  readonly nameBo: string;
  readonly post: string;
  readonly role: Role;
  /** Unit or township, or empty. */
  readonly belongsTo: string;
}

export const EMPTY_PERSON: PersonInput = { name: '', nameBo: '', post: '', role: 'handler', belongsTo: '' };

export const personInputOf = (person: Person): PersonInput => ({
  name: person.name,
  nameBo: person.nameBo ?? '',
  post: person.post,
  role: person.role,
  belongsTo: person.belongsTo ?? '',
});

export const checkPerson = (input: PersonInput): readonly (DirectoryError | null)[] => [
  checkRequired('name', input.name),
  checkRequired('post', input.post),
  ...(['name', 'nameBo', 'post'] as const).map((field) => checkLength(field, input[field])),
];

/** Values as they are stored; only township staff and liaisons belong to a unit. */
export const personFields = (input: PersonInput): PersonFields => ({
  name: trimmed(input.name),
  nameBo: filledOrNull(input.nameBo),
  post: trimmed(input.post),
  role: input.role,
  belongsTo: belongsToUnit(input.role) ? input.belongsTo || null : null,
});

export const belongsToUnit = (role: Role): boolean => role === 'township' || role === 'liaison';

/** Changes a person's own fields. The passphrase is no field: the gate changes it. */
export const editPerson =
  ({ person, input }: { readonly person: PersonId; readonly input: PersonInput }) =>
  (world: World): Result<ChangeDraft, DirectoryError> => {
    const wrong = checkPerson(input).find((check) => check !== null);
    if (wrong) return err(wrong);
    const row = world.row('person', person);
    if (!row) return err({ type: 'not_found' });
    const op = changedFields(row, { ...personFields(input) });
    return op ? ok({ kind: 'person.edit', ops: [op] }) : err({ type: 'nothing_to_save' });
  };
