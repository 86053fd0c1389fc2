import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { ChangeDraft, CommandContext, World } from '../world';
import { requestView, type RequestView } from './request-fold';

/** Decides what to write about requests, or why not. Pure. */
export type RequestCommand<E> = (world: World, context: CommandContext) => Result<ChangeDraft, E>;

/** The request as it stands, or the error that every command on an unknown request gives. */
export function findRequest(world: World, id: EntityId): Result<RequestView, { readonly type: 'not_found' }> {
  const row = world.row('request', id);
  return row ? ok(requestView(row)) : err({ type: 'not_found' });
}
