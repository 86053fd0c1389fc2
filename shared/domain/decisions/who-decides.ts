import type { Action } from '../../access/permissions';
import type { EntityKind } from '../../exchange/change';

/** Whoever may write a record may decide between its values; null where nobody does it on a screen. */
const DECIDES: { readonly [kind in EntityKind]?: Action } = {
  case: 'case.edit',
  party: 'case.edit',
  request: 'request.record',
  unit: 'directory.edit',
  contact: 'directory.edit',
  township: 'directory.edit',
  county: 'county.edit',
  person: 'person.edit',
  calendarYear: 'calendar.set',
  setting: 'deadline.set',
};

/** Kinds that are not named here are of the cases: their files are kept by whoever keeps the cases. */
export const actionToDecide = (kind: EntityKind): Action => DECIDES[kind] ?? 'case.edit';
