import { z } from '../../core/zod';
import type { EntityId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import { ASKS, SUBJECTS } from '../../rulebook/vocabulary';
import { isDay, type Day } from '../../text/day';
import type { World } from '../world';
import { RULE_DEADLINE_UNITS, type RuleFields } from './records';

export const RULE_STATES = ['inForce', 'coming', 'expired', 'ended', 'superseded'] as const;
export type RuleState = (typeof RULE_STATES)[number];

/** One version of a rule of the court's own. */
export interface OwnRule {
  readonly id: EntityId;
  readonly row: Row;
  readonly fields: RuleFields;
  /** From this day out of force by decision; the earliest where several people ended it. */
  readonly endedOn: Day | null;
  /** The first day of the earliest version that takes its place; null when there is none. */
  readonly supersededFrom: Day | null;
}

const day = z.string().refine(isDay) as unknown as z.ZodType<Day>;
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const fieldsSchema = z.object({
  supersedes: text,
  bearer: z.string().min(1),
  ask: z.enum(ASKS),
  subject: z.enum(SUBJECTS),
  titleZh: z.string().min(1),
  titleBo: text,
  sentence: z.string().min(1),
  sourceZh: z.string().min(1),
  sourceBo: text,
  number: text,
  place: text,
  deadline: z
    .object({ amount: z.int().min(1), unit: z.enum(RULE_DEADLINE_UNITS) })
    .nullish()
    .transform((value) => value ?? null),
  validFrom: day,
  validUntil: day.nullish().transform((value) => value ?? null),
});

/** All versions of all rules, oldest record first. What a later program wrote and this one cannot read is left out. */
export function ownRules(world: World): readonly OwnRule[] {
  const read = world.rows('rule').flatMap((row) => {
    const fields = fieldsSchema.safeParse(row.fields);
    return fields.success ? [{ row, fields: fields.data }] : [];
  });
  return read
    .toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1))
    .map(({ row, fields }) => ({
      id: row.id,
      row,
      fields,
      endedOn: earliest(row.facts.filter(({ type }) => type === 'ended').map(({ on }) => on)),
      supersededFrom: earliest(
        read.filter((other) => other.fields.supersedes === row.id).map((other) => other.fields.validFrom),
      ),
    }));
}

const earliest = (days: readonly string[]): Day | null => days.filter(isDay).toSorted()[0] ?? null;

/** What a version is on a day. A version goes on being in force until the day on which the one that supersedes it begins. */
export function ruleState({ fields, endedOn, supersededFrom }: OwnRule, today: string): RuleState {
  if (endedOn !== null && endedOn <= today) return 'ended';
  if (supersededFrom !== null && supersededFrom <= today) return 'superseded';
  if (fields.validUntil !== null && fields.validUntil < today) return 'expired';
  return fields.validFrom > today ? 'coming' : 'inForce';
}

export const rulesInForce = (world: World, today: string): readonly OwnRule[] =>
  ownRules(world).filter((rule) => ruleState(rule, today) === 'inForce');

/** The latest versions, each with the versions before it, latest first. Two versions of one rule, made apart, both count as latest. */
export function ruleHistories(
  rules: readonly OwnRule[],
): readonly { readonly latest: OwnRule; readonly earlier: readonly OwnRule[] }[] {
  const byId = new Map<string, OwnRule>(rules.map((rule) => [rule.id, rule]));
  return rules
    .filter(({ supersededFrom }) => supersededFrom === null)
    .map((latest) => {
      const earlier: OwnRule[] = [];
      let before = byId.get(latest.fields.supersedes ?? '');
      while (before && !earlier.includes(before) && before !== latest) {
        earlier.push(before);
        before = byId.get(before.fields.supersedes ?? '');
      }
      return { latest, earlier };
    });
}
