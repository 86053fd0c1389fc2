import type { FactId } from '../core/ids';
import type { JsonObject } from '../core/json';
import type { EntityKind, RecordOp } from '../exchange/change';
import { COURT, inFamily, streamOf, unitAudience, type Sid } from './audience';
import { may, type Action, type Actor } from './permissions';

/** Who writes, from where. */
export interface Author {
  readonly actor: Actor;
  /** How far the person reaches, and how far the device on which it was written (`audience.ts`). */
  readonly reach: Sid | null;
  /** How far the person has reached before, in other roles and places. */
  readonly former?: readonly Sid[];
  /** Whether the writer is the person, or a colleague of the person, that the device was enrolled for. */
  readonly onOwnDevice: boolean;
}

/** Where the record stands that is written to: now, and ever. Undefined when there is no such record. */
export interface Standing {
  readonly now: readonly Sid[];
  readonly ever: readonly Sid[];
  /** What kind of fact a correction is about; null when the record does not hold it. */
  readonly typeOfFact: (id: FactId) => string | null;
}

/**
 * `late`: a fact about a record that its author no longer sees, told before that was known; it counts. `missing`: the record has not
 * arrived; the change waits for it. `role`, `scope`: a person has to decide.
 */
export type Verdict = 'allowed' | 'late' | 'missing' | 'role' | 'scope';

type Any = readonly Action[];
const ANYBODY: Any = [];

/** Any one of these actions lets a person make such a record. */
const TO_CREATE: { readonly [kind in EntityKind]?: Any } = {
  case: ['case.register'],
  party: ['case.register', 'case.edit'],
  request: ['request.issue'],
  unit: ['directory.edit', 'county.edit'],
  contact: ['directory.edit'],
  township: ['directory.edit', 'county.edit'],
  person: ['person.add'],
  county: ['county.edit'],
  setting: ['deadline.set', 'county.edit'],
  calendarYear: ['calendar.set'],
  lease: ['request.issue', 'county.edit'],
  access: ANYBODY,
  batch: ['case.register'],
  parked: ['escalation.lead'],
  contactChange: ['contact.propose'],
  groupMember: ['directory.edit'],
  place: ['directory.edit'],
  rule: ['county.edit'],
  // Changing them asks no more than making them: whoever works on a case records what happens in its matters.
  matter: ['case.edit'],
};
const TO_CHANGE: { readonly [kind in EntityKind]?: Any } = {
  ...TO_CREATE,
  case: ['case.edit'],
  party: ['case.edit'],
  request: ['request.issue', 'request.record'],
  person: ['person.edit', 'person.add'],
};
/** Facts that have an action of their own; others need that of changing the record. */
const TO_ADD: { readonly [kind: string]: { readonly [type: string]: Any } } = {
  case: { closed: ['case.close'], reopened: ['case.close'], voided: ['case.void'], archived: ['case.close'] },
  contactChange: {
    reviewed: ['contact.review'],
    sentBack: ['contact.review', 'contact.approve'],
    approved: ['contact.approve'],
  },
  request: {
    withdrawn: ['request.withdraw'],
    received: ['request.record', 'request.answer'],
    answered: ['request.record', 'request.answer'],
    paperReceived: ['request.record', 'request.answer'],
    reviewSuggested: ['request.record', 'request.answer'],
    postponed: ['request.record', 'request.answer'],
  },
};
/** Of a kind that this version does not know only the court's own staff can know what it means. */
const UNKNOWN_KIND: Any = ['case.edit', 'county.edit'];

function actionsFor(op: RecordOp, standing: Standing | undefined): Any {
  const kind: EntityKind = op[1];
  switch (op[0]) {
    case 'new':
      return TO_CREATE[kind] ?? UNKNOWN_KIND;
    case 'add': {
      const { type, corrects } = op[3];
      // Whoever may tell a fact may correct it; nobody corrects what only others may tell.
      const told = corrects === undefined ? type : (standing?.typeOfFact(corrects) ?? '');
      return TO_ADD[kind]?.[told] ?? TO_CHANGE[kind] ?? UNKNOWN_KIND;
    }
    default:
      return TO_CHANGE[kind] ?? UNKNOWN_KIND;
  }
}

/** Judges one edit of a change. The hub asks this of every edit that reaches it; nothing that a device claims of itself counts. */
export function judge(
  op: RecordOp,
  { actor, reach, former = [], onOwnDevice }: Author,
  standing: Standing | undefined,
): Verdict {
  if (!onOwnDevice) return 'role';
  const actions = actionsFor(op, standing);
  if (actions.length > 0 && !actions.some((action) => may(actor, action))) return 'role';
  if (op[0] === 'new' && isForAnotherUnit(op[3], reach, op[1])) return 'scope';
  if (op[0] === 'new') return standing && !reaches(reach, standing.now, op[1]) ? 'scope' : 'allowed';
  if (!standing) return 'missing';
  if (reaches(reach, standing.now, op[1])) return 'allowed';
  // The record was taken out of the author's reach, or the author was given another place.
  const had = [reach, ...former].some((each) => reaches(each, standing.ever, op[1]));
  return op[0] === 'add' && had ? 'late' : 'scope';
}

/** A unit proposes changes of its own contacts only. */
const isForAnotherUnit = (fields: JsonObject, reach: Sid | null, kind: string): boolean =>
  kind === 'contactChange' &&
  reach !== COURT &&
  (typeof fields['unit'] !== 'string' || unitAudience(fields['unit']) !== reach);

/** Whoever sees a record whole may write to it, as far as the role goes. */
function reaches(reach: Sid | null, sids: readonly Sid[], kind: string): boolean {
  if (reach === COURT) return true;
  if (!inFamily(kind)) return sids.length === 0 || sids.some((sid) => sid === 'ref' || sid === reach);
  return reach !== null && sids.includes(reach) && streamOf(reach) === reach;
}
