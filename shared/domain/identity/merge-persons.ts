import type { EntityId } from '../../core/ids';
import { err, ok, type Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { partyOf } from '../case/case-fields';
import { checkRequired, LIMITS } from '../case/check-values';
import { mergedCases } from '../case/merged-cases';
import type { InvalidInput } from '../case/problems';
import { stored } from '../case/stored-values';
import { mergersOf } from '../merged-records';
import { newFact } from '../ops';
import type { ResolvedFact } from '../case/resolve-facts';
import type { ChangeDraft, CommandContext, World } from '../world';
import { judgmentsOf } from './judgments';
import { mergedPersons } from './merged-persons';

export interface MergePersonsInput {
  /** The record that is shown as the other from now on. */
  readonly party: EntityId;
  /** The record that is kept. */
  readonly into: EntityId;
  readonly reason: string;
}

export type MergePersonsError =
  | { readonly type: 'not_found' }
  | InvalidInput
  /** They are one already. */
  | { readonly type: 'already_merged' }
  /** Only people are merged: a unit has one number, and is put right where it is wrong. */
  | { readonly type: 'not_a_person' }
  /** Somebody has said that they are two people. That is taken back first. */
  | { readonly type: 'said_other' }
  /** One of them demands, the other owes, in one case. */
  | { readonly type: 'opposite_sides' };

type PersonCommand<E> = (world: World, context: CommandContext) => Result<ChangeDraft, E>;

/**
 * Says that two records are one person: a fact on the record that is not kept. Nothing of either is changed; taking the fact back
 * separates them again (`separatePersons`).
 */
export function mergePersons({ party, into, reason }: MergePersonsInput): PersonCommand<MergePersonsError> {
  return (world, { newId, today }) => {
    const { keptOf } = mergedPersons(world);
    const row = world.row('party', keptOf(party));
    const kept = world.row('party', keptOf(into));
    if (!row || !kept) return err({ type: 'not_found' });
    const hindrance = whyNotOne(world, row, kept);
    if (hindrance) return err({ type: hindrance });
    const problem = checkRequired(reason, LIMITS.note);
    if (problem) return err({ type: 'invalid', problems: [{ field: 'reason', problem }] });
    const body = { party: kept.id, reason: stored(reason) };
    return ok({
      kind: 'party.merge',
      ops: [newFact(row, { id: newId(), type: 'mergedInto', on: today, body })],
    });
  };
}

/** What speaks against two records being one person; null where nothing does. */
export function whyNotOne(
  world: World,
  a: Row,
  b: Row,
): Exclude<MergePersonsError['type'], 'not_found' | 'invalid'> | null {
  const { keptOf, recordsOf } = mergedPersons(world);
  if (keptOf(a.id) === keptOf(b.id)) return 'already_merged';
  const [ours, theirs] = [recordsOf(a), recordsOf(b)];
  if ([...ours, ...theirs].some((row) => partyOf(row).nature !== 'natural')) return 'not_a_person';
  const judgments = judgmentsOf([...ours, ...theirs]);
  const pairs = ours.flatMap((one) => theirs.map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => judgments.of(one.id, other.id)?.verdict === 'other')) return 'said_other';
  return pairs.some(([one, other]) => areOpposed(world, one, other)) ? 'opposite_sides' : null;
}

function areOpposed(world: World, one: Row, other: Row): boolean {
  const { keptOf } = mergedCases(world);
  const [a, b] = [partyOf(one), partyOf(other)];
  if (a.removed || b.removed || keptOf(a.case) !== keptOf(b.case)) return false;
  return (a.role === 'applicant') !== (b.role === 'applicant');
}

/** One merger that stands, and between which records. */
export interface PersonMerger {
  readonly from: Row;
  /** The record into which it was merged; it may not be on this machine. */
  readonly into: EntityId;
  readonly fact: ResolvedFact;
}

/** The mergers that hold a person's records together. */
export const mergersAmong = (records: readonly Row[]): readonly PersonMerger[] =>
  records.flatMap((from) =>
    mergersOf(from).flatMap((fact) => {
      const into = fact.body['party'];
      return typeof into === 'string' ? [{ from, into: into as EntityId, fact }] : [];
    }),
  );

export interface SeparateInput {
  readonly a: EntityId;
  readonly b: EntityId;
  readonly reason: string;
}

export type SeparateError =
  | { readonly type: 'not_found' }
  | InvalidInput
  /** They are not, or no longer, merged with each other. */
  | { readonly type: 'not_merged' };

/** Takes back every merger of these two records, whichever of them was merged into the other; all of it stays in the history. */
export function separatePersons({ a, b, reason }: SeparateInput): PersonCommand<SeparateError> {
  return (world, { newId, today }) => {
    const rows = [world.row('party', a), world.row('party', b)].filter((row) => row !== undefined);
    if (rows.length === 0) return err({ type: 'not_found' });
    const mergers = mergersAmong(rows).filter(({ from, into }) => into === (from.id === a ? b : a));
    if (mergers.length === 0) return err({ type: 'not_merged' });
    const problem = checkRequired(reason, LIMITS.note);
    if (problem) return err({ type: 'invalid', problems: [{ field: 'reason', problem }] });
    const body = { withdrawn: true, reason: stored(reason) };
    return ok({
      kind: 'party.separate',
      ops: mergers.map(({ from, fact }) =>
        newFact(from, { id: newId(), type: 'corrected', on: today, body, corrects: fact.original.id }),
      ),
    });
  };
}
