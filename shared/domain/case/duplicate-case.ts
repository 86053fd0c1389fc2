import type { EntityId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import { compareStamps } from '../../exchange/stamp';
import type { World } from '../world';
import { readCaseNumber } from './case-number-field';
import { resolveFacts } from './resolve-facts';

/** The number belongs to another case already; the screen links to it. */
export interface DuplicateCase {
  readonly type: 'duplicate';
  readonly case: EntityId;
}

/**
 * The case, other than `except`, that has this number and is not voided; numbers stand in canonical form in the records. Undefined for a number that cannot be read.
 * Two such cases can exist after an exchange of two offline devices; then the one registered first on (device, number) is given.
 */
export function caseWithNumber(world: World, number: string, except?: EntityId): EntityId | undefined {
  const read = readCaseNumber(number);
  if (!read.ok) return undefined;
  const others = world
    .rows('case')
    .filter((row) => row.id !== except && row.fields['number'] === read.value.canonical)
    .filter((row) => !resolveFacts(row.facts).some((fact) => fact.original.type === 'voided' && !fact.withdrawn));
  return others.toSorted(byRegistration)[0]?.id;
}

/** The order in which cases were registered: (device, number). Ids tell no order. */
export const byRegistration = (a: Row, b: Row): number => compareStamps(a.created.stamp, b.created.stamp);
