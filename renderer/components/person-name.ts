import type { EntityId } from '../../shared/core/ids';
import type { World } from '../../shared/domain/world';

/** The name of a person of this county, or a dash for one whose record has not arrived yet. */
export function personName(world: World, id: string): string {
  const name = world.row('person', id as EntityId)?.fields['name'];
  return typeof name === 'string' && name !== '' ? name : '—';
}
