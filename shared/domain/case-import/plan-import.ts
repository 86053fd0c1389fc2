import type { EntityId } from '../../core/ids';
import type { Row } from '../../exchange/row';
import { byRegistration } from '../merged-records';
import { courtCodeOf } from '../case/check-case';
import { readCaseNumber } from '../case/case-number-field';
import { resolveFacts } from '../case/resolve-facts';
import { personsOf } from '../organisation/persons';
import type { World } from '../world';
import type { Mapping } from './import-fields';
import { readRow, withoutSpaces, type ReadContext, type ReadRow } from './read-row';
import type { RowProblem, RowRemark } from './row-problems';
import type { TableRow } from './table';
import type { BodyRow } from './table-body';

/** A row that can be brought in. */
export interface NewRow {
  /** In the spreadsheet. */
  readonly row: number;
  /** Canonical case number. */
  readonly number: string;
  readonly input: ReadRow['input'];
  readonly remarks: readonly RowRemark[];
}

export interface FaultyRow {
  readonly row: number;
  readonly cells: TableRow;
  readonly problems: readonly RowProblem[];
}

/** What a dry run finds: every row of the list stands in one of the three. Nothing is written. */
export interface ImportPlan {
  readonly fresh: readonly NewRow[];
  /** Rows whose case number the county has already; they are left alone. */
  readonly there: readonly { readonly row: number; readonly number: string; readonly case: EntityId }[];
  readonly faulty: readonly FaultyRow[];
}

export interface PlanWords {
  readonly paidNote: string;
  readonly handlerHead: string;
}

export interface PlanContext {
  readonly mapping: Mapping;
  readonly world: World;
  readonly today: string;
  readonly words: PlanWords;
}

/** A dry run that is fed with rows, so that a long list can be looked at bit by bit. */
export interface Planner {
  readonly look: (rows: readonly BodyRow[]) => void;
  /** What was found in the rows looked at so far. */
  readonly plan: ImportPlan;
}

/** Looks at rows without writing anything. Cost: one pass over the cases of the county, and one over the rows. */
export function createPlanner({ mapping, world, today, words }: PlanContext): Planner {
  const context: ReadContext = {
    world,
    today,
    courtCode: courtCodeOf(world),
    handlers: handlersOf(world),
    ...words,
  };
  const known = caseNumbersOf(world);
  const earlier = new Map<string, number>();
  const plan = { fresh: [] as NewRow[], there: [] as ImportPlan['there'][number][], faulty: [] as FaultyRow[] };
  const lookAt = ({ number: row, cells }: BodyRow): void => {
    const { input, problems, remarks } = readRow(cells, mapping, context);
    const read = readCaseNumber(input.case.number);
    const number = read.ok ? read.value.canonical : '';
    const there = known.get(number);
    const first = earlier.get(number);
    if (number !== '' && first === undefined) earlier.set(number, row);
    if (there !== undefined) plan.there.push({ row, number, case: there });
    else if (first !== undefined) {
      const twice: RowProblem = { field: 'number', reason: { type: 'number_twice', row: first } };
      plan.faulty.push({ row, cells, problems: [twice, ...problems] });
    } else if (problems.length > 0) plan.faulty.push({ row, cells, problems });
    else plan.fresh.push({ row, number, input, remarks });
  };
  return { plan, look: (rows) => rows.forEach(lookAt) };
}

/** The cases by canonical number, without voided ones; of two with the same number the one registered first. */
export function caseNumbersOf(world: World): ReadonlyMap<string, EntityId> {
  const known = new Map<string, Row>();
  for (const row of world.rows('case')) {
    const number = row.fields['number'];
    if (typeof number !== 'string') continue;
    const before = known.get(number);
    if (before !== undefined && byRegistration(before, row) < 0) continue;
    const mayBeVoided = row.facts.some(({ type }) => type === 'voided');
    if (mayBeVoided && resolveFacts(row.facts).some((fact) => fact.original.type === 'voided' && !fact.withdrawn))
      continue;
    known.set(number, row);
  }
  return new Map([...known].map(([number, { id }]) => [number, id]));
}

function handlersOf(world: World): ReadonlyMap<string, readonly EntityId[]> {
  const byName = new Map<string, EntityId[]>();
  for (const { id, name, nameBo } of personsOf(world)) {
    for (const each of new Set([name, nameBo ?? ''].map(withoutSpaces))) {
      if (each !== '') byName.set(each, [...(byName.get(each) ?? []), id]);
    }
  }
  return byName;
}
