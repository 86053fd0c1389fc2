import { z } from '../../core/zod';
import { TERM_UNITS } from '../deadline/records';
import { ANSWER_CHANNELS, ANSWER_OUTCOMES, ESCALATION_REASONS, SERVICE_METHODS, URGE_WAYS } from './records';

/** A paper named in a fact; its bytes lie sealed beside the journal under their hash. */
export const paperSchema = z.object({
  /** SHA-256 of the content, hex. */
  sha256: z.string(),
  size: z.number(),
  type: z.string(),
  name: z.string(),
});
export type Paper = z.infer<typeof paperSchema>;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const papers = z.array(paperSchema).readonly().default([]);

/** Who was to be called at the unit when the request went out; the paper keeps saying so. Since 0.3. */
export const issuedContactSchema = z.object({
  nameZh: z.string(),
  nameBo: z.string(),
  post: z.string(),
  landline: z.string().nullable(),
  mobile: z.string().nullable(),
});

/** How a deadline came about, kept so that it can be shown and computed again. */
export const deadlineRuleSchema = z.object({
  /** The clause that obliges the unit, or the court's own setting. */
  source: z.enum(['clause', 'court']),
  count: z.number(),
  unit: z.enum(TERM_UNITS),
});
export type DeadlineRule = z.infer<typeof deadlineRuleSchema>;

/** What stands in the body of each fact. Keys of a later version are kept in the fact and not read here. */
export const FACT_BODIES = {
  issued: z.object({
    number: z.string(),
    year: z.number(),
    serial: z.number(),
    deadline: day,
    deadlineRule: deadlineRuleSchema,
    provisional: z.boolean(),
    contact: issuedContactSchema.optional().catch(undefined),
  }),
  served: z.object({
    method: z.enum(SERVICE_METHODS),
    byPerson: z.string(),
    recipient: z.string(),
    post: z.string().optional(),
    receipt: paperSchema.optional(),
  }),
  received: z.object({ by: z.string(), note: z.string().optional() }),
  answered: z.object({
    outcome: z.enum(ANSWER_OUTCOMES),
    text: z.string(),
    reason: z.string().optional(),
    howSolved: z.string().optional(),
    channel: z.enum(ANSWER_CHANNELS),
    from: z.string(),
    awaitingPaper: z.boolean(),
    papers,
  }),
  paperReceived: z.object({ answer: z.string(), papers }),
  acknowledged: z.object({ answer: z.string() }),
  reviewSuggested: z.object({ text: z.string(), from: z.string(), papers }),
  postponed: z.object({ until: day, reason: z.string(), from: z.string() }),
  urged: z.object({ how: z.enum(URGE_WAYS), by: z.string(), text: z.string().optional() }),
  withdrawn: z.object({ reason: z.string() }),
  escalated: z.object({
    reason: z.enum(ESCALATION_REASONS),
    text: z.string(),
    owner: z.string(),
    nextStep: z.string(),
    due: day,
  }),
  escalationStep: z.object({ text: z.string(), owner: z.string(), nextStep: z.string(), due: day }),
  escalationEnded: z.object({ result: z.string() }),
  deadlineRecomputed: z.object({ deadline: day, provisional: z.boolean() }),
} as const;

/** The fact types that say something of the request; `corrected` only speaks about another fact. */
export type TellingType = keyof typeof FACT_BODIES;
export type FactBody<T extends TellingType> = z.infer<(typeof FACT_BODIES)[T]>;

export const isTellingType = (type: string): type is TellingType => Object.hasOwn(FACT_BODIES, type);
