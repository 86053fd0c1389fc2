import type { Json } from '../core/json';
import type { EntityId, PersonId } from '../core/ids';
import type { EntityKind, FactRecord } from './change';
import type { Stamp } from './stamp';

/** Who wrote something, in which change, and when by the device's clock (shown to people, never used to order facts). */
export interface Origin {
  readonly stamp: Stamp;
  readonly person: PersonId;
  readonly atMs: number;
}

/** One write of one field: the history of the field, oldest first, is complete. */
export interface FieldWrite extends Origin {
  readonly field: string;
  readonly value: Json;
  /** A decision: the stamps of the values that the person had seen and that no longer count. */
  readonly over?: readonly Stamp[];
  /** A decision taken back, by its stamp; `value` is what shows since. */
  readonly undoes?: Stamp;
}

export interface FactEntry extends FactRecord, Origin {}

/** One record: the shown value of every field, the whole history, and the facts. */
export interface Row {
  readonly kind: EntityKind;
  readonly id: EntityId;
  readonly created: Origin;
  /** Shown value of every field. */
  readonly fields: { readonly [field: string]: Json };
  /** Stamp of the shown value of every field. */
  readonly stamps: { readonly [field: string]: Stamp };
  readonly writes: readonly FieldWrite[];
  readonly facts: readonly FactEntry[];
  /** Fields whose last writes did not know of each other: both values are kept until a person decides. */
  readonly conflicts: { readonly [field: string]: readonly FieldWrite[] };
  /** Ops of a later program version that touched this record; shown as "needs a newer version". */
  readonly unknownOps: number;
  /** Whence it came, when it came from the hub; absent for what only this machine has. */
  readonly hub?: HubMark;
}

/** The place of a record in the stream by which a device has it. */
export interface HubMark {
  /** Number of the hub's commit that it shows. */
  readonly gcn: number;
  readonly sid: string;
  /** Which loading of the stream brought it: what an older one brought and the newest did not is gone. */
  readonly load: number;
  /** It has left this device's sight; kept only until what this device wrote to it is at the hub. */
  readonly gone?: true;
}
