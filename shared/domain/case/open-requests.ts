import type { EntityId } from '../../core/ids';
import { requestView } from '../request/request-fold';
import type { World } from '../world';

/** Units are still asked for something in this case. The screen says how many; the person may go on after having seen it. */
export interface OpenRequests {
  readonly type: 'open_requests';
  readonly count: number;
}

/** How many requests of the case still expect something of a unit. */
export const openRequestCount = (world: World, caseId: EntityId): number =>
  world.rows('request').filter((row) => row.fields['case'] === caseId && requestView(row).open).length;
