import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { changedFields } from '../ops';
import type { ChangeDraft, World } from '../world';
import { checkLength, checkRequired, filledOrNull, trimmed, type DirectoryError } from './checks';
import type { TownshipFields } from './records';
import { numberOrNull, textOf, textOrNull } from './stored-fields';

export interface Township extends TownshipFields {
  readonly id: EntityId;
  readonly row: Row;
}

export const townshipOf = (row: Row): Township => ({
  id: row.id,
  row,
  order: numberOrNull(row, 'order') ?? 0,
  nameZh: textOrNull(row, 'nameZh'),
  nameBo: textOrNull(row, 'nameBo'),
  unit: textOf(row, 'unit'),
});

/** The townships by their number. */
export const townshipsOf = (world: World): readonly Township[] =>
  world
    .rows('township')
    .map(townshipOf)
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** The townships that a unit stands for; none for nobody's unit. */
export const townshipsOfUnit = (world: World, unit: string | null): ReadonlySet<EntityId> =>
  new Set(townshipsOf(world).flatMap((township) => (unit !== null && township.unit === unit ? [township.id] : [])));

export interface TownshipInput {
  readonly nameZh: string;
  readonly nameBo: string;
}

export const checkTownship = (input: TownshipInput): readonly (DirectoryError | null)[] => [
  checkRequired('nameZh', input.nameZh),
  checkLength('nameZh', input.nameZh),
  checkLength('nameBo', input.nameBo),
];

/** Names a township, and the unit that stands for it as a bearer of duties, in one change. */
export const nameTownship =
  ({ township, input }: { readonly township: EntityId; readonly input: TownshipInput }) =>
  (world: World): Result<ChangeDraft, DirectoryError> => {
    const wrong = checkTownship(input).find((check) => check !== null);
    if (wrong) return err(wrong);
    const row = world.row('township', township);
    if (!row) return err({ type: 'not_found' });
    const unit = world.row('unit', textOf(row, 'unit') as EntityId);
    const ops = [
      changedFields(row, { nameZh: trimmed(input.nameZh), nameBo: filledOrNull(input.nameBo) }),
      unit ? changedFields(unit, { nameZh: trimmed(input.nameZh), nameBo: trimmed(input.nameBo) }) : null,
    ].filter((op) => op !== null);
    return ops.length > 0 ? ok({ kind: 'township.name', ops }) : err({ type: 'nothing_to_save' });
  };
