import type { LeaseError } from '../lease/lease';

/** What is wrong with one typed value. The screen shows a translated sentence chosen by `type`, next to the field. */
export type RequestProblem =
  | { readonly type: 'required' }
  | { readonly type: 'too_long'; readonly limit: number }
  | { readonly type: 'not_a_day' }
  /** Nothing can have happened to a request before it was issued. */
  | { readonly type: 'before_issue'; readonly issuedOn: string }
  | { readonly type: 'in_future'; readonly today: string }
  /** A later date has to be later than the deadline that counts. */
  | { readonly type: 'not_later'; readonly deadline: string }
  | { readonly type: 'in_past'; readonly today: string }
  /** Not among the values that the form offers. */
  | { readonly type: 'not_chosen' };

export interface RequestFieldProblem {
  /** Name of the input's field, e.g. `howSolved`. */
  readonly field: string;
  readonly problem: RequestProblem;
}

/** The form does not hold up; every faulty field is named. Nothing was written. */
export interface InvalidRequestInput {
  readonly type: 'invalid';
  readonly problems: readonly RequestFieldProblem[];
}

/** Why something could not be recorded on a request. Nothing was written. */
export type RequestError =
  | InvalidRequestInput
  /** The record is not on this machine. */
  | { readonly type: 'not_found' }
  | { readonly type: 'already_withdrawn' }
  /** Fully answered: there is nothing left to withdraw, urge or postpone. */
  | { readonly type: 'already_answered' }
  /** The answer that the paper or the note belongs to is not among the facts. */
  | { readonly type: 'no_such_answer' }
  | { readonly type: 'not_awaiting_paper' }
  | { readonly type: 'already_acknowledged' }
  | { readonly type: 'already_escalated' }
  | { readonly type: 'not_escalated' }
  | { readonly type: 'no_such_fact' }
  /** The issuing itself is not corrected: the notice is out. Withdraw the request and issue another. */
  | { readonly type: 'not_correctable' }
  | { readonly type: 'already_taken_back' };

/** Why a request could not be issued. Nothing was written, no number was used. */
export type IssueError =
  | InvalidRequestInput
  | LeaseError
  | { readonly type: 'no_case' }
  /** Voided or closed cases take no new requests; a closed case is reopened first. */
  | { readonly type: 'case_not_open' }
  | { readonly type: 'no_county' };
