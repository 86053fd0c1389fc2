import { findHeader, likeliestSheet } from '../../../../shared/domain/case-import/find-header';
import type { Mapping } from '../../../../shared/domain/case-import/import-fields';
import type { ImportPlan } from '../../../../shared/domain/case-import/plan-import';
import type { Sheet } from '../../../../shared/domain/case-import/table';

/** A file that was read, and what is known of its columns. */
export interface Listed {
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  readonly sheet: Sheet;
  readonly header: { readonly row: number; readonly mapping: Mapping };
  /** The heads were recognised by the program. */
  readonly recognised: boolean;
}

/** Where the person is. A later step holds what the earlier ones found. */
export type ImportState =
  | { readonly at: 'choose' }
  | { readonly at: 'columns'; readonly listed: Listed }
  | { readonly at: 'check'; readonly listed: Listed; readonly plan: ImportPlan }
  | { readonly at: 'saving'; readonly listed: Listed; readonly plan: ImportPlan }
  | {
      readonly at: 'done';
      readonly listed: Listed;
      readonly plan: ImportPlan;
      /** How many cases were brought in, or why none. */
      readonly outcome: { readonly count: number } | { readonly none: 'cancelled' | 'failed' };
    };

export const STEPS = ['choose', 'columns', 'check', 'saving', 'done'] as const satisfies readonly ImportState['at'][];

/** A file as it is first shown: the likeliest sheet, with the heads that were found. */
export const listedFile = (fileName: string, sheets: readonly Sheet[]): Listed =>
  listedSheet({ fileName, sheets }, likeliestSheet(sheets));

/** Another sheet of the same file. */
export function listedSheet(
  { fileName, sheets }: { readonly fileName: string; readonly sheets: readonly Sheet[] },
  index: number,
): Listed {
  const sheet = sheets[index] ?? { name: '', rows: [] };
  const found = findHeader(sheet);
  return { fileName, sheets, sheet, header: found ?? { row: 0, mapping: {} }, recognised: found !== null };
}

/** With another row taken for the heads. */
export function withHeadRow(listed: Listed, row: number): Listed {
  const rest = { ...listed.sheet, rows: listed.sheet.rows.slice(row, row + 1) };
  const found = findHeader(rest);
  return { ...listed, header: { row, mapping: found?.mapping ?? {} }, recognised: found !== null };
}
