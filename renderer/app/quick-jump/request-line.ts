import { requestView } from '../../../shared/domain/request/request-fold';
import type { World } from '../../../shared/domain/world';
import type { EntityId } from '../../../shared/core/ids';
import type { Row } from '../../../shared/exchange/row';
import { searchLine, type SearchLine } from '../../../shared/text/search-line';
import { textOf } from '../../../shared/domain/organisation/stored-fields';

/** A line holds as long as the request, its unit and its case are the same rows; readings of names are what costs. */
interface Kept {
  readonly unit: Row | undefined;
  readonly of: Row | undefined;
  readonly line: SearchLine;
}
const kept = new WeakMap<Row, Kept>();

/** By what a request is found: its number, its unit under both names, its case, what is asked. */
export function requestLine(world: World, row: Row): SearchLine {
  const { number, fields } = requestView(row);
  const unit = world.row('unit', fields.unit as EntityId);
  const of = world.row('case', fields.case as EntityId);
  const known = kept.get(row);
  if (known && known.unit === unit && known.of === of) return known.line;
  const names = ['nameZh', 'nameBo', 'laterNameZh', 'laterNameBo'].map((name) => textOf(unit, name));
  const line = searchLine({ texts: [number, ...names, textOf(of, 'number'), fields.particulars].filter(Boolean) });
  kept.set(row, { unit, of, line });
  return line;
}
