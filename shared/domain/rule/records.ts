import type { Ask, Subject } from '../../rulebook/vocabulary';
import type { Day } from '../../text/day';

/**
 * The fields and facts of the court's own rules. Values stand in signed changes: a name is added here, never renamed.
 *
 * One record is one version of a rule and its fields never change: an edit is a new record that names the one it supersedes, so that a
 * request goes on citing the words that stood when it was issued.
 */
export interface RuleFields {
  /** The version that this one takes the place of, from its first day; null for a new rule. */
  readonly supersedes: string | null;
  /** Body id of the rulebook, or `unit:` and the id of a unit of the county's own. */
  readonly bearer: string;
  readonly ask: Ask;
  readonly subject: Subject;
  readonly titleZh: string;
  readonly titleBo: string | null;
  /** The rule word for word. */
  readonly sentence: string;
  /** Title of the document that it stands in. */
  readonly sourceZh: string;
  readonly sourceBo: string | null;
  /** Number of that document. */
  readonly number: string | null;
  /** Where in it, as the document writes it: 第三条. */
  readonly place: string | null;
  readonly deadline: RuleDeadline | null;
  readonly validFrom: Day;
  /** Last day; null for no end. */
  readonly validUntil: Day | null;
}

export const RULE_DEADLINE_UNITS = ['hour', 'day', 'working-day'] as const;

export interface RuleDeadline {
  readonly amount: number;
  readonly unit: (typeof RULE_DEADLINE_UNITS)[number];
}

/** Facts of a version: `ended` {}: it is out of force from the day of `on`; its successor, if any, is not touched. */
export const RULE_FACT_TYPES = ['ended'] as const;

/** A bearer that is no body of the rulebook. */
export const UNIT_BEARER = 'unit:';
