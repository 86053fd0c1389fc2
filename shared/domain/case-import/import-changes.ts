import type { EntityId } from '../../core/ids';
import { registrationOps } from '../case/register-case';
import type { ChangeDraft, CommandContext, World } from '../world';
import { caseNumbersOf, type NewRow } from './plan-import';

/** The changes that bring in some of the rows, one each. A row whose number somebody has registered meanwhile is left out. */
export function importChanges(
  rows: readonly NewRow[],
  batch: EntityId,
  { world, context }: { readonly world: World; readonly context: CommandContext },
): readonly ChangeDraft[] {
  const known = caseNumbersOf(world);
  return rows
    .filter(({ number }) => !known.has(number))
    .map(({ row, input }) => ({
      kind: 'case.import',
      ops: registrationOps({ id: context.newId() as EntityId, ...input }, context, { batch, batchRow: row }),
    }));
}
