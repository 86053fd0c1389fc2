import type { EntityId } from '../../core/ids';
import type { Json } from '../../core/json';
import type { EntityKind } from '../../exchange/change';
import type { Row } from '../../exchange/row';
import type { World } from '../world';
import { batchState } from './batch';

/**
 * The world without the cases of batches that are not closed, and without their parties. The very same object comes back when there
 * is no such batch; else a list is filtered when it is first asked for.
 */
export function withoutOpenBatches(world: World): World {
  const hidden = new Set<Json | undefined>(
    world
      .rows('batch')
      .filter((row) => batchState(row) !== 'closed')
      .map(({ id }) => id),
  );
  if (hidden.size === 0) return world;
  const counts: { readonly [kind in EntityKind]?: (row: Row) => boolean } = {
    case: ({ fields }) => !hidden.has(fields['batch']),
    party: ({ fields }) => !hidden.has(world.row('case', fields['case'] as EntityId)?.fields['batch']),
  };
  const lists = new Map<EntityKind, readonly Row[]>();
  return {
    row: (kind, id) => {
      const row = world.row(kind, id);
      return row && (counts[kind]?.(row) ?? true) ? row : undefined;
    },
    rows: (kind) => {
      const test = counts[kind];
      if (!test) return world.rows(kind);
      const list = lists.get(kind) ?? world.rows(kind).filter(test);
      lists.set(kind, list);
      return list;
    },
  };
}
