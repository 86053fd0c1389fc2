import type { DeviceId, EntityId, PersonId } from '../../shared/core/ids';
import type { EntityKind } from '../../shared/exchange/change';
import type { Row } from '../../shared/exchange/row';

/** The state of the county's lane. One record. */
export interface HubHead {
  /** Id of the county record, set by the first device that brings one; null before. */
  readonly county: EntityId | null;
  /** Random; a new one for every restored hub, so that devices offer again what it may have lost. */
  readonly epoch: string;
  /** Number of the last commit: gap-free, in the order of commits. */
  readonly gcn: number;
  /** The hub's time, ms since 1970, never backwards. */
  readonly timeMs: number;
  /** Chain over everything that was committed, hex (sync.md 2.14). */
  readonly audit: string;
}

/** One incarnation of a device. */
export interface HubDevice {
  readonly dev: DeviceId;
  /** Short number in stamps; unique in the county. */
  readonly dn: number;
  /** The first incarnation of the same device; its own id for that one. */
  readonly root: DeviceId;
  /** Ed25519 public key, base64url. */
  readonly pub: string;
  /** age recipient for bundles; null until the device told one. */
  readonly ageRecipient: string | null;
  readonly person: PersonId;
  /** Last accepted change of its own. */
  readonly lastSeq: number;
  /** Chain hash at `lastSeq`, hex. */
  readonly lastHash: string;
  readonly lastEffMs: number;
  readonly state: 'active' | 'revoked';
  readonly revokedAtMs: number | null;
  readonly enrolledAtMs: number;
  readonly lastHeardMs: number | null;
  /** How far it said that it has come, by stream. */
  readonly cursors: { readonly [sid: string]: number };
  readonly appVersion: string;
  /** Unsent changes that it last told of. */
  readonly waiting: number;
}

/** `applied`; `late`: accepted though its author no longer had the record; `parked`: kept for a person to decide; `dup`: came before under another dot. */
export type ChangeStatus = 'applied' | 'late' | 'parked' | 'dup';

/** A change as it was accepted. Never deleted, never altered; a parked one may be applied later (its status changes). */
export interface HubChange {
  readonly gcn: number;
  readonly dn: number;
  readonly seq: number;
  /** Chain hash, hex. */
  readonly hash: string;
  /** Dot and hash under which a person first made it, `dn.seq/hash`; unique among those that are not `dup`. */
  readonly root: string;
  /** The signed frame, byte for byte. */
  readonly frame: Uint8Array;
  readonly effMs: number;
  readonly arrivedMs: number;
  readonly via: 'link' | 'stick';
  readonly status: ChangeStatus;
  /** Why it is parked, else null. */
  readonly why: string | null;
  /** `kind/id` of the record that it waits for, else null. */
  readonly needs: string | null;
}

export type ChangeFate = Pick<HubChange, 'seq' | 'gcn' | 'status' | 'why'>;

/** A record as the hub holds it, whole; what leaves is projected. */
export interface HubRow {
  readonly row: Row;
  /** Number of the commit that last touched it. */
  readonly gcn: number;
  /** The audience streams it stands in now, sorted. */
  readonly sids: readonly string[];
  /** Those it ever stood in, sorted. */
  readonly everSids: readonly string[];
  /** The case that a party or request belongs to, else null. */
  readonly parent: EntityId | null;
}

/** One line of an audience stream: what one commit means to that audience. */
export interface FeedEntry {
  readonly sid: string;
  /** 1, 2, 3 … without gaps in its stream. */
  readonly n: number;
  readonly gcn: number;
  /** JSON (`shared/exchange/feed.ts`). */
  readonly body: string;
  /** Chain hash of the stream up to here, hex. */
  readonly hash: string;
}

export interface StreamHead {
  readonly sid: string;
  readonly n: number;
  readonly hash: string;
}

/** A frame that came before the one in front of it. */
export interface HeldFrame {
  readonly dn: number;
  readonly seq: number;
  readonly frame: Uint8Array;
}

/** Small records of administration: enrolment codes, snapshots, orders … One kind, one shape, known to whoever writes it. */
export interface HubDoc {
  readonly kind: string;
  readonly id: string;
  /** JSON. */
  readonly body: string;
}

export interface RowKey {
  readonly kind: EntityKind;
  readonly id: EntityId;
}

/** Everything one commit writes: all of it or nothing. Plain data, so that it can be journaled. Records replace those of the same key. */
export interface WriteSet {
  readonly head: HubHead;
  readonly devices?: readonly HubDevice[];
  /** By (dn, seq). */
  readonly changes?: readonly HubChange[];
  readonly rows?: readonly HubRow[];
  /** Appended; an entry is never replaced. */
  readonly entries?: readonly FeedEntry[];
  readonly streams?: readonly StreamHead[];
  readonly held?: readonly HeldFrame[];
  readonly released?: readonly { readonly dn: number; readonly seq: number }[];
  readonly docs?: readonly HubDoc[];
  readonly removedDocs?: readonly { readonly kind: string; readonly id: string }[];
}

/** One consistent state of the store: nothing that was committed after it began shows in it. */
export interface HubReader {
  /** Null in an empty store. */
  readonly head: () => Promise<HubHead | null>;
  readonly device: (dev: DeviceId) => Promise<HubDevice | null>;
  readonly deviceByNumber: (dn: number) => Promise<HubDevice | null>;
  /** In the order of their numbers. */
  readonly devices: () => Promise<readonly HubDevice[]>;
  /** Those that are there, in any order. */
  readonly rows: (keys: readonly RowKey[]) => Promise<readonly HubRow[]>;
  /** Parties and requests of these cases. */
  readonly rowsOf: (cases: readonly EntityId[]) => Promise<readonly HubRow[]>;
  /** Records that stand in a stream, in the order of `kind/id`, after the given key. */
  readonly rowsIn: (sid: string, after: string | null, limit: number) => Promise<readonly HubRow[]>;
  /** All records of a kind. Meant for the few of the directory (county, person, unit, township). */
  readonly rowsOfKind: (kind: EntityKind) => Promise<readonly HubRow[]>;
  /** Accepted changes of a device from a number on, in order. */
  readonly changes: (dn: number, fromSeq: number, limit: number) => Promise<readonly HubChange[]>;
  /** What became of them, without the changes themselves. */
  readonly fates: (dn: number, fromSeq: number, limit: number) => Promise<readonly ChangeFate[]>;
  /** Of these roots, those that are known, `dup` ones left out. */
  readonly changesByRoot: (roots: readonly string[]) => Promise<readonly HubChange[]>;
  /** Parked changes: all, or those that wait for one of these `kind/id`. In the order of their commits. */
  readonly parked: (needs?: readonly string[]) => Promise<readonly HubChange[]>;
  readonly held: (dn: number) => Promise<readonly HeldFrame[]>;
  readonly streams: (sids: readonly string[]) => Promise<readonly StreamHead[]>;
  /** Entries of several streams after the given numbers, in the order of gcn, then sid; at most `limit`. */
  readonly entries: (
    after: readonly { readonly sid: string; readonly n: number }[],
    limit: number,
  ) => Promise<readonly FeedEntry[]>;
  readonly doc: (kind: string, id: string) => Promise<HubDoc | null>;
  /** In the order of their ids. */
  readonly docs: (kind: string) => Promise<readonly HubDoc[]>;
}

/** Where a hub keeps a county. Implementations: memory (simulation), PostgreSQL, PGlite behind a flushed journal; one contract suite for all. */
export interface HubStore {
  /**
   * Runs work in the county's one writer lane: no two at a time, whichever process they run in. What it wants written is durable
   * when this answers. Work that answers `writes: null` or throws leaves no trace.
   */
  readonly lane: <T>(
    work: (reader: HubReader) => Promise<{ readonly writes: WriteSet | null; readonly value: T }>,
  ) => Promise<T>;
  readonly read: <T>(work: (reader: HubReader) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}
