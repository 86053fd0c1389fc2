import type { EntityId, PersonId } from '../../core/ids';
import type { Op } from '../../exchange/change';
import { compareStamps, dotOf, type Stamp } from '../../exchange/stamp';
import type { FactEntry, Row } from '../../exchange/row';
import type { World } from '../world';

/**
 * Fields of a `parked` record, which only the hub makes: `stamp`, `why`, `kind`, `ops` of a change that it has put aside. The one fact is
 * `decided` {accept, reason}. Values stand in signed changes: a name is added here, never renamed.
 */
export const DECIDED = 'decided';

/** Why the hub has put a change aside: `role`, `scope`, `revoked`, `unreadable`; a later hub may know further reasons. */
export const PARKED_REASONS = ['role', 'scope', 'revoked', 'missing', 'unreadable'] as const;
export type ParkedReason = (typeof PARKED_REASONS)[number];

export const isParkedReason = (why: string | null): why is ParkedReason =>
  PARKED_REASONS.some((reason) => reason === why);

export interface ParkedDecision {
  readonly accepted: boolean;
  readonly reason: string;
  readonly by: PersonId;
  readonly on: string;
}

/** A change that was put aside for a person to decide, with who made it and when. */
export interface ParkedChange {
  readonly id: EntityId;
  /** Of the change itself. */
  readonly stamp: Stamp;
  /** Number of the device it was made on. */
  readonly dn: number;
  readonly person: PersonId;
  readonly atMs: number;
  readonly why: string;
  /** What was done, e.g. `request.issue`; empty when the change cannot be read. */
  readonly kind: string;
  readonly ops: readonly Op[];
  /** Null while nobody has decided. */
  readonly decision: ParkedDecision | null;
}

/** All changes that were put aside, those that wait first, newest first among their like. */
export const parkedOf = (world: World): readonly ParkedChange[] =>
  world
    .rows('parked')
    .map(parkedChangeOf)
    .toSorted((a, b) => Number(a.decision !== null) - Number(b.decision !== null) || b.atMs - a.atMs);

/** How many wait for a decision. */
export const openParked = (world: World): number =>
  world.rows('parked').filter((row) => decisionOf(row) === null).length;

export function parkedChangeOf(row: Row): ParkedChange {
  const text = (field: string): string => {
    const value = row.fields[field];
    return typeof value === 'string' ? value : '';
  };
  const { ops } = row.fields;
  const stamp = text('stamp') as Stamp;
  return {
    id: row.id,
    stamp,
    dn: dotOf(stamp).dn,
    person: row.created.person,
    atMs: row.created.atMs,
    why: text('why'),
    kind: text('kind'),
    ops: Array.isArray(ops) ? (ops as unknown as readonly Op[]) : [], // the hub read them by the schema of changes
    decision: decisionOf(row),
  };
}

/** Accepted once is accepted: the hub has carried the change out by then, and what is set aside can still be accepted. */
export function decisionOf({ facts }: Row): ParkedDecision | null {
  const decisions = facts
    .filter(({ type }) => type === DECIDED)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : compareStamps(a.stamp, b.stamp)));
  const counts = decisions.find(accepts) ?? decisions.at(-1);
  if (!counts) return null;
  const reason = counts.body['reason'];
  return {
    accepted: accepts(counts),
    reason: typeof reason === 'string' ? reason : '',
    by: counts.person,
    on: counts.on,
  };
}

const accepts = ({ body }: FactEntry): boolean => body['accept'] === true;
