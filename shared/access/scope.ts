import type { EntityId, PersonId } from '../core/ids';
import { personById } from '../domain/organisation/persons';
import { townshipsOfUnit } from '../domain/organisation/townships';
import { figureRow } from '../domain/supervision/figure-rows';
import type { World } from '../domain/world';
import type { EntityKind } from '../exchange/change';
import type { Row } from '../exchange/row';
import { actorOf } from './actor';
import { may } from './permissions';

/** Kinds that tell something about a case (matters, with informers in them, go to nobody outside the court); the others are the court's directory and settings, which everybody at work may see. */
const CASE_KINDS: ReadonlySet<EntityKind> = new Set<EntityKind>(['case', 'party', 'request', 'matter']);

/**
 * The records that a person may see: the court's staff see the county, a unit or township what was asked of it with the cases
 * and parties of those requests, a township the other cases of its area too, the overseer figures without names. Screens are given
 * this world, so that none of them has to remember to hide anything. The very same object comes back when nothing is hidden.
 */
export function scopeWorld(world: World, person: PersonId): World {
  const actor = actorOf(world, person);
  if (may(actor, 'case.read')) return world;
  // Somebody whose record has not arrived counts as an overseer in all else, and sees no figures either.
  if (may(actor, 'board.read') && personById(world, person)) return figureWorld(world);
  const unit = may(actor, 'request.read') ? (personById(world, person)?.belongsTo ?? null) : null;
  const requests = unit === null ? [] : world.rows('request').filter((row) => row.fields['unit'] === unit);
  const areas: ReadonlySet<unknown> = townshipsOfUnit(world, unit);
  const inArea = world.rows('case').filter(({ fields }) => areas.has(fields['township']));
  const caseIds = new Set([...requests.map((row) => row.fields['case']), ...inArea.map(({ id }) => id)]);
  const visible: Partial<Record<EntityKind, readonly Row[]>> = {
    request: requests,
    case: world.rows('case').filter((row) => caseIds.has(row.id)),
    party: world
      .rows('party')
      .filter((row) => caseIds.has(row.fields['case'] ?? null))
      .map(asEntered),
  };
  return {
    rows: (kind) => (CASE_KINDS.has(kind) ? (visible[kind] ?? []) : world.rows(kind)),
    row: (kind: EntityKind, id: EntityId) =>
      CASE_KINDS.has(kind) ? visible[kind]?.find((row) => row.id === id) : world.row(kind, id),
  };
}

/**
 * A party without what the court's staff say of it: which other records are the same person would tell of cases that are none of the
 * unit's business. Each stands as it was entered, here as on a machine of the unit's own (`projection.ts`).
 */
function asEntered(row: Row): Row {
  if (row.facts.length === 0) return row;
  const known = enteredByRow.get(row) ?? { ...row, facts: [] };
  enteredByRow.set(row, known);
  return known;
}

/** Rows never change once made, so this is made once. */
const enteredByRow = new WeakMap<Row, Row>();

/** The records as figures: requests and cases without anything that names or describes anybody, and no parties. */
function figureWorld(world: World): World {
  const rows: Partial<Record<EntityKind, readonly Row[]>> = {
    request: world.rows('request').map(figureRow),
    case: world.rows('case').map(figureRow),
  };
  return {
    rows: (kind) => (CASE_KINDS.has(kind) ? (rows[kind] ?? []) : world.rows(kind)),
    row: (kind, id) => {
      const row = kind === 'party' ? undefined : world.row(kind, id);
      return row && CASE_KINDS.has(kind) ? figureRow(row) : row;
    },
  };
}
