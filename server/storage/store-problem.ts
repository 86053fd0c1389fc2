/** Why a county cannot be opened, or not be written any more. Each needs a person; nothing was changed. */
export type StoreProblem =
  /** `pid`: of the process that said last that it has the folder; null when unknown. */
  | { readonly type: 'folder_in_use'; readonly folder: string; readonly pid: number | null }
  /** A file of the journal is damaged in the middle: what follows the place cannot be trusted. */
  | { readonly type: 'journal_damaged'; readonly file: string; readonly atByte: number }
  /** The database holds more than the journal: files of the journal are missing. Null when it could not be asked. */
  | { readonly type: 'journal_behind'; readonly journal: number; readonly database: number | null }
  /** While the hub runs its folder was deleted, moved or replaced: what it would write nobody would read again. */
  | { readonly type: 'folder_gone'; readonly folder: string }
  /** The database was written by a later version of the program. */
  | { readonly type: 'database_newer'; readonly version: number; readonly known: number }
  /** The database would lose acknowledged work in a power cut. */
  | { readonly type: 'fsync_off' }
  /** The database belongs to a hub with another key than the one in the folder. */
  | { readonly type: 'other_identity' };

/** Carries a problem to whoever starts the hub and tells people. */
export class StoreProblemError extends Error {
  readonly problem: StoreProblem;
  constructor(problem: StoreProblem) {
    super(JSON.stringify(problem));
    this.problem = problem;
  }
}
