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

export const SERVICE_METHODS = ['direct', 'leftInPlace', 'post', 'electronic', 'entrusted', 'byTownship'] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

/** No refusal among them: a unit may not refuse (G20). What looks like a refusal is an escalation. */
export const ANSWER_OUTCOMES = ['full', 'partial', 'couldNot'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

export const ANSWER_CHANNELS = ['paper', 'telephone', 'visit', 'electronic'] as const;
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

export const URGE_WAYS = ['letter', 'telephone', 'visit', 'electronic'] as const;
export type UrgeWay = (typeof URGE_WAYS)[number];

/** What led to an escalation. */
export const ESCALATION_REASONS = [
  'looksLikeRefusal', // the unit says or shows that it will not
  'noAnswer', // silence after the deadline and after being urged
  'extraConditions', // formalities demanded beyond the law (N art. 20)
  'substanceExamined', // the unit examines the substance of the instrument (G20)
  'interference', // somebody keeps the unit from assisting (N art. 11, 32)
  'other',
] as const;
export type EscalationReason = (typeof ESCALATION_REASONS)[number];

/**
 * Facts of a request (`on` is the legal time typed):
 * - `issued` {number, year, serial, deadline: Day, deadlineRule, provisional: boolean, contact?: who was to be called at the unit}
 * - `served` {method, byPerson, recipient, post?, receipt?: Attachment}
 * - `received` {by, note?}
 * - `answered` {outcome, text, reason?, howSolved?, channel, from, awaitingPaper: boolean, papers: Attachment[]}; `couldNot` needs reason and howSolved (N art. 19)
 * - `paperReceived` {answer: FactId, papers}
 * - `acknowledged` {answer: FactId}: the court has taken note of the answer, which is then no longer new
 * - `reviewSuggested` {text, from}: the request stays in force (G20)
 * - `postponed` {until: Day, reason, from}
 * - `urged` {how, by, text?}
 * - `withdrawn` {reason}
 * - `escalated` {reason, text, owner: PersonId, nextStep, due: Day}: what looks like a refusal; `escalationStep` {text, nextStep, due, owner}; `escalationEnded` {result}
 * - `deadlineRecomputed` {deadline, provisional}
 * - `corrected` with `corrects`: {body, on, why} replaces body and legal time of the named fact; {withdrawn: true, why} takes it back
 *   (`../case/resolve-facts.ts`). Its own `on` is the day of the correction.
 */
export const REQUEST_FACT_TYPES = [
  'issued',
  'served',
  'received',
  'answered',
  'paperReceived',
  'acknowledged',
  'reviewSuggested',
  'postponed',
  'urged',
  'withdrawn',
  'escalated',
  'escalationStep',
  'escalationEnded',
  'deadlineRecomputed',
  'corrected',
] as const;
export type RequestFactType = (typeof REQUEST_FACT_TYPES)[number];
