import { z } from '../core/zod';
import { FIGURES, isOutline, COURT, REFERENCE, type Sid } from './audience';

/** How much of something is shown: all of it, or the named words of it. */
export type Shown = 'whole' | readonly string[];

/** What an audience is shown of the records of a kind. Plain data, so that a hub can keep by which views it has told its records. */
export interface View {
  readonly fields: Shown;
  /** The body of a fact, by its type. */
  readonly facts: { readonly [type: string]: Shown };
  /** Facts of all other types are shown whole, or not at all. */
  readonly otherFacts: boolean;
  /** Types that begin like this are not shown, whatever stands above. */
  readonly never: readonly string[];
}

/** By the name of the audience's reach, then by kind; of a kind that is not named nothing is shown. Court and reference see everything. */
export interface Views {
  readonly unit: { readonly [kind: string]: View };
  readonly area: { readonly [kind: string]: View };
  readonly figures: { readonly [kind: string]: View };
}

const WHOLE: View = { fields: 'whole', facts: {}, otherFacts: true, never: [] };
const only = (fields: Shown, facts: View['facts']): View => ({ fields, facts, otherFacts: false, never: [] });

/** How the court deals with a unit that does not answer is nobody else's business, the unit's own least. */
const withoutEscalations = (view: View): View => ({ ...view, never: ['escalat'] });

const STEPS_OF_CASE: View['facts'] = { registered: [], closed: ['way'], reopened: [], voided: [] };

/** A unit is shown what it needs to do what it was asked; the court's notes and how it deals with the unit stay with the court. */
const FOR_UNIT: Views['unit'] = {
  case: only(
    [
      'number',
      'filedOn',
      'cause',
      'basisKind',
      'basisNumber',
      'basisCourt',
      'basisOn',
      'claimFen',
      'claimText',
      'handler',
      'township',
    ],
    STEPS_OF_CASE,
  ),
  party: only(
    ['case', 'role', 'of', 'nature', 'nameZh', 'nameBo', 'idNumber', 'phone', 'address', 'removed', 'order'],
    {},
  ),
  contactChange: WHOLE,
  request: withoutEscalations(WHOLE),
};

/** Of a request in figures: what was asked, by whom, when, and how it stands; no number, no text, no person concerned. */
const REQUEST_IN_OUTLINE = only(['case', 'unit', 'rule', 'handler'], {
  issued: ['deadline', 'deadlineRule', 'provisional', 'year'],
  served: ['method'],
  received: [],
  answered: ['outcome', 'channel', 'awaitingPaper'],
  acknowledged: ['answer'],
  paperReceived: ['answer'],
  reviewSuggested: [],
  postponed: ['until'],
  urged: ['how'],
  withdrawn: [],
  escalated: ['reason', 'due'],
  escalationStep: ['due'],
  escalationEnded: [],
  deadlineRecomputed: ['deadline', 'provisional'],
});
const CASE_IN_OUTLINE = only(['filedOn', 'township', 'handler'], STEPS_OF_CASE);

/**
 * Who is shown what. Change it freely: at its next start a hub finds that it told its records by other views, and tells anew what differs
 * (`server/engine/tell-anew.ts`).
 */
export const VIEWS: Views = {
  unit: FOR_UNIT,
  area: { case: CASE_IN_OUTLINE, request: withoutEscalations(REQUEST_IN_OUTLINE) },
  figures: { case: CASE_IN_OUTLINE, request: REQUEST_IN_OUTLINE },
};

const NOTHING: View = only([], {});

/** The view of an audience on records of a kind; null where it sees them whole. */
export function viewOf(sid: Sid, kind: string, views: Views = VIEWS): View | null {
  if (sid === COURT || sid === REFERENCE) return null;
  const reach = isOutline(sid) ? (sid === FIGURES ? 'figures' : 'area') : 'unit';
  return views[reach][kind] ?? NOTHING;
}

/** How much of the body of a fact is shown; null for nothing. */
export function factMeasure({ facts, otherFacts, never }: View, type: string): Shown | null {
  if (never.some((beginning) => type.startsWith(beginning))) return null;
  return Object.hasOwn(facts, type) ? (facts[type] ?? null) : otherFacts ? 'whole' : null;
}

const shownSchema = z.union([z.literal('whole'), z.array(z.string())]);
const kindsSchema = z.record(
  z.string(),
  z.object({
    fields: shownSchema,
    facts: z.record(z.string(), shownSchema),
    otherFacts: z.boolean(),
    never: z.array(z.string()),
  }),
);

/** Views as an earlier release wrote them down. */
export const viewsSchema: z.ZodType<Views> = z.object({ unit: kindsSchema, area: kindsSchema, figures: kindsSchema });
