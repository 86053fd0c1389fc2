import type { EntityId } from '../../core/ids';
import type { SearchLine } from '../../text/search-line';
import { linesOfRows } from '../search-lines';
import type { World } from '../world';
import type { RequestView } from './request-fold';

/** The lines by which a request is found: its number and particulars, its unit under both names, its case, and whose data it asks for. */
export const requestSearchLines = (world: World, { row, fields }: RequestView): readonly SearchLine[] =>
  linesOfRows([
    row,
    world.row('unit', fields.unit as EntityId),
    world.row('case', fields.case as EntityId),
    ...fields.parties.map((id) => world.row('party', id as EntityId)),
  ]);
