import { belongsToUnit, type Person } from '../../../shared/domain/organisation/persons';
import type { FieldWrite } from '../../../shared/exchange/row';

/** What a person is in the county, as it is kept on this device to notice a change: role, and unit or area where the role has one. */
export const placeOf = ({ role, belongsTo }: Person): string =>
  JSON.stringify([role, belongsToUnit(role) ? belongsTo : null]);

/**
 * What to do about the place of the person at work. `tell`: somebody else has changed it since it was noted here. `note`: nothing was noted yet, or
 * the person made the change.
 */
export function placeTold(person: Person, noted: unknown): 'same' | 'note' | 'tell' {
  if (noted === placeOf(person)) return 'same';
  if (typeof noted !== 'string') return 'note';
  return lastMove(person)?.person === person.id ? 'note' : 'tell';
}

const lastMove = ({ row }: Person): FieldWrite | undefined =>
  row.writes.findLast(({ field }) => field === 'role' || field === 'belongsTo');
