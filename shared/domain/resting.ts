import type { EntityId } from '../core/ids';
import type { Steps } from '../core/in-slices';
import type { Row } from '../exchange/row';
import { foldCase } from './case/case-fold';
import { matterView } from './matter/matter-fold';
import { requestView } from './request/request-fold';
import type { World } from './world';

/** Records that are judged in one step. */
const ROWS_A_STEP = 50;

/**
 * Which of these records are at rest: closed or voided cases of which no request waits for anything, with their parties and requests.
 * No list of the first screen shows them. A record that is not among `ids` is taken to rest already. In small steps, because every case and
 * request is folded for it.
 */
export function* restingAmong(world: World, ids: ReadonlySet<EntityId>): Steps<ReadonlySet<EntityId>> {
  const awake = new Set<unknown>();
  let looked = 0;
  for (const row of world.rows('case')) {
    if (ids.has(row.id) && isUnderWay(row)) awake.add(row.id);
    if (++looked % ROWS_A_STEP === 0) yield;
  }
  for (const row of world.rows('request')) {
    if (ids.has(row.id) && isWaitedFor(row)) awake.add(row.fields['case']);
    if (++looked % ROWS_A_STEP === 0) yield;
  }
  // A matter that goes on keeps its case in sight, whatever became of the case.
  for (const row of world.rows('matter')) if (matterView(row)?.open) awake.add(row.fields['case']);
  const rests = new Set<EntityId>();
  for (const kind of ['case', 'party', 'request'] as const) {
    for (const { id, fields } of world.rows(kind)) {
      if (ids.has(id) && !awake.has(kind === 'case' ? id : fields['case'])) rests.add(id);
      if (++looked % (ROWS_A_STEP * 20) === 0) yield;
    }
  }
  return rests;
}

function isUnderWay(row: Row): boolean {
  const { state, conflicts } = foldCase(row, []);
  return state === 'open' || conflicts.length > 0;
}

function isWaitedFor(row: Row): boolean {
  const { open, awaitingPaper, newAnswers, escalation, conflicts } = requestView(row);
  return open || awaitingPaper.length + newAnswers.length + conflicts.length > 0 || escalation !== null;
}
