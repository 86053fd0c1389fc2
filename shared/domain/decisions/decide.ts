import { actorOf } from '../../access/actor';
import { may } from '../../access/permissions';
import type { EntityId } from '../../core/ids';
import type { Json } from '../../core/json';
import { err, ok, type Result } from '../../core/result';
import type { EntityKind } from '../../exchange/change';
import type { FieldWrite, Row } from '../../exchange/row';
import type { Stamp } from '../../exchange/stamp';
import { isVoidedRow, mergedCases } from '../case/merged-cases';
import type { ChangeDraft, CommandContext, World } from '../world';
import { inputOf, readNewValue, typedOf, type NewValueProblem } from './new-value';
import { actionToDecide } from './who-decides';

export interface DecideInput {
  readonly kind: EntityKind;
  readonly id: EntityId;
  readonly field: string;
  /** The stamps of all values that the person had before her. One that has arrived since stays open. */
  readonly seen: readonly Stamp[];
  /** The value that is to stand: one of those seen, or a new one as typed. */
  readonly value: { readonly chosen: Stamp } | { readonly typed: string };
}

export type DecideError =
  | { readonly type: 'not_found' }
  /** Somebody has decided meanwhile, or the value was written over. */
  | { readonly type: 'not_in_conflict' }
  /** The record was voided meanwhile: nothing in it counts any more. */
  | { readonly type: 'record_voided' }
  | { readonly type: 'not_allowed' }
  /** The value, an old one too, does not hold up by the rules of its form. */
  | { readonly type: 'value_not_allowed'; readonly problem: NewValueProblem };

export type DecideCommand = (world: World, context: CommandContext) => Result<ChangeDraft, DecideError>;

/** Decides between values that were written without knowledge of each other. All of them stay in the history. */
export function decideField(input: DecideInput): DecideCommand {
  return (world, context) => {
    const found = decidable(world, context, input);
    if (!found.ok) return found;
    const row = found.value;
    const open = row.conflicts[input.field]?.filter(({ stamp }) => input.seen.includes(stamp)) ?? [];
    if (open.length === 0) return err({ type: 'not_in_conflict' });
    const value = valueOf({ world, today: context.today, row, open, input });
    if (!value.ok) return value;
    const op = ['res', row.kind, row.id, input.field, value.value, input.seen] as const;
    return ok({ kind: 'decision.make', ops: [op] });
  };
}

export interface ReopenInput {
  readonly kind: EntityKind;
  readonly id: EntityId;
  readonly field: string;
  /** Stamp of the decision. */
  readonly decision: Stamp;
}

/** Takes a decision back: what it decided between waits again. Refused once somebody has written on top of it. */
export function reopenDecision({ kind, id, field, decision }: ReopenInput): DecideCommand {
  return (world, context) => {
    const found = decidable(world, context, { kind, id });
    if (!found.ok) return found;
    if (!canReopen(found.value, field, decision)) return err({ type: 'not_in_conflict' });
    return ok({ kind: 'decision.reopen', ops: [['unres', kind, id, field, decision]] });
  };
}

/** Whether a decision still shows, so that it can be taken back. */
export function canReopen(row: Row, field: string, decision: Stamp): boolean {
  const write = row.writes.find((one) => one.field === field && one.stamp === decision);
  const stands = row.conflicts[field]?.some(({ stamp }) => stamp === decision) ?? row.stamps[field] === decision;
  return write?.over !== undefined && stands;
}

interface Which {
  readonly kind: EntityKind;
  readonly id: EntityId;
}

function decidable(world: World, { person }: CommandContext, { kind, id }: Which): Result<Row, DecideError> {
  const row = world.row(kind, id);
  if (!row) return err({ type: 'not_found' });
  if (!may(actorOf(world, person), actionToDecide(kind))) return err({ type: 'not_allowed' });
  return isOfVoidedCase(world, row) ? err({ type: 'record_voided' }) : ok(row);
}

function isOfVoidedCase(world: World, row: Row): boolean {
  const id = row.kind === 'case' ? row.id : row.fields['case'];
  if (typeof id !== 'string') return false;
  const home = world.row('case', mergedCases(world).keptOf(id));
  return home !== undefined && isVoidedRow(home);
}

interface Valuing {
  readonly world: World;
  readonly today: string;
  readonly row: Row;
  readonly open: readonly FieldWrite[];
  readonly input: DecideInput;
}

function valueOf({ world, today, row, open, input }: Valuing): Result<Json, DecideError> {
  const { field, value } = input;
  const check = (typed: string): Result<Json, DecideError> => {
    const read = readNewValue({ world, today, row, field, typed });
    return read.ok ? read : err({ type: 'value_not_allowed', problem: read.error });
  };
  if ('typed' in value) return check(value.typed);
  const chosen = open.find(({ stamp }) => stamp === value.chosen);
  if (!chosen) return err({ type: 'not_in_conflict' });
  const fieldInput = inputOf(row.kind, field);
  if (fieldInput.type === 'none') return ok(chosen.value);
  // A name or number that was good when it was written may be taken by now.
  const checked = check(typedOf(fieldInput, chosen.value));
  return checked.ok ? ok(chosen.value) : checked;
}
