import type { EntityId } from '../../core/ids';
import type { World } from '../world';
import { readCaseNumber } from './case-number-field';
import { byRegistration } from '../merged-records';
import { isVoidedRow, mergedCases } from './merged-cases';

/** The number belongs to another case already; the screen links to it. */
export interface DuplicateCase {
  readonly type: 'duplicate';
  readonly case: EntityId;
}

/**
 * The case, other than `except`, that has this number and is not voided; numbers stand in canonical form in the records. Undefined for a number that cannot be read.
 * A case that was merged with another is found by both numbers, and given as the one that is kept.
 * Two such cases can exist after an exchange of two offline devices; then the one registered first on (device, number) is given.
 */
export function caseWithNumber(world: World, number: string, except?: EntityId): EntityId | undefined {
  const read = readCaseNumber(number);
  if (!read.ok) return undefined;
  const { keptOf } = mergedCases(world);
  const own = except && keptOf(except);
  const others = world
    .rows('case')
    .filter((row) => row.fields['number'] === read.value.canonical && row.id !== except && keptOf(row.id) !== own)
    .filter((row) => !isVoidedRow(row));
  const first = others.toSorted(byRegistration)[0];
  return first && keptOf(first.id);
}
