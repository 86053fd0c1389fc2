import type { PersonId } from '../core/ids';
import { countyOf } from '../domain/organisation/county';
import { personById } from '../domain/organisation/persons';
import type { World } from '../domain/world';
import type { Actor } from './permissions';

/** Who a person is for the rules of access. A person whose record has not arrived may read the directory, nothing else. */
export function actorOf(world: World, person: PersonId): Actor {
  const found = personById(world, person);
  return { role: found?.role ?? 'overseer', founder: countyOf(world)?.row.created.person === person };
}
