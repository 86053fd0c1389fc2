import type { EntityId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import { abandonBatches, beginBatch, closeBatch } from '../../shared/domain/case-import/batch';
import type { ChangeDraft, CommandContext, World } from '../../shared/domain/world';
import type { Batch, BatchOptions, BatchSaved, Saved, SaveError } from './api';

/** Changes in one append to the journal: few enough that the screen stays alive, many enough that flushing costs little. */
const PART = 200;

type Decide = (world: World, context: CommandContext) => readonly ChangeDraft[];
type Save = (decide: Decide) => Promise<Result<Saved, SaveError>>;

interface Ways {
  readonly savePart: Save;
  /** Saves and tells the screens. */
  readonly saveEnd: Save;
}

interface Input extends BatchOptions {
  readonly batch: Batch;
  readonly id: EntityId;
}

/**
 * Saves the batch part by part; the closing change goes with the last. What ends it early abandons it; if even that cannot be
 * saved, the next start does it.
 */
export async function saveBatch(
  { savePart, saveEnd }: Ways,
  { batch, id, signal, onProgress }: Input,
): Promise<Result<BatchSaved, SaveError | { readonly type: 'cancelled' }>> {
  let count = 0;
  for (let from = 0; from < batch.size; from += PART) {
    if (signal.aborted) {
      await saveEnd((_, context) => [abandonBatches([id], context)]);
      return err({ type: 'cancelled' });
    }
    const to = Math.min(from + PART, batch.size);
    const decide: Decide = (world, context) => {
      const changes = batch.changes(world, context, { batch: id, from, to });
      count += changes.length;
      return [
        ...(from === 0 ? [beginBatch(id, batch.size)] : []),
        ...changes,
        ...(to === batch.size ? [closeBatch(id, count, context)] : []),
      ];
    };
    const saved = await (to === batch.size ? saveEnd(decide) : savePart(decide));
    // A part of which all has become superfluous.
    if (!saved.ok && saved.error.type === 'nothing_to_save') continue;
    if (!saved.ok) {
      if (from > 0) await saveEnd((_, context) => [abandonBatches([id], context)]);
      return saved;
    }
    onProgress(to);
    if (to === batch.size) return ok({ ...saved.value, count });
  }
  return err({ type: 'nothing_to_save' });
}
