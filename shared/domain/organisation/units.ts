import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { changedFields, newRecord } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';
import { checkLength, checkRequired, filledOrNull, MAX_LINE, trimmed, type DirectoryError } from './checks';
import type { UnitFields, UnitKind } from './records';
import { numberOrNull, textOf, textOrNull } from './stored-fields';

export interface Unit extends UnitFields {
  readonly id: EntityId;
  readonly row: Row;
}

const KINDS: readonly UnitKind[] = ['court', 'member', 'office', 'bearer', 'township'];

export function unitOf(row: Row): Unit {
  const kind = textOf(row, 'kind');
  return {
    id: row.id,
    row,
    kind: KINDS.find((each) => each === kind) ?? 'bearer',
    body: textOrNull(row, 'body'),
    nameZh: textOf(row, 'nameZh'),
    nameBo: textOf(row, 'nameBo'),
    laterNameZh: textOrNull(row, 'laterNameZh'),
    laterNameBo: textOrNull(row, 'laterNameBo'),
    order: numberOrNull(row, 'order'),
    address: textOrNull(row, 'address'),
  };
}

export const unitsOf = (world: World): readonly Unit[] => world.rows('unit').map(unitOf);

/** The name people use today, in both scripts: the later one where the document's is outdated. */
export const presentName = (unit: Unit): { readonly zh: string; readonly bo: string } => ({
  zh: unit.laterNameZh ?? unit.nameZh,
  bo: unit.laterNameBo ?? unit.nameBo,
});

/** A unit as it stands in a form. */
export interface UnitInput {
  readonly nameZh: string;
  readonly nameBo: string;
  readonly laterNameZh: string;
  readonly laterNameBo: string;
  readonly address: string;
}

export const unitInputOf = (unit: Unit): UnitInput => ({
  nameZh: unit.nameZh,
  nameBo: unit.nameBo,
  laterNameZh: unit.laterNameZh ?? '',
  laterNameBo: unit.laterNameBo ?? '',
  address: unit.address ?? '',
});

export const EMPTY_UNIT: UnitInput = { nameZh: '', nameBo: '', laterNameZh: '', laterNameBo: '', address: '' };

export const checkUnit = (input: UnitInput): readonly (DirectoryError | null)[] => [
  checkRequired('nameZh', input.nameZh),
  ...(['nameZh', 'nameBo', 'laterNameZh', 'laterNameBo'] as const).map((field) => checkLength(field, input[field])),
  checkLength('address', input.address, MAX_LINE),
];

const storedUnit = (input: UnitInput) => ({
  nameZh: trimmed(input.nameZh),
  nameBo: trimmed(input.nameBo),
  laterNameZh: filledOrNull(input.laterNameZh),
  laterNameBo: filledOrNull(input.laterNameBo),
  address: filledOrNull(input.address),
});

/** Changes a unit's names and address. */
export const editUnit =
  ({ unit, input }: { readonly unit: EntityId; readonly input: UnitInput }) =>
  (world: World): Result<ChangeDraft, DirectoryError> => {
    const wrong = checkUnit(input).find((check) => check !== null);
    if (wrong) return err(wrong);
    const row = world.row('unit', unit);
    if (!row) return err({ type: 'not_found' });
    const op = changedFields(row, storedUnit(input));
    return op ? ok({ kind: 'unit.edit', ops: [op] }) : err({ type: 'nothing_to_save' });
  };

/** Adds a unit of the county's own, outside the rulebook's list. */
export const addUnit =
  (input: UnitInput) =>
  (_world: World, { newId }: CommandContext): Result<ChangeDraft, DirectoryError> => {
    const wrong = checkUnit(input).find((check) => check !== null);
    if (wrong) return err(wrong);
    const fields = { kind: 'bearer', body: null, order: null, ...storedUnit(input) };
    return ok({ kind: 'unit.add', ops: [newRecord('unit', newId() as EntityId, fields)] });
  };
