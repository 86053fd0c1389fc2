import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import { isDay } from '../../text/day';
import { newFact, newRecord } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';
import { ownRules, ruleState } from './own-rules';
import { UNIT_BEARER } from './records';
import { checkRule, ruleInputOf, storedRule, type RuleError, type RuleInput } from './rule-input';

type RuleCommand = (world: World, context: CommandContext) => Result<ChangeDraft, RuleError>;

const wrongIn = (input: RuleInput, world: World): RuleError | undefined => {
  const [first] = checkRule(input);
  if (first) return first;
  const unit = input.bearer.startsWith(UNIT_BEARER) ? input.bearer.slice(UNIT_BEARER.length) : null;
  return unit !== null && !world.row('unit', unit as EntityId) ? { type: 'unknown_body', field: 'bearer' } : undefined;
};

/** Adds a rule of the court's own. */
export const addRule =
  (input: RuleInput): RuleCommand =>
  (world, { newId }) => {
    const wrong = wrongIn(input, world);
    if (wrong) return err(wrong);
    return ok({ kind: 'rule.add', ops: [newRecord('rule', newId() as EntityId, storedRule(input))] });
  };

/** Changes a rule: a new version that takes the place of the one named from its first day on. The old version stays as it is. */
export const supersedeRule =
  ({ rule: id, input }: { readonly rule: EntityId; readonly input: RuleInput }): RuleCommand =>
  (world, { newId, today }) => {
    const wrong = wrongIn(input, world);
    if (wrong) return err(wrong);
    const rule = ownRules(world).find((each) => each.id === id);
    if (!rule) return err({ type: 'not_found' });
    if (rule.supersededFrom !== null) return err({ type: 'already_superseded' });
    if (ruleState(rule, today) === 'ended') return err({ type: 'already_ended' });
    const stored = storedRule(input);
    if (JSON.stringify(stored) === JSON.stringify(storedRule(ruleInputOf(rule, rule.fields.validFrom))))
      return err({ type: 'nothing_to_save' });
    return ok({ kind: 'rule.supersede', ops: [newRecord('rule', newId() as EntityId, { ...stored, supersedes: id })] });
  };

/** Ends a rule without another in its place. It stays readable, and requests that cite it go on citing it. */
export const endRule =
  ({ rule: id, on }: { readonly rule: EntityId; readonly on: string }): RuleCommand =>
  (world, { newId }) => {
    if (!isDay(on)) return err({ type: 'bad_day', field: 'validUntil' });
    const rule = ownRules(world).find((each) => each.id === id);
    if (!rule) return err({ type: 'not_found' });
    if (rule.supersededFrom !== null) return err({ type: 'already_superseded' });
    if (rule.endedOn !== null && rule.endedOn <= on) return err({ type: 'already_ended' });
    return ok({ kind: 'rule.end', ops: [newFact({ kind: 'rule', id }, { id: newId(), type: 'ended', on, body: {} })] });
  };
