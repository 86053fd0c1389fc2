import { err, ok, type Result } from '../../core/result';
import { changedFields } from '../ops';
import type { ChangeDraft, World } from '../world';
import { checkLength, checkPhone, checkRequired, filledOrNull, storedPhone, type DirectoryError } from './checks';
import { textOf } from './stored-fields';

/** The court's line that answers day and night (L 四(七)2), told to whoever is asked to find a person. */
export interface CourtLine {
  readonly phone: string;
  readonly nameZh: string;
  readonly nameBo: string;
}

export const EMPTY_COURT_LINE: CourtLine = { phone: '', nameZh: '', nameBo: '' };

/** Null until the court has entered it. */
export function courtLineOf(world: World): CourtLine | null {
  const court = courtRow(world);
  const phone = textOf(court, 'line24Phone');
  return phone === '' ? null : { phone, nameZh: textOf(court, 'line24NameZh'), nameBo: textOf(court, 'line24NameBo') };
}

export const checkCourtLine = (input: CourtLine): readonly (DirectoryError | null)[] => [
  checkRequired('phone', input.phone),
  checkPhone('phone', input.phone),
  checkLength('nameZh', input.nameZh),
  checkLength('nameBo', input.nameBo),
];

export const setCourtLine =
  (input: CourtLine) =>
  (world: World): Result<ChangeDraft, DirectoryError> => {
    const wrong = checkCourtLine(input).find((check) => check !== null);
    if (wrong) return err(wrong);
    const court = courtRow(world);
    if (!court) return err({ type: 'not_found' });
    const op = changedFields(court, {
      line24Phone: storedPhone(input.phone),
      line24NameZh: filledOrNull(input.nameZh),
      line24NameBo: filledOrNull(input.nameBo),
    });
    return op ? ok({ kind: 'court.line24', ops: [op] }) : err({ type: 'nothing_to_save' });
  };

/** Should two ever meet, the oldest id holds for everyone alike. */
const courtRow = (world: World) =>
  world
    .rows('unit')
    .filter((row) => row.fields['kind'] === 'court')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
