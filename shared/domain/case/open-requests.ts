import type { EntityId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import type { World } from '../world';
import { resolveFacts } from './resolve-facts';

/** Units are still asked for something in this case. The screen says how many; the person may go on after having seen it. */
export interface OpenRequests {
  readonly type: 'open_requests';
  readonly count: number;
}

/** Requests of the case that were issued and are neither withdrawn nor fully answered. */
export const openRequestCount = (world: World, caseId: EntityId): number =>
  world.rows('request').filter((row) => row.fields['case'] === caseId && isStillOut(row)).length;

function isStillOut({ facts }: Row): boolean {
  const live = resolveFacts(facts).filter((fact) => !fact.withdrawn);
  const has = (type: string): boolean => live.some(({ original }) => original.type === type);
  const fully = live.some(({ original, body }) => original.type === 'answered' && body['outcome'] === 'full');
  return has('issued') && !has('withdrawn') && !fully;
}
