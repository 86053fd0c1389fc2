import { must } from '../core/assert';
import type { Json } from '../core/json';
import type { EntityId } from '../core/ids';
import { recordOps, type ChangePayload, type EntityKind, type RecordOp } from './change';
import type { FieldWrite, Origin, Row } from './row';
import { compareStamps, stampOf, type Dot, type Stamp } from './stamp';

/**
 * What this program makes of changes. To be raised with every release that understands an op or a kind which the one before did not: hub
 * and devices then make their records anew from what they keep. Who is shown what has no number: a hub finds out by itself
 * (`server/engine/tell-anew.ts`).
 */
export const FOLD_VERSION = 1;

export interface StampedChange {
  readonly dot: Dot;
  readonly payload: ChangePayload;
}

/** Finds the present state of a record; undefined when there is none yet. */
export type RowLookup = (kind: EntityKind, id: EntityId) => Row | undefined;

/**
 * Applies one change to the records it touches. Pure.
 * All ops of a change apply together; the answer holds every touched record in its new state.
 */
export function applyChange(find: RowLookup, change: StampedChange): readonly Row[] {
  const origin: Origin = { stamp: stampOf(change.dot), person: change.payload.u, atMs: change.payload.t[0] };
  const touched = new Map<string, Row>();
  for (const op of recordOps(change.payload.o)) {
    const [, kind, id] = op;
    const before = touched.get(`${kind}/${id}`) ?? find(kind, id);
    touched.set(`${kind}/${id}`, applyOp(before ?? emptyRow(kind, id, origin), op, origin));
  }
  return [...touched.values()];
}

function emptyRow(kind: EntityKind, id: EntityId, created: Origin): Row {
  return { kind, id, created, fields: {}, stamps: {}, writes: [], facts: [], conflicts: {}, unknownOps: 0 };
}

function applyOp(row: Row, op: RecordOp, origin: Origin): Row {
  switch (op[0]) {
    case 'new':
      return row.writes.length === 0
        ? firstWrites(row, op[3], origin)
        : Object.entries(op[3]).reduce((r, [field, value]) => writeField(r, { ...origin, field, value }, null), row);
    case 'set':
      return Object.entries(op[3]).reduce(
        (r, [field, [value, base]]) => writeField(r, { ...origin, field, value }, base),
        row,
      );
    case 'res':
      return decide(row, { ...origin, field: op[3], value: op[4], over: op[5] });
    case 'unres':
      return reopen(row, { ...origin, field: op[3], value: null, undoes: op[4] });
    case 'add':
      return row.facts.some((fact) => fact.id === op[3].id)
        ? row
        : { ...row, facts: [...row.facts, { ...op[3], ...origin }] };
    default:
      return { ...row, unknownOps: row.unknownOps + 1 };
  }
}

/** What `writeField` makes of each field of a record that nobody has written to, at once: most of what travels are new records. */
function firstWrites(row: Row, values: { readonly [field: string]: Json }, origin: Origin): Row {
  const writes = Object.entries(values).map(([field, value]): FieldWrite => ({ ...origin, field, value }));
  const stamps = Object.fromEntries(writes.map(({ field }) => [field, origin.stamp] as const));
  return { ...row, fields: { ...values }, stamps, writes };
}

/**
 * The merge rule of design section 3: a write that knew a value replaces it; values that did not know of each other are all kept, the
 * latest shows, and the field is in conflict until a person decides or all of them are equal. A write on one of several
 * conflicting values replaces that one only: its writer need not have seen the others.
 */
function writeField(row: Row, write: FieldWrite, base: Stamp | null): Row {
  const next = { ...row, writes: [...row.writes, write] };
  const others = openWrites(row, write.field).filter(({ stamp }) => stamp !== base);
  // Decided upon already by somebody whose decision arrived first: what it was based on is settled all the same.
  if (isDecided(row, write.field, write.stamp)) return others.length > 0 ? show(next, others) : next;
  return show(next, [...others.filter(({ value }) => !sameJson(value, write.value)), write]);
}

/** What the decision had not seen stays open beside it. */
function decide(row: Row, decision: FieldWrite): Row {
  const next = { ...row, writes: [...row.writes, decision] };
  if (isDecided(row, decision.field, decision.stamp)) return next;
  const unseen = openWrites(row, decision.field).filter(
    ({ stamp, value }) => !decision.over?.includes(stamp) && !sameJson(value, decision.value),
  );
  return show(next, [...unseen, decision]);
}

/** Without effect where somebody has written on top of the decision, or has decided the same again. */
function reopen(row: Row, taken: FieldWrite): Row {
  const { field } = taken;
  const open = openWrites(row, field);
  const decision = open.find(({ stamp, over }) => stamp === taken.undoes && over !== undefined);
  const kept = (value: Json): readonly FieldWrite[] => [...row.writes, { ...taken, value }];
  const shown = row.fields[field] ?? null;
  const others = open.filter((write) => write !== decision);
  const without = { ...row, writes: kept(shown) };
  const back = (decision?.over ?? []).filter((stamp) => !isDecided(without, field, stamp));
  const writes = back.flatMap((stamp) => row.writes.findLast((w) => w.field === field && w.stamp === stamp) ?? []);
  const next = [...others, ...writes.filter(({ stamp }) => !others.some((other) => other.stamp === stamp))];
  const winner = latest(next);
  return decision && winner ? show({ ...row, writes: kept(winner.value) }, next) : without;
}

/** The writes of a field that nobody has written upon yet; one, unless the field is in conflict. */
function openWrites(row: Row, field: string): readonly FieldWrite[] {
  const shown = row.stamps[field];
  return row.conflicts[field] ?? (shown === undefined ? [] : [lastWriteOf(row, field, shown)]);
}

/** Whether a decision that stands has seen the write. */
function isDecided({ writes }: Row, field: string, stamp: Stamp): boolean {
  return writes.some(
    (decision) =>
      decision.field === field &&
      decision.over?.includes(stamp) === true &&
      !writes.some((taken) => taken.field === field && taken.undoes === decision.stamp),
  );
}

/** The latest shows; the others wait beside it unless all say the same. */
function show(row: Row, open: readonly FieldWrite[]): Row {
  const winner = must(latest(open), 'there is a value to show');
  const conflicts = { ...row.conflicts };
  if (open.some(({ value }) => !sameJson(value, winner.value))) conflicts[winner.field] = open;
  else delete conflicts[winner.field];
  return {
    ...row,
    fields: { ...row.fields, [winner.field]: winner.value },
    stamps: { ...row.stamps, [winner.field]: winner.stamp },
    conflicts,
  };
}

const latest = (writes: readonly FieldWrite[]): FieldWrite | undefined => writes.toSorted(compareOrigins).at(-1);

/** By the time that the hub allowed for each (a device's own claim until then), then by the dot (sync.md 2.4). */
const compareOrigins = (a: Origin, b: Origin): number => a.atMs - b.atMs || compareStamps(a.stamp, b.stamp);

function lastWriteOf(row: Row, field: string, stamp: Stamp): FieldWrite {
  const found = row.writes.findLast((write) => write.field === field && write.stamp === stamp);
  return found ?? { ...row.created, field, value: row.fields[field] ?? null, stamp };
}

const sameJson = (a: Json | undefined, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);
