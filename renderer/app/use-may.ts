import { actorOf } from '../../shared/access/actor';
import { may, type Action } from '../../shared/access/permissions';
import { useSession, useWorld } from './session-context';

/** Tells what the person at work may do, so that screens offer nothing that would be refused. */
export function useMay(): (action: Action) => boolean {
  const actor = actorOf(useWorld(), useSession().person);
  return (action) => may(actor, action);
}
