import { ENTITY_KINDS } from '../../exchange/change';
import type { FieldWrite, Row } from '../../exchange/row';
import type { World } from '../world';
import { canReopen } from './decide';

/** A decision that a person made between conflicting values. */
export interface DecisionMade {
  readonly row: Row;
  readonly decision: FieldWrite;
  /** The values that it decided between, as they were written. */
  readonly between: readonly FieldWrite[];
  /** Who took it back and when; null while it stands. */
  readonly takenBack: FieldWrite | null;
  /** Nobody has written on top of it. */
  readonly canTakeBack: boolean;
}

const madeByRow = new WeakMap<Row, readonly DecisionMade[]>();

/** Every decision ever made, newest first. */
export const decisionsMade = (world: World): readonly DecisionMade[] =>
  ENTITY_KINDS.flatMap((kind) => world.rows(kind))
    .flatMap((row) => (row.writes.some(({ over }) => over !== undefined) ? madeIn(row) : []))
    .toSorted((a, b) => b.decision.atMs - a.decision.atMs || (a.decision.stamp < b.decision.stamp ? 1 : -1));

function madeIn(row: Row): readonly DecisionMade[] {
  const known = madeByRow.get(row);
  if (known) return known;
  const made = row.writes.flatMap((decision): DecisionMade[] => {
    const { field, over, stamp } = decision;
    if (over === undefined) return [];
    const takenBack = row.writes.find(({ field: of, undoes }) => of === field && undoes === stamp) ?? null;
    return [
      {
        row,
        decision,
        between: row.writes.filter((write) => write.field === field && over.includes(write.stamp)),
        takenBack,
        canTakeBack: takenBack === null && canReopen(row, field, stamp),
      },
    ];
  });
  madeByRow.set(row, made);
  return made;
}
