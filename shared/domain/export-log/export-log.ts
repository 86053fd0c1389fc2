import type { EntityId } from '../../core/ids';
import { err, ok } from '../../core/result';
import type { Result } from '../../core/result';
import type { Row } from '../../exchange/row';
import { changedFields, newRecord } from '../ops';
import type { ChangeDraft, CommandContext, World } from '../world';

/** The lists that can be taken out as a file. The words stand in signed changes: one is added here, never renamed. */
export const EXPORTED_LISTS = ['cases', 'requests', 'units', 'board'] as const;
export type ExportedList = (typeof EXPORTED_LISTS)[number];

/** A list leaves as a file or on paper. */
export type ExportMedium = 'file' | 'paper';

/** One taking-out of records: who took what out of the county, and the mark that the file carries. */
export interface ExportEntry {
  readonly id: EntityId;
  /** Stands in the file, so that a sheet found lying about tells where it came from: `<device>-<running number>`. */
  readonly mark: string;
  readonly list: ExportedList;
  readonly medium: ExportMedium;
  /** Rows in the file, or on the paper. */
  readonly count: number;
  readonly by: string;
  /** `YYYY-MM-DDTHH:mm` in Asia/Shanghai. */
  readonly at: string;
  /** The person chose no place for the file, so there is none. */
  readonly cancelled: boolean;
}

export interface ExportInput {
  readonly id: EntityId;
  readonly list: ExportedList;
  readonly count: number;
  /** A file where it is not said. */
  readonly medium?: ExportMedium;
}

/** Written before the file is: a file without its entry must not exist (design section 4). */
export function recordExport({ id, list, count, medium }: ExportInput) {
  return (world: World, context: CommandContext): Result<ChangeDraft, never> => {
    const { person: by, nowMinute: at } = context;
    const fields = { what: 'export', mark: nextMark(world, context.dn), list, count, by, at, medium };
    return ok({ kind: 'list.export', ops: [newRecord('access', id, fields)] });
  };
}

/** The file was not written after all. */
export function cancelExport(id: EntityId) {
  return (world: World): Result<ChangeDraft, { readonly type: 'not_found' }> => {
    const row = world.row('access', id);
    const op = row && changedFields(row, { cancelled: true });
    return op ? ok({ kind: 'list.exportCancel', ops: [op] }) : err({ type: 'not_found' });
  };
}

/** Everything that was taken out, newest first. */
export const exportsOf = (world: World): readonly ExportEntry[] =>
  world
    .rows('access')
    .flatMap((row) => entryOf(row) ?? [])
    .toSorted((a, b) => compare(b.at, a.at) || runningNumber(b) - runningNumber(a));

export const exportById = (world: World, id: EntityId): ExportEntry | undefined => {
  const row = world.row('access', id);
  return (row && entryOf(row)) ?? undefined;
};

function entryOf({ id, fields }: Row): ExportEntry | null {
  const list = EXPORTED_LISTS.find((one) => one === fields['list']);
  if (fields['what'] !== 'export' || !list) return null;
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  const count = typeof fields['count'] === 'number' ? fields['count'] : 0;
  return {
    id,
    mark: text('mark'),
    list,
    medium: fields['medium'] === 'paper' ? 'paper' : 'file',
    count,
    by: text('by'),
    at: text('at'),
    cancelled: fields['cancelled'] === true,
  };
}

/** Numbers of each device run on by themselves, so that two machines never give the same. */
function nextMark(world: World, dn: number): string {
  const own = exportsOf(world)
    .filter(({ mark }) => mark.startsWith(`${dn}-`))
    .map(runningNumber);
  return `${dn}-${String(Math.max(0, ...own) + 1).padStart(4, '0')}`;
}

/** Ids tell no order; within one minute the numbers that a device gave do. */
const runningNumber = ({ mark }: ExportEntry): number => Number(mark.slice(mark.indexOf('-') + 1));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
