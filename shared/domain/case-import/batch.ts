import type { EntityId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import { dotOf } from '../../exchange/stamp';
import { newFact, newRecord } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';

/**
 * A batch: cases that were brought in together, one change each. It counts only with its closing change; until then its cases are
 * invisible. Fields: `rows`, how many were to come. Facts: `closed` {count}, `abandoned` (invisible for ever; its case numbers are free).
 */
export type BatchState = 'open' | 'closed' | 'abandoned';

export const beginBatch = (id: EntityId, rows: number): ChangeDraft => ({
  kind: 'batch.begin',
  ops: [newRecord('batch', id, { rows })],
});

export const closeBatch = (id: EntityId, count: number, context: CommandContext): ChangeDraft => ({
  kind: 'batch.close',
  ops: [newFact({ kind: 'batch', id }, { id: context.newId(), type: 'closed', on: context.today, body: { count } })],
});

/** Takes open batches out of the world for good, in one change. */
export const abandonBatches = (ids: readonly EntityId[], context: CommandContext): ChangeDraft => ({
  kind: 'batch.abandon',
  ops: ids.map((id) =>
    newFact({ kind: 'batch', id }, { id: context.newId(), type: 'abandoned', on: context.today, body: {} }),
  ),
});

/** A function of the set of facts: an abandoned batch stays so, whatever else is told of it. */
export function batchState({ facts }: Row): BatchState {
  if (facts.some(({ type }) => type === 'abandoned')) return 'abandoned';
  return facts.some(({ type }) => type === 'closed') ? 'closed' : 'open';
}

/** The open batches that this device began: at a start of the program nobody is writing them any more. */
export const openBatchesOf = (world: World, dn: number): readonly EntityId[] =>
  world
    .rows('batch')
    .filter((row) => batchState(row) === 'open' && dotOf(row.created.stamp).dn === dn)
    .map(({ id }) => id);
