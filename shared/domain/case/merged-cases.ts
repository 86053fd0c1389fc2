import type { Row } from '../../exchange/row';
import { foldMergers, type MergedRecords } from '../merged-records';
import type { World } from '../world';
import { resolveFacts } from './resolve-facts';

const known = new WeakMap<readonly Row[], MergedRecords>();

/** The merged cases of a world. Cost: one look at every case, once per list of cases. */
export function mergedCases(world: World): MergedRecords {
  const rows = world.rows('case');
  const found = known.get(rows) ?? foldMergedCases(rows);
  known.set(rows, found);
  return found;
}

/** A voided record is kept only where all are voided. */
export const foldMergedCases = (rows: readonly Row[]): MergedRecords =>
  foldMergers(rows, { into: 'case', isOut: isVoidedRow });

/** Whether the registration of this very record was voided. */
export const isVoidedRow = (row: Row): boolean =>
  row.facts.some(({ type }) => type === 'voided') &&
  resolveFacts(row.facts).some(({ original, withdrawn }) => original.type === 'voided' && !withdrawn);
