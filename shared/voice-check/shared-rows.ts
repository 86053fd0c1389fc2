import {
  audiencesInFamily,
  audiencesOf,
  COURT,
  FIGURES,
  inFamily,
  parentOf,
  REFERENCE,
  streamOf,
  unitAudience,
  type CaseFamily,
  type Sid,
} from '../access/audience';
import { projectOp, projectRow } from '../access/projection';
import type { EntityId } from '../core/ids';
import type { StampedChange } from '../exchange/apply';
import { recordOps, type RecordOp } from '../exchange/change';
import { rowKey } from '../exchange/device/feed-record';
import type { Row } from '../exchange/row';

/**
 * What two people compare, by the audience of the one who may see less: `unit:<id>` between that unit or township and the court, `figures`
 * between an overseer and the court, `court` between two of the court, `ref` (directory, rules and settings) between any two.
 */
export type Comparison = Sid;

/** What a person may compare, by how far she reaches; `units` are all that the directory has. */
export function comparisonsOf(reach: Sid | null, units: readonly string[]): readonly Comparison[] {
  switch (reach) {
    case null:
      return [REFERENCE];
    case COURT:
      return [...units.map(unitAudience), COURT, FIGURES, REFERENCE];
    default:
      return [reach, REFERENCE];
  }
}

/** The unit of a comparison; null for those that are about no unit. */
export const unitOf = (comparison: Comparison): EntityId | null => {
  const [stream, unit] = comparison.split(':');
  return stream === 'unit' && unit !== undefined ? (unit as EntityId) : null;
};

/**
 * The records that both may see, as both see them: the one who sees more leaves out what the other is not shown. Projecting again what
 * the hub has projected already changes nothing, so both sides call this on whatever they hold.
 */
export function sharedRows(rows: readonly Row[], comparison: Comparison): readonly Row[] {
  const viewOf = sharedViews(rows, comparison);
  return rows.flatMap((row) => {
    const view = viewOf(row);
    return view === null ? [] : [projectRow(row, view)];
  });
}

/** How many of the changes touch what both may see. `rows`: all records with these changes in them. */
export function countShared(changes: readonly StampedChange[], rows: readonly Row[], comparison: Comparison): number {
  if (changes.length === 0) return 0;
  const viewOf = sharedViews(rows, comparison);
  const touched = new Set(
    changes.flatMap(({ payload }) => recordOps(payload.o).map(([, kind, id]) => rowKey(kind, id))),
  );
  const found = rows.filter(({ kind, id }) => touched.has(rowKey(kind, id)));
  const byKey = new Map(found.map((row) => [rowKey(row.kind, row.id), row] as const));
  const isShared = (op: RecordOp): boolean => {
    const row = byKey.get(rowKey(op[1], op[2]));
    const view = row ? viewOf(row) : null;
    return row !== undefined && view !== null && projectOp(op, row, view) !== null;
  };
  return changes.filter(({ payload }) => recordOps(payload.o).some(isShared)).length;
}

/** By which view both may see a record; null when one of them may not. */
function sharedViews(rows: readonly Row[], comparison: Comparison): (row: Row) => Sid | null {
  const families = familiesOf(rows);
  const isReference = referenceOf(rows, comparison);
  return (row) => {
    const sids = inFamily(row.kind) ? audiencesInFamily(row, families(row)) : audiencesOf(row);
    if (sids.includes(REFERENCE)) return isReference(row) ? REFERENCE : null;
    return sids.find((each) => streamOf(each) === comparison) ?? null;
  };
}

function familiesOf(rows: readonly Row[]): (row: Row) => CaseFamily {
  const cases = new Map<string, Row>();
  const requests = new Map<string, Row[]>();
  const areas = new Map<string, string>();
  for (const row of rows) {
    const of = parentOf(row);
    if (row.kind === 'case') cases.set(row.id, row);
    if (row.kind === 'township' && typeof row.fields['unit'] === 'string') areas.set(row.id, row.fields['unit']);
    if (row.kind !== 'request' || of === null) continue;
    const known = requests.get(of);
    if (known) known.push(row);
    else requests.set(of, [row]);
  }
  return (row) => {
    const id = row.kind === 'case' ? row.id : parentOf(row);
    const found = cases.get(id ?? '');
    const township = found?.fields['township'];
    return {
      case: found,
      requests: requests.get(id ?? '') ?? [],
      areaUnit: typeof township === 'string' ? (areas.get(township) ?? null) : null,
    };
  };
}

/** Of what everybody sees a comparison about a unit takes what is that unit's: else a new telephone number elsewhere would make it differ. */
function referenceOf(rows: readonly Row[], comparison: Comparison): (row: Row) => boolean {
  const unit = unitOf(comparison);
  if (unit === null) return () => comparison !== FIGURES;
  const isTownship = (row: Row) => row.kind === 'township' && row.fields['unit'] === unit;
  const townships = new Set<unknown>(rows.filter(isTownship).map(({ id }) => id));
  return (row) => {
    switch (row.kind) {
      case 'unit':
        return row.id === unit;
      case 'contact':
        return row.fields['unit'] === unit;
      case 'township':
        return townships.has(row.id);
      case 'groupMember':
      case 'place':
        return townships.has(row.fields['township']);
      default:
        return false;
    }
  };
}
