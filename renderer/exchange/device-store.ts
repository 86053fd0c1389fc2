import type { DeviceId } from '../../shared/core/ids';
import type { Result } from '../../shared/core/result';
import type { FeedRecord } from '../../shared/exchange/device/feed-record';
import type { Standing } from '../../shared/exchange/device/standing';
import type { SignedChange } from '../../shared/exchange/signed-change';
import type { PortError } from '../../shared/platform/ports';

/** A former incarnation of this device that has changes the hub may lack. */
export interface FormerIncarnation {
  readonly dev: DeviceId;
  readonly dn: number;
  /** Its last change. */
  readonly upTo: number;
}

export interface DeviceIdentity {
  readonly dev: DeviceId;
  readonly dn: number;
  readonly former: readonly FormerIncarnation[];
}

/**
 * What the exchange needs of a device's data. Implementations: the sealed journal with IndexedDB, and memory with a disk that forgets what
 * was not flushed (simulation). One contract suite for both.
 */
export interface DeviceStore {
  readonly identity: () => DeviceIdentity;
  /** Last own change, and the chain hash there, hex. */
  readonly tip: () => { readonly seq: number; readonly hash: string };
  readonly standing: () => Standing;
  /** Chain hash of an own change, hex; that of the empty chain at 0; null beyond the tip. */
  readonly hashAt: (seq: number) => Promise<string | null>;
  /** Changes of an incarnation after a number, in order, until they are `maxBytes`; at least one when there is any. */
  readonly changesAfter: (dev: DeviceId, seq: number, maxBytes: number) => Promise<readonly SignedChange[]>;
  /** The last change of an incarnation that may leave this machine; Infinity unless a person holds later ones back. */
  readonly mayLeave: (dev: DeviceId) => number;
  /** Keeps what the hub sent: journaled and flushed (the commit point), then shown. */
  readonly absorb: (record: FeedRecord) => Promise<Result<void, PortError>>;
  /**
   * Gives this device a new identity because another has used its numbers from `fork` on; its own changes from there are signed anew.
   * All of it or nothing. Answers what the hub has to be told so that it knows the successor.
   */
  readonly reincarnate: (fork: number) => Promise<Result<void, PortError>>;
  /**
   * The enrolment messages by which a hub learns that this incarnation follows earlier ones, oldest first; none for the first incarnation.
   * They may be told any number of times.
   */
  readonly successions: () => readonly Uint8Array[];
}
