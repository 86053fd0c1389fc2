import {
  audiencesInFamily,
  audiencesOf,
  inFamily,
  parentOf,
  streamOf,
  type CaseFamily,
  type Sid,
} from '../../shared/access/audience';
import { projectOp, projectRow } from '../../shared/access/projection';
import type { EntityId, PersonId } from '../../shared/core/ids';
import type { EntityKind, Op, RecordOp } from '../../shared/exchange/change';
import { feedBodyText } from '../../shared/exchange/feed';
import type { Row } from '../../shared/exchange/row';
import type { Stamp } from '../../shared/exchange/stamp';
import type { HubRow } from './hub-store';
import { hubRow, keyOf, type WorkingCopy } from './working-copy';

/** An applied change, as it is told to those who may see it. */
export interface Told {
  readonly gcn: number;
  readonly stamp: Stamp;
  readonly person: PersonId;
  readonly effMs: number;
  readonly ops: readonly RecordOp[];
  readonly touched: readonly Row[];
  /**
   * The records were understood anew, by no edit: they are told whole, and the audiences of these cases are found anew. `tells`: where a
   * record is told to those who saw it before; everywhere where that is left out.
   */
  readonly anew?: { readonly cases: readonly EntityId[]; readonly tells?: (row: Row, sid: Sid) => boolean };
}

/** What one stream is told of one commit. */
interface Telling {
  readonly ops: Op[];
  readonly coming: Row[];
  readonly going: (readonly [EntityKind, EntityId])[];
}

const COMING_A_LINE = 20;

/** Fields by which the audiences of a whole case hang on one of its records. */
const DECIDING = new Set(['case', 'unit', 'township']);

/** Whether the edit may change who sees a case and what hangs on it. */
export function movesAudience(op: RecordOp): boolean {
  if (!inFamily(op[1])) return false;
  switch (op[0]) {
    case 'new':
      return true;
    case 'set':
      return Object.keys(op[3]).some((field) => DECIDING.has(field));
    case 'res':
    case 'unres':
      return DECIDING.has(op[3]);
    default:
      return false;
  }
}

/**
 * Writes the touched records and tells every audience what it may see of the change: edits of what it sees, records that come into its
 * sight, records that leave it. What does not enter a stream here cannot leak (sync.md 2.9).
 */
export async function fanOut(copy: WorkingCopy, told: Told): Promise<void> {
  const before = new Map(told.touched.map((row) => [keyOf(row.kind, row.id), copy.row(row.kind, row.id)]));
  const cases = told.anew?.cases ?? [
    ...new Set([...casesMoved(told, before), ...(await casesOfTownships(copy, told))]),
  ];
  if (cases.length > 0) await loadMoved(copy, cases, told.touched);
  for (const row of told.touched) {
    const was = before.get(keyOf(row.kind, row.id));
    copy.put(hubRow(row, told.gcn, was?.sids ?? [], was));
  }
  const tellings = new Map<string, Telling>();
  for (const row of told.touched) settle(copy, told, before, { row, tellings, moved: cases });
  for (const id of cases) {
    for (const { row } of familyMembers(copy, id)) {
      if (!before.has(keyOf(row.kind, row.id))) settle(copy, told, before, { row, tellings, moved: cases });
    }
  }
  for (const [sid, { ops, coming, going }] of tellings) {
    // Many records that come into sight are told in several lines, so that every frame stays short; what was edited stands in the first.
    for (let from = 0; from === 0 || from < coming.length; from += COMING_A_LINE) {
      const part = coming.slice(from, from + COMING_A_LINE);
      const first = from === 0 ? { ops, going } : { ops: [], going: [] };
      if (first.ops.length === 0 && part.length === 0 && first.going.length === 0) continue;
      await copy.append(sid, told.gcn, feedBodyText({ ...told, ...first, coming: part }));
    }
  }
}

/** Gives one record its audiences and tells each what the change means to it. */
function settle(
  copy: WorkingCopy,
  told: Told,
  before: ReadonlyMap<string, HubRow | undefined>,
  { row, tellings, moved }: { row: Row; tellings: Map<string, Telling>; moved: readonly EntityId[] },
): void {
  const name = keyOf(row.kind, row.id);
  const isTouched = before.has(name);
  const was = isTouched ? before.get(name) : copy.row(row.kind, row.id);
  const old = was?.sids ?? [];
  const caseId = caseOf(row);
  const isAnew = told.anew !== undefined && isTouched;
  const mayMove = was === undefined || isAnew || (inFamily(row.kind) && caseId !== null && moved.includes(caseId));
  const sids = mayMove ? audiencesNow(copy, row, caseId) : old;
  if (isTouched || sids.join() !== old.join()) copy.put(hubRow(row, told.gcn, sids, was));
  const ops = told.ops.filter((op) => op[1] === row.kind && op[2] === row.id);
  for (const sid of new Set([...old, ...sids])) {
    const telling = tellingOf(tellings, streamOf(sid));
    if (!sids.includes(sid)) {
      // Another view of the same record in the same stream replaces this one.
      if (!sids.some((other) => streamOf(other) === streamOf(sid))) telling.going.push([row.kind, row.id]);
    } else if (isAnew && old.includes(sid) && told.anew?.tells?.(row, sid) === false) {
      // Here it shows what it showed.
    } else if (!isAnew && (old.includes(sid) || was === undefined) && !completesCorrection(ops, was)) {
      for (const op of ops) {
        const shown = projectOp(op, row, sid);
        if (shown) telling.ops.push(shown);
      }
    } else telling.coming.push(projectRow(row, sid));
  }
}

/** A correction that came before its fact could not be shown by the measure of that fact; now the whole record is told anew. */
const completesCorrection = (ops: readonly RecordOp[], was: HubRow | undefined): boolean =>
  ops.some((op) => op[0] === 'add' && was?.row.facts.some(({ corrects }) => corrects === op[3].id) === true);

function tellingOf(tellings: Map<string, Telling>, stream: string): Telling {
  const known = tellings.get(stream);
  if (known) return known;
  const telling: Telling = { ops: [], coming: [], going: [] };
  tellings.set(stream, telling);
  return telling;
}

/** The case by which the audiences of a record are found; null for a record of none. */
export const caseOf = (row: Row): EntityId | null => (row.kind === 'case' ? row.id : parentOf(row));

/** The audiences of a record by the records of its case, which are to be loaded. */
export function audiencesNow(copy: WorkingCopy, row: Row, caseId: EntityId | null): readonly Sid[] {
  if (!inFamily(row.kind)) return audiencesOf(row);
  const family: CaseFamily =
    caseId === null ? { case: undefined, requests: [], areaUnit: null } : familyOf(copy, caseId);
  return audiencesInFamily(row, family);
}

function familyOf(copy: WorkingCopy, id: EntityId): CaseFamily {
  const found = copy.row('case', id)?.row;
  const township = found?.fields['township'];
  const area = typeof township === 'string' ? copy.row('township', township as EntityId)?.row.fields['unit'] : null;
  return {
    case: found,
    requests: copy.hangingOn(id).flatMap(({ row }) => (row.kind === 'request' ? [row] : [])),
    areaUnit: typeof area === 'string' ? area : null,
  };
}

function familyMembers(copy: WorkingCopy, id: EntityId): readonly HubRow[] {
  const found = copy.row('case', id);
  return [...(found ? [found] : []), ...copy.hangingOn(id)];
}

/** The cases whose audiences the change may move: by where their records hang now, and where they hung before. */
function casesMoved(told: Told, before: ReadonlyMap<string, HubRow | undefined>): readonly EntityId[] {
  const cases = new Set<EntityId>();
  for (const op of told.ops.filter(movesAudience)) {
    const after = told.touched.find(({ kind, id }) => kind === op[1] && id === op[2]);
    const was = before.get(keyOf(op[1], op[2]));
    for (const id of [op[1] === 'case' ? op[2] : null, after && parentOf(after), was?.parent]) if (id) cases.add(id);
  }
  return [...cases];
}

/** When another unit stands for a township, all cases in it change hands. Seldom enough to look through all of them. */
async function casesOfTownships(copy: WorkingCopy, { ops }: Told): Promise<readonly EntityId[]> {
  const townships = new Set(ops.filter(movesTownship).map((op) => op[2]));
  if (townships.size === 0) return [];
  const cases = await copy.allOf('case');
  return cases.filter(({ row }) => townships.has(row.fields['township'] as EntityId)).map(({ row }) => row.id);
}

function movesTownship(op: RecordOp): boolean {
  if (op[1] !== 'township') return false;
  switch (op[0]) {
    case 'new':
      return true;
    case 'set':
      return 'unit' in op[3];
    case 'res':
    case 'unres':
      return op[3] === 'unit';
    default:
      return false;
  }
}

/** Reads cases with everything by which their audiences are found. */
export async function loadMoved(copy: WorkingCopy, cases: readonly EntityId[], touched: readonly Row[]): Promise<void> {
  await copy.loadFamilies(cases);
  const townships = [...cases.map((id) => copy.row('case', id)?.row), ...touched].flatMap((row) => {
    const township = row?.kind === 'case' ? row.fields['township'] : null;
    return typeof township === 'string' ? [{ kind: 'township' as const, id: township as EntityId }] : [];
  });
  await copy.load(townships);
}
