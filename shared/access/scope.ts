import type { EntityId, PersonId } from '../core/ids';
import { personById } from '../domain/organisation/persons';
import type { World } from '../domain/world';
import type { EntityKind } from '../exchange/change';
import type { Row } from '../exchange/row';
import { actorOf } from './actor';
import { may } from './permissions';

/** Kinds that tell something about a case (matters, with informers in them, go to nobody outside the court); the others are the court's directory and settings, which everybody at work may see. */
const CASE_KINDS: ReadonlySet<EntityKind> = new Set<EntityKind>(['case', 'party', 'request', 'matter']);

/**
 * The records that a person may see: the court's staff see the county, a unit or township what was asked of it with the cases
 * and parties of those requests, the overseer nothing of a case. Screens are given this world, so that none of them has to
 * remember to hide anything. The very same object comes back when nothing is hidden.
 */
export function scopeWorld(world: World, person: PersonId): World {
  const actor = actorOf(world, person);
  if (may(actor, 'case.read')) return world;
  const unit = may(actor, 'request.read') ? (personById(world, person)?.belongsTo ?? null) : null;
  const requests = unit === null ? [] : world.rows('request').filter((row) => row.fields['unit'] === unit);
  const caseIds = new Set(requests.map((row) => row.fields['case']));
  const visible: Partial<Record<EntityKind, readonly Row[]>> = {
    request: requests,
    case: world.rows('case').filter((row) => caseIds.has(row.id)),
    party: world.rows('party').filter((row) => caseIds.has(row.fields['case'] ?? null)),
  };
  return {
    rows: (kind) => (CASE_KINDS.has(kind) ? (visible[kind] ?? []) : world.rows(kind)),
    row: (kind: EntityKind, id: EntityId) =>
      CASE_KINDS.has(kind) ? visible[kind]?.find((row) => row.id === id) : world.row(kind, id),
  };
}
