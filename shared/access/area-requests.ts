import type { PersonId } from '../core/ids';
import { isVoidedRow } from '../domain/case/merged-cases';
import { personById } from '../domain/organisation/persons';
import { townshipsOfUnit } from '../domain/organisation/townships';
import { outlineView } from '../domain/request/outline';
import type { RequestView } from '../domain/request/request-fold';
import type { World } from '../domain/world';
import { actorOf } from './actor';
import { may } from './permissions';

/**
 * What other units are asked in the cases of a township's area, in outline, for somebody of that township; empty for everybody else.
 * They are no part of the world that `scopeWorld` gives, so that no list of her own requests holds them by mistake. What is due first
 * comes first, closed ones last.
 */
export function areaRequests(world: World, person: PersonId): readonly RequestView[] {
  if (!may(actorOf(world, person), 'area.read')) return [];
  const unit = personById(world, person)?.belongsTo ?? null;
  const areas: ReadonlySet<unknown> = townshipsOfUnit(world, unit);
  const cases = world.rows('case').filter((row) => areas.has(row.fields['township']) && !isVoidedRow(row));
  const ids: ReadonlySet<unknown> = new Set(cases.map(({ id }) => id));
  return world
    .rows('request')
    .filter(({ fields }) => fields['unit'] !== unit && ids.has(fields['case']))
    .map(outlineView)
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ open, deadline, issuedOn, id }: RequestView): string =>
  [open ? '0' : '1', deadline?.day ?? '9999', issuedOn, id].join(' ');
