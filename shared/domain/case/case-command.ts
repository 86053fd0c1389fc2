import type { EntityId } from '../../core/ids';
import type { Result } from '../../core/result';
import { err, ok } from '../../core/result';
import type { Row } from '../../exchange/row';
import type { ChangeDraft, CommandContext, World } from '../world';

/** Decides what to write about a case, or why not. Pure. */
export type CaseCommand<E> = (world: World, context: CommandContext) => Result<ChangeDraft, E>;

export type CaseNotThere = { readonly type: 'not_found' };
/** A voided registration stands in the list as voided and takes no further facts. */
export type CaseVoided = { readonly type: 'voided' };

/** The record of a case, or the error every command on an unknown case gives. */
export function findCase(world: World, id: EntityId): Result<Row, CaseNotThere> {
  const row = world.row('case', id);
  return row ? ok(row) : err({ type: 'not_found' });
}
