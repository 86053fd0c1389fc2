import type { EntityId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import type { SearchLine } from '../../text/search-line';
import { mergedCases } from '../case/merged-cases';
import { mergedPersons } from '../identity/merged-persons';
import { linesOfRows } from '../search-lines';
import type { World } from '../world';
import type { RequestView } from './request-fold';

/** The lines by which a request is found: its number and particulars, its unit under both names, its case, and whose data it asks for. */
export function requestSearchLines(world: World, { row, fields }: RequestView): readonly SearchLine[] {
  const { keptOf, mergedWith } = mergedCases(world);
  const kept = keptOf(fields.case);
  return linesOfRows([
    row,
    world.row('unit', fields.unit as EntityId),
    world.row('case', kept),
    ...mergedWith(kept),
    ...fields.parties.flatMap((id) => partyRecords(world, id)),
  ]);
}

/** A person is found by every record of her. */
function partyRecords(world: World, id: string): readonly Row[] {
  const row = world.row('party', id as EntityId);
  return row ? mergedPersons(world).recordsOf(row) : [];
}
