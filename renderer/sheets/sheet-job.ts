import type { Result } from '../../shared/core/result';
import type { Sheet, TableError } from '../../shared/domain/case-import/table';
import type { SheetText } from './write-xlsx';

/** What the worker for spreadsheets is asked. */
export type SheetJob =
  | { readonly do: 'read'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly do: 'write'; readonly sheet: SheetText };

export interface SheetAnswers {
  readonly read: Result<readonly Sheet[], TableError>;
  readonly write: Uint8Array;
}
