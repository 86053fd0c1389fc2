import type { EntityId, PersonId } from '../core/ids';
import type { EntityKind, Op } from '../exchange/change';
import type { Row } from '../exchange/row';

/** All records that this machine holds, read only. A new object for every saved change, so identity tells whether anything moved. */
export interface World {
  readonly row: (kind: EntityKind, id: EntityId) => Row | undefined;
  /** All records of a kind, in no promised order. */
  readonly rows: (kind: EntityKind) => readonly Row[];
}

/** What a command may know besides the records. */
export interface CommandContext {
  readonly person: PersonId;
  /** Today in Asia/Shanghai, `YYYY-MM-DD`, by this machine's clock. */
  readonly today: string;
  /** Now in Asia/Shanghai, `YYYY-MM-DDTHH:mm`, by this machine's clock. */
  readonly nowMinute: string;
  /** Number of this device, for leased ranges. */
  readonly dn: number;
  /** A new record or fact id. */
  readonly newId: () => string;
}

/** What a command wants to write: one atomic change, not yet signed. */
export interface ChangeDraft {
  /** What the person did, `subject.verb`, e.g. `request.issue`. */
  readonly kind: string;
  readonly ops: readonly Op[];
}
