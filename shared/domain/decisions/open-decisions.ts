import { ENTITY_KINDS, type EntityKind } from '../../exchange/change';
import type { FieldWrite, Row } from '../../exchange/row';
import { compareStamps } from '../../exchange/stamp';
import type { World } from '../world';
import { fieldClass } from './field-classes';

/** One field of one record of which several values wait for a person. */
export interface OpenDecision {
  readonly row: Row;
  readonly field: string;
  /** The writes to choose from, oldest device and number first. */
  readonly candidates: readonly FieldWrite[];
}

/** What nobody can decide on a screen: they belong to one device, or only note what went out. */
const WITHOUT_DECISIONS: ReadonlySet<EntityKind> = new Set<EntityKind>(['lease', 'access', 'batch']);

const decisionsByRow = new WeakMap<Row, readonly OpenDecision[]>();

/** Everything that waits for a decision, what became so last first. A record costs one look. */
export const openDecisions = (world: World): readonly OpenDecision[] =>
  ENTITY_KINDS.filter((kind) => !WITHOUT_DECISIONS.has(kind))
    .flatMap((kind) => world.rows(kind).flatMap(decisionsOf))
    .toSorted(lastFirst);

/** What waits for a decision in one record. */
export function decisionsOf(row: Row): readonly OpenDecision[] {
  if (!isInConflict(row)) return NONE;
  const known = decisionsByRow.get(row);
  if (known) return known;
  const decisions = Object.entries(row.conflicts)
    .filter(([field]) => fieldClass(row.kind, field) === 'protected')
    .map(([field, writes]) => ({
      row,
      field,
      candidates: writes.toSorted((a, b) => compareStamps(a.stamp, b.stamp)),
    }));
  decisionsByRow.set(row, decisions);
  return decisions;
}

/** Asked of every record of the county whenever something was saved. */
function isInConflict({ conflicts }: Row): boolean {
  for (const field in conflicts) return field !== undefined;
  return false;
}

const NONE: readonly OpenDecision[] = [];

/** By the time that the devices say; only an order to read in. */
const lastFirst = (a: OpenDecision, b: OpenDecision): number =>
  latestMs(b) - latestMs(a) || (a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : a.field < b.field ? -1 : 1);

const latestMs = ({ candidates }: OpenDecision): number => Math.max(...candidates.map(({ atMs }) => atMs));
