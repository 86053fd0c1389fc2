import type { EntityId } from '../core/ids';
import type { Row } from '../exchange/row';
import { foldCase } from './case/case-fold';
import { matterView } from './matter/matter-fold';
import { requestView } from './request/request-fold';
import type { World } from './world';

/**
 * Which of these records are at rest: closed or voided cases of which no request waits for anything, with their parties and requests.
 * No list of the first screen shows them. A record that is not among `ids` is taken to rest already.
 */
export function restingAmong(world: World, ids: ReadonlySet<EntityId>): ReadonlySet<EntityId> {
  const asked = (kind: 'case' | 'party' | 'request'): readonly Row[] =>
    world.rows(kind).filter(({ id }) => ids.has(id));
  const awake = new Set<unknown>([
    ...asked('case')
      .filter(isUnderWay)
      .map(({ id }) => id),
    ...asked('request')
      .filter(isWaitedFor)
      .map(({ fields }) => fields['case']),
  ]);
  // A matter that goes on keeps its case in sight, whatever became of the case.
  const open = world.rows('matter').flatMap((row) => (matterView(row)?.open ? [row.fields['case']] : []));
  for (const inCase of open) awake.add(inCase);
  const rests = [...asked('party'), ...asked('request')].filter(({ fields }) => !awake.has(fields['case']));
  return new Set([...asked('case').filter(({ id }) => !awake.has(id)), ...rests].map(({ id }) => id));
}

function isUnderWay(row: Row): boolean {
  const { state, conflicts } = foldCase(row, []);
  return state === 'open' || conflicts.length > 0;
}

function isWaitedFor(row: Row): boolean {
  const { open, awaitingPaper, newAnswers, escalation, conflicts } = requestView(row);
  return open || awaitingPaper.length + newAnswers.length + conflicts.length > 0 || escalation !== null;
}
