import { ENTITY_KINDS, type EntityKind } from '../../exchange/change';
import type { FieldWrite, Row } from '../../exchange/row';
import { dotOf } from '../../exchange/stamp';
import type { World } from '../world';
import { fieldClass } from './field-classes';

/** Why two writes are mentioned. None of them needs anybody. */
export type ParallelReason =
  /** Two people wrote different fields of one record on different machines within a day. */
  | 'otherFields'
  /** Two people wrote the same value. */
  | 'sameValue'
  /** Two values of a field for which it does not matter; the later one shows. */
  | 'unimportant';

export interface ParallelUpdate {
  /** Names this mention for ever, for marking it as seen. */
  readonly key: string;
  readonly row: Row;
  readonly reason: ParallelReason;
  readonly first: FieldWrite;
  readonly second: FieldWrite;
}

const DAY_MS = 86_400_000;
/** Longer ago it is of no interest; the history has it for ever. */
const MENTIONED_MS = 30 * DAY_MS;

/** The kinds of records that people write at the same time. */
const KINDS: readonly EntityKind[] = ENTITY_KINDS.filter(
  (kind) => !['lease', 'access', 'batch', 'setting'].includes(kind),
);

const byRow = new WeakMap<Row, readonly ParallelUpdate[]>();

/** Harmless parallel updates of the last thirty days, newest first. */
export const parallelUpdates = (world: World, nowMs: number): readonly ParallelUpdate[] =>
  KINDS.flatMap((kind) => world.rows(kind))
    .flatMap((row) => updatesOf(row))
    .filter(({ second }) => nowMs - second.atMs < MENTIONED_MS)
    .toSorted((a, b) => b.second.atMs - a.second.atMs || (a.key < b.key ? -1 : 1));

function updatesOf(row: Row): readonly ParallelUpdate[] {
  // Most records were written once, by one person: those cost one look.
  if (!row.writes.some((write) => write.person !== row.created.person)) return NONE;
  const known = byRow.get(row);
  if (known) return known;
  const found = row.writes.flatMap((second, at) => {
    const update = second.over || second.undoes ? null : mentionOf(row, second, row.writes.slice(0, at));
    return update ? [update] : [];
  });
  byRow.set(row, found);
  return found;
}

const NONE: readonly ParallelUpdate[] = [];

/** The last write before this one that did not know of it and that it did not know of, as far as the records tell. */
function mentionOf(row: Row, second: FieldWrite, before: readonly FieldWrite[]): ParallelUpdate | null {
  const others = before.filter(({ person }) => person !== second.person);
  const update = (first: FieldWrite, reason: ParallelReason): ParallelUpdate => ({
    key: `${row.kind}/${row.id}/${first.field}@${first.stamp}/${second.field}@${second.stamp}`,
    row,
    reason,
    first,
    second,
  });
  const ofField = before.findLast(({ field }) => field === second.field);
  if (ofField && ofField.person !== second.person) {
    // Whoever sees a value does not write it once more.
    if (JSON.stringify(ofField.value) === JSON.stringify(second.value)) return update(ofField, 'sameValue');
    const rivals = row.conflicts[second.field] ?? [];
    if (fieldClass(row.kind, second.field) === 'auto' && rivals.some(({ stamp }) => stamp === second.stamp))
      return update(ofField, 'unimportant');
  }
  const near = others.findLast(
    (first) =>
      first.field !== second.field &&
      first.stamp !== row.created.stamp &&
      second.stamp !== row.created.stamp &&
      dotOf(first.stamp).dn !== dotOf(second.stamp).dn &&
      Math.abs(second.atMs - first.atMs) < DAY_MS,
  );
  return near ? update(near, 'otherFields') : null;
}
