import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { changedFields } from '../ops';
import type { ChangeDraft, World } from '../world';
import { checkCourtCode, checkLength, checkRequired, trimmed, type DirectoryError } from './checks';
import type { CountyFields } from './records';
import { flagOf, textOf, textsOf } from './stored-fields';

export interface County extends CountyFields {
  readonly row: Row;
}

/** The county of this database; undefined before the first run is done. Should two ever meet, the oldest id holds for everyone alike. */
export function countyOf(world: World): County | undefined {
  const row = world.rows('county').toSorted((a, b) => (a.id < b.id ? -1 : 1))[0];
  if (!row) return undefined;
  return {
    row,
    nameZh: textOf(row, 'nameZh'),
    nameBo: textOf(row, 'nameBo'),
    courtZh: textOf(row, 'courtZh'),
    courtBo: textOf(row, 'courtBo'),
    courtCode: textOf(row, 'courtCode'),
    courtCodeConfirmed: flagOf(row, 'courtCodeConfirmed'),
    documentPrefix: textOf(row, 'documentPrefix'),
    rulebooks: textsOf(row, 'rulebooks'),
    rehearsal: flagOf(row, 'rehearsal'),
  };
}

export type CountyInput = Omit<CountyFields, 'rehearsal'>;

export const checkCounty = (input: CountyInput): readonly (DirectoryError | null)[] => [
  checkRequired('nameZh', input.nameZh),
  checkRequired('courtZh', input.courtZh),
  checkCourtCode('courtCode', input.courtCode),
  checkRequired('documentPrefix', input.documentPrefix),
  ...(['nameZh', 'nameBo', 'courtZh', 'courtBo', 'documentPrefix'] as const).map((field) =>
    checkLength(field, input[field]),
  ),
];

/** Values as they are stored: trimmed, NFC. Named one by one, so that nothing else of the given object gets into a record. */
export const countyFields = (input: CountyInput): CountyInput => ({
  nameZh: trimmed(input.nameZh),
  nameBo: trimmed(input.nameBo),
  courtZh: trimmed(input.courtZh),
  courtBo: trimmed(input.courtBo),
  courtCode: trimmed(input.courtCode),
  documentPrefix: trimmed(input.documentPrefix),
  courtCodeConfirmed: input.courtCodeConfirmed,
  rulebooks: [...input.rulebooks],
});

/** Changes the county's profile. Whether it is a rehearsal never changes. */
export const setCounty =
  (input: CountyInput) =>
  (world: World): Result<ChangeDraft, DirectoryError> => {
    const wrong = checkCounty(input).find((check) => check !== null);
    if (wrong) return err(wrong);
    const county = countyOf(world);
    if (!county) return err({ type: 'not_found' });
    const op = changedFields(county.row, { ...countyFields(input) });
    return op ? ok({ kind: 'county.set', ops: [op] }) : err({ type: 'nothing_to_save' });
  };
