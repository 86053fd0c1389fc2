import type { ValueCaution, ValueProblem } from '../case/problems';
import type { ImportField } from './import-fields';

/** Why a row cannot be brought in as it is. */
export type RowReason =
  | ValueProblem
  /** The spreadsheet has kept the number as an amount, and with it fifteen digits only. The last ones are lost and cannot be guessed. */
  | { readonly type: 'id_damaged_by_spreadsheet' }
  /** As many numbers as people are needed, so that each has their own. */
  | { readonly type: 'ids_do_not_match_names'; readonly ids: number; readonly names: number }
  | { readonly type: 'phones_do_not_match_names'; readonly phones: number; readonly names: number }
  /** 张三等3人: those not named cannot be parties. */
  | { readonly type: 'names_incomplete' }
  | { readonly type: 'too_many_people'; readonly limit: number }
  /** The same case number stands in an earlier row of the sheet. */
  | { readonly type: 'number_twice'; readonly row: number };

/** What should be looked at again; the row is brought in all the same. */
export type RowCaution =
  | ValueCaution
  /** No person of the county, or more than one, has this name: the case gets no handler, and the name goes into the note. */
  | { readonly type: 'handler_unknown'; readonly name: string };

export interface RowProblem {
  readonly field: ImportField;
  readonly reason: RowReason;
}

export interface RowRemark {
  readonly field: ImportField;
  readonly caution: RowCaution;
}
