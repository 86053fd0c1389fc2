/** The fields and facts of assistance requests. Values stand in signed changes: a name is added here, never renamed. */

/** One request is one act asked of one unit in one case; several units asked at once are several requests issued in one change. */
export interface RequestFields {
  readonly case: string;
  readonly unit: string;
  /** Entry of the rulebook that obliges the unit. */
  readonly rule: string;
  /** Whose data or property: party ids. */
  readonly parties: readonly string[];
  /** What exactly is asked, in the court's words. */
  readonly particulars: string;
  readonly particularsBo: string | null;
  /** The ruling or other instrument attached, with its number. */
  readonly instrument: string | null;
  /** Person id. */
  readonly handler: string | null;
}

export type ServiceMethod = 'direct' | 'leftInPlace' | 'post' | 'electronic' | 'entrusted' | 'byTownship';
export type AnswerOutcome = 'full' | 'partial' | 'couldNot';
export type AnswerChannel = 'paper' | 'telephone' | 'visit' | 'electronic';

/**
 * Facts of a request (`on` is the legal time typed):
 * - `issued` {number, deadline: Day, deadlineRule, provisional: boolean, notice languages}
 * - `served` {method, byPerson, recipient, post?, receipt?: Attachment}
 * - `received` {by, note?}
 * - `answered` {outcome, text, reason?, howSolved?, channel, from, awaitingPaper: boolean, papers: Attachment[]}; `couldNot` needs reason and howSolved (N art. 19)
 * - `paperReceived` {answer: FactId, papers}
 * - `reviewSuggested` {text, from}: the request stays in force (G20)
 * - `postponed` {until: Day, reason, from}
 * - `urged` {how, by, text?}
 * - `withdrawn` {reason}
 * - `escalated` {reason, text, owner: PersonId, nextStep, due: Day}: what looks like a refusal; `escalationStep` {text, nextStep, due, owner}; `escalationEnded` {result}
 * - `deadlineRecomputed` {deadline, provisional}
 * - `corrected` with `corrects`: replaces the body of the named fact, or takes it back when body.withdrawn is true
 */
export type RequestFactType =
  | 'issued'
  | 'served'
  | 'received'
  | 'answered'
  | 'paperReceived'
  | 'reviewSuggested'
  | 'postponed'
  | 'urged'
  | 'withdrawn'
  | 'escalated'
  | 'escalationStep'
  | 'escalationEnded'
  | 'deadlineRecomputed'
  | 'corrected';
