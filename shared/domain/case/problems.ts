import type { CaseNumberError } from '../../text/case-number';
import type { MoneyError } from '../../text/money';

/** What is wrong with one typed value. The screen shows a translated sentence chosen by `type`, next to the field. */
export type ValueProblem =
  | { readonly type: 'required' }
  /** `limit` and `length` in characters; for names in syllables. */
  | {
      readonly type: 'too_long';
      readonly limit: number;
      readonly length: number;
      readonly unit: 'characters' | 'syllables';
    }
  | { readonly type: 'not_a_day' }
  /** Before any enforcement case of the People's Republic could have been filed. */
  | { readonly type: 'too_early' }
  /** Far after today by this machine's clock; `today` says what the clock believes. */
  | { readonly type: 'in_future'; readonly today: string }
  /** Cannot be read as an amount; why. */
  | { readonly type: 'amount'; readonly reason: Exclude<MoneyError['type'], 'empty'> }
  | { readonly type: 'amount_zero' }
  | { readonly type: 'not_chosen' }
  | { readonly type: 'unknown_record' }
  /** A person who stands behind a debtor needs a debtor that is a unit. */
  | { readonly type: 'needs_unit_debtor' }
  | { readonly type: 'no_debtor' }
  /** More Chinese spellings of one name than a person has. */
  | { readonly type: 'too_many_spellings'; readonly limit: number; readonly count: number }
  | { readonly type: 'not_pinyin' }
  | CaseNumberProblem;

/** Why a case number could not be read. `suffix`: 之一 marks a further ruling, not a case. */
export type CaseNumberProblem = { readonly type: 'case_number'; readonly reason: CaseNumberError['type'] | 'suffix' };

/** Something to look at again. It does not stop the save and stays visible on the case. */
export type ValueCaution =
  | { readonly type: 'id_checksum' }
  | { readonly type: 'id_shape' }
  | { readonly type: 'day_ahead'; readonly today: string }
  | { readonly type: 'after_filing' }
  | { readonly type: 'year_differs' }
  | { readonly type: 'other_court' }
  /** The type code is not that of an enforcement case. */
  | { readonly type: 'not_enforcement' }
  | { readonly type: 'phone_shape' };

/** A problem or caution at a field. `field` is a path of the form, e.g. `number`, `parties.<key>.nameZh`, `payments.<key>.amount`. */
export interface At<P> {
  readonly field: string;
  readonly problem: P;
}

export type FieldProblem = At<ValueProblem>;
export type FieldCaution = At<ValueCaution>;

/** The form does not hold up; every faulty field is named. Nothing was written. */
export interface InvalidInput {
  readonly type: 'invalid';
  readonly problems: readonly FieldProblem[];
}
