import type { EntityId } from '../core/ids';
import type { Json } from '../core/json';
import type { EntityKind } from '../exchange/change';
import type { Row } from '../exchange/row';

/**
 * Who may see a record, as names of audiences (design section 4). `court`: the court's staff; `unit:<id>`: a member unit or township;
 * `figures`: the overseer; `ref`: everybody who is enrolled. A part behind `/` names how much of it that audience is shown.
 */
export type Sid = string;

export const COURT: Sid = 'court';
export const REFERENCE: Sid = 'ref';
export const FIGURES: Sid = 'figures';
export const unitAudience = (unit: string): Sid => `unit:${unit}`;
/** A township sees of what other units are asked in its area that it was asked, no more. */
const AREA = '/area';

/** The stream in which an audience's entries run. */
export const streamOf = (sid: Sid): string => sid.split('/')[0] ?? sid;

/** Whether the audience is shown the record only in outline. */
export const isOutline = (sid: Sid): boolean => sid === FIGURES || sid.endsWith(AREA);

/** The directory, the calendar and the court's settings: what everybody at work may see. */
const REFERENCE_KINDS: ReadonlySet<string> = new Set<EntityKind>([
  'county',
  'unit',
  'contact',
  'township',
  'person',
  'lease',
  'calendarYear',
  'setting',
  'rule',
  'groupMember',
  'place',
]);

/** The case that a party or request belongs to; null for all other records. */
export function parentOf({ kind, fields }: Row): EntityId | null {
  if (kind !== 'party' && kind !== 'request') return null;
  return typeof fields['case'] === 'string' ? (fields['case'] as EntityId) : null;
}

/** A case with everything that hangs on it. */
export interface CaseFamily {
  readonly case: Row | undefined;
  readonly requests: readonly Row[];
  /** The unit that stands for the township in whose area the case lies. */
  readonly areaUnit: string | null;
}

/** The audiences of a record that belongs to no case. A kind that is not known stays with the court. */
export function audiencesOf(row: Row): readonly Sid[] {
  if (REFERENCE_KINDS.has(row.kind)) return [REFERENCE];
  const unit = unitOf(row);
  // What a unit proposes about its own contacts goes back and forth between it and the court.
  return row.kind === 'contactChange' && unit !== null ? sorted([COURT, unitAudience(unit)]) : [COURT];
}

/** The audiences of a case, or of a party or request of it. */
export function audiencesInFamily(row: Row, { requests, areaUnit }: CaseFamily): readonly Sid[] {
  const area = areaUnit === null ? [] : [unitAudience(areaUnit)];
  if (row.kind === 'request') {
    const asked = unitOf(row);
    const own = asked === null ? [] : [unitAudience(asked)];
    return sorted([COURT, FIGURES, ...own, ...area.filter((sid) => !own.includes(sid)).map((sid) => `${sid}${AREA}`)]);
  }
  const askedUnits = requests.flatMap((request) => {
    const asked = unitOf(request);
    return asked === null ? [] : [unitAudience(asked)];
  });
  return sorted([COURT, ...(row.kind === 'case' ? [FIGURES] : []), ...area, ...askedUnits]);
}

const unitOf = ({ fields }: Row): string | null => (typeof fields['unit'] === 'string' ? fields['unit'] : null);

const sorted = (sids: readonly Sid[]): readonly Sid[] => [...new Set(sids)].toSorted();

/** Records of a case, whose audiences hang on one another. */
export const inFamily = (kind: string): boolean => kind === 'case' || kind === 'party' || kind === 'request';

/** How far a person reaches: an audience besides `ref`, or nothing. */
export function reachOf(person: Row | undefined): Sid | null {
  const belongsTo = person?.fields['belongsTo'];
  switch (person?.fields['role']) {
    case 'handler':
    case 'chief':
    case 'office':
      return COURT;
    case 'township':
    case 'liaison':
      return typeof belongsTo === 'string' ? unitAudience(belongsTo) : null;
    case 'overseer':
      return FIGURES;
    default:
      return null;
  }
}

/** How far a person has reached before, by the history of role and unit. */
export function formerReachesOf(person: Row | undefined): readonly Sid[] {
  if (!person) return [];
  const now = reachOf(person);
  const fields: { [field: string]: Json } = {};
  const reaches = new Set<Sid>();
  person.writes.forEach(({ field, value, stamp }, i) => {
    fields[field] = value;
    // What was written in one change counts together.
    const reach = person.writes[i + 1]?.stamp === stamp ? null : reachOf({ ...person, fields: { ...fields } });
    if (reach !== null && reach !== now) reaches.add(reach);
  });
  return [...reaches];
}

/** What a device receives, by the reach of the person it was enrolled for. */
export const streamsOf = (reach: Sid | null): readonly string[] =>
  reach === null ? [REFERENCE] : [REFERENCE, streamOf(reach)];
