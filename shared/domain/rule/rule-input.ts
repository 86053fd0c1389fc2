import type { Json } from '../../core/json';
import type { Ask, Subject } from '../../rulebook/vocabulary';
import { isDay } from '../../text/day';
import { filledOrNull, MAX_NAME, trimmed } from '../organisation/checks';
import type { OwnRule } from './own-rules';
import type { RuleDeadline } from './records';

/** A rule as it stands in a form: every value may still be missing or wrong. */
export interface RuleInput {
  readonly bearer: string;
  readonly ask: Ask;
  readonly subject: Subject;
  readonly titleZh: string;
  readonly titleBo: string;
  readonly sentence: string;
  readonly sourceZh: string;
  readonly sourceBo: string;
  readonly number: string;
  readonly place: string;
  readonly deadline: RuleDeadline | null;
  readonly validFrom: string;
  readonly validUntil: string;
}

export type RuleError =
  | { readonly type: 'required' | 'too_long' | 'bad_day' | 'unknown_body'; readonly field: keyof RuleInput }
  | { readonly type: 'ends_before'; readonly field: 'validUntil' }
  | { readonly type: 'bad_deadline'; readonly field: 'deadline' }
  | { readonly type: 'not_found' | 'already_superseded' | 'already_ended' | 'nothing_to_save' };

/** Longest rule in characters: some pages; what is longer is a document, not a sentence. */
export const MAX_SENTENCE = 2000;
const LONGEST_DEADLINE = 365;

const REQUIRED = ['bearer', 'titleZh', 'sentence', 'sourceZh', 'validFrom'] as const;
const TEXTS = ['titleZh', 'titleBo', 'sourceZh', 'sourceBo', 'number', 'place'] as const;

/** All that is wrong with the form itself. */
export function checkRule(input: RuleInput): readonly RuleError[] {
  const errors: RuleError[] = [];
  for (const field of REQUIRED) if (trimmed(input[field]) === '') errors.push({ type: 'required', field });
  for (const field of TEXTS) if ([...input[field]].length > MAX_NAME) errors.push({ type: 'too_long', field });
  if ([...input.sentence].length > MAX_SENTENCE) errors.push({ type: 'too_long', field: 'sentence' });
  for (const field of ['validFrom', 'validUntil'] as const)
    if (trimmed(input[field]) !== '' && !isDay(input[field])) errors.push({ type: 'bad_day', field });
  const { validFrom, validUntil, deadline } = input;
  if (isDay(validFrom) && isDay(validUntil) && validUntil < validFrom)
    errors.push({ type: 'ends_before', field: 'validUntil' });
  if (deadline && !(Number.isInteger(deadline.amount) && deadline.amount >= 1 && deadline.amount <= LONGEST_DEADLINE))
    errors.push({ type: 'bad_deadline', field: 'deadline' });
  return errors;
}

/** Values as they are stored, named one by one. Call after `checkRule`. */
export const storedRule = (input: RuleInput): { readonly [field: string]: Json } => ({
  bearer: input.bearer,
  ask: input.ask,
  subject: input.subject,
  titleZh: trimmed(input.titleZh),
  titleBo: filledOrNull(input.titleBo),
  sentence: trimmed(input.sentence),
  sourceZh: trimmed(input.sourceZh),
  sourceBo: filledOrNull(input.sourceBo),
  number: filledOrNull(input.number),
  place: filledOrNull(input.place),
  deadline: input.deadline && { amount: input.deadline.amount, unit: input.deadline.unit },
  validFrom: input.validFrom,
  validUntil: filledOrNull(input.validUntil),
});

/** The form for changing a rule: what stands, to be in force from the day given. */
export const ruleInputOf = ({ fields }: OwnRule, validFrom: string): RuleInput => ({
  bearer: fields.bearer,
  ask: fields.ask,
  subject: fields.subject,
  titleZh: fields.titleZh,
  titleBo: fields.titleBo ?? '',
  sentence: fields.sentence,
  sourceZh: fields.sourceZh,
  sourceBo: fields.sourceBo ?? '',
  number: fields.number ?? '',
  place: fields.place ?? '',
  deadline: fields.deadline,
  validFrom,
  validUntil: fields.validUntil ?? '',
});

export const emptyRule = (validFrom: string): RuleInput => ({
  bearer: '',
  ask: 'query',
  subject: 'debtor',
  titleZh: '',
  titleBo: '',
  sentence: '',
  sourceZh: '',
  sourceBo: '',
  number: '',
  place: '',
  deadline: null,
  validFrom,
  validUntil: '',
});
