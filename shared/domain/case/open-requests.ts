import type { EntityId } from '../../core/ids';
import { requestView } from '../request/request-fold';
import type { World } from '../world';
import { mergedCases } from './merged-cases';

/** Units are still asked for something in this case. The screen says how many; the person may go on after having seen it. */
export interface OpenRequests {
  readonly type: 'open_requests';
  readonly count: number;
}

/** How many requests of the case still expect something of a unit. */
export function openRequestCount(world: World, caseId: EntityId): number {
  const { keptOf } = mergedCases(world);
  const isOfCase = (id: unknown): boolean => typeof id === 'string' && keptOf(id) === keptOf(caseId);
  return world.rows('request').filter((row) => isOfCase(row.fields['case']) && requestView(row).open).length;
}
