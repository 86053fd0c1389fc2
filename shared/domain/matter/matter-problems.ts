import type { LeaseError } from '../lease/lease';
import type { ValueProblem } from '../case/problems';

/** What is wrong with one value of a step. */
export type MatterProblem =
  | ValueProblem
  /** A day to come that lies before the day of the step itself. */
  | { readonly type: 'before_step' }
  /** More than was granted and not yet paid; `leftFen` may still be paid. */
  | { readonly type: 'over_granted'; readonly leftFen: number };

export interface MatterFieldProblem {
  readonly field: string;
  readonly problem: MatterProblem;
}

/** Why a step was not written. Nothing was. */
export type MatterError =
  | { readonly type: 'not_found' }
  | { readonly type: 'voided' }
  | { readonly type: 'invalid'; readonly problems: readonly MatterFieldProblem[] }
  /** A case is flagged as a key case once. */
  | { readonly type: 'already_open' }
  | { readonly type: 'already_recorded' }
  | { readonly type: 'ended' }
  | { readonly type: 'no_such_step' }
  | { readonly type: 'already_taken_back' }
  | { readonly type: 'no_county' }
  | LeaseError;
