import type { Json } from '../core/json';
import type { EntityId } from '../core/ids';
import type { ChangePayload, EntityKind, Op } from './change';
import type { FieldWrite, Origin, Row } from './row';
import { compareStamps, stampOf, type Dot, type Stamp } from './stamp';

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
  for (const op of change.payload.o) {
    if (op[0] === 'blob') continue;
    const [, kind, id] = op;
    const before = touched.get(`${kind}/${id}`) ?? find(kind, id);
    touched.set(`${kind}/${id}`, applyOp(before ?? emptyRow(kind, id, origin), op, origin));
  }
  return [...touched.values()];
}

function emptyRow(kind: EntityKind, id: EntityId, created: Origin): Row {
  return { kind, id, created, fields: {}, stamps: {}, writes: [], facts: [], conflicts: {}, unknownOps: 0 };
}

function applyOp(row: Row, op: Exclude<Op, readonly ['blob', ...unknown[]]>, origin: Origin): Row {
  switch (op[0]) {
    case 'new':
      return Object.entries(op[3]).reduce((r, [field, value]) => writeField(r, { ...origin, field, value }, null), row);
    case 'set':
      return Object.entries(op[3]).reduce(
        (r, [field, [value, base]]) => writeField(r, { ...origin, field, value }, base),
        row,
      );
    case 'add':
      return row.facts.some((fact) => fact.id === op[3].id)
        ? row
        : { ...row, facts: [...row.facts, { ...op[3], ...origin }] };
    default:
      return { ...row, unknownOps: row.unknownOps + 1 };
  }
}

/**
 * The merge rule of design section 3: a write that knew the shown value replaces it; two writes that did not know of each
 * other keep both, the later one shows provisionally, and the field is in conflict unless the values are equal.
 */
function writeField(row: Row, write: FieldWrite, base: Stamp | null): Row {
  const shown = row.stamps[write.field];
  const writes = [...row.writes, write];
  const candidates = row.conflicts[write.field] ?? [];
  if (shown === undefined || shown === base) return show({ ...row, writes }, write, without(candidates, base));
  const replaced = candidates.find((candidate) => candidate.stamp === base);
  if (replaced || sameJson(row.fields[write.field], write.value)) {
    return show({ ...row, writes }, write, without(candidates, base));
  }
  const rival: FieldWrite = lastWriteOf(row, write.field, shown);
  const all = [...without(candidates, rival.stamp), rival, write];
  const winner = isLater(write, rival) ? write : rival;
  return { ...show({ ...row, writes }, winner, all) };
}

function show(row: Row, write: FieldWrite, candidates: readonly FieldWrite[]): Row {
  const conflicts = { ...row.conflicts };
  if (candidates.length > 1) conflicts[write.field] = candidates;
  else delete conflicts[write.field];
  return {
    ...row,
    fields: { ...row.fields, [write.field]: write.value },
    stamps: { ...row.stamps, [write.field]: write.stamp },
    conflicts,
  };
}

/** By the time that the hub allowed for each (a device's own claim until then), then by the dot (sync.md 2.4). */
const isLater = (a: Origin, b: Origin): boolean =>
  a.atMs === b.atMs ? compareStamps(a.stamp, b.stamp) > 0 : a.atMs > b.atMs;

const without = (candidates: readonly FieldWrite[], stamp: Stamp | null): readonly FieldWrite[] =>
  candidates.filter((candidate) => candidate.stamp !== stamp);

function lastWriteOf(row: Row, field: string, stamp: Stamp): FieldWrite {
  const found = row.writes.findLast((write) => write.field === field && write.stamp === stamp);
  return found ?? { ...row.created, field, value: row.fields[field] ?? null, stamp };
}

const sameJson = (a: Json | undefined, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);
