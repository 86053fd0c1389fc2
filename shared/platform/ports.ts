import type { Result } from '../core/result';

/**
 * What a host gives to the app. `renderer/platform/platform.ts` gathers these ports; `electron.ts` and `browser.ts` implement them.
 * Every call resolves; an expected failure is a `PortError`.
 */

/** Which of the two databases of a machine: the real county, or the rehearsal with invented people. */
export type ProfileId = 'county' | 'rehearsal';

export type PortError =
  | { readonly type: 'disk_full' }
  | { readonly type: 'read_only' }
  | { readonly type: 'denied' }
  | { readonly type: 'missing' }
  /** Another window, tab or process holds the data. */
  | { readonly type: 'in_use' }
  /** The data was written by a newer program: nothing was read or changed. `formatVersion` is what the data needs. */
  | { readonly type: 'newer_format'; readonly formatVersion: number }
  | { readonly type: 'damaged'; readonly what: string }
  /** The call itself was refused (wrong sender or arguments): a bug, not a fault of the data. */
  | { readonly type: 'refused' }
  | { readonly type: 'unknown'; readonly what: string };

/** What a journal looked like when it was opened. Counts and numbers are in the clear in the records; contents are sealed. */
export interface JournalOpened {
  /** The newest valid header (sealed key envelopes and device identity), as written by `writeHeader`. */
  readonly header: Uint8Array;
  /** Highest running number of a change in the journal; 0 when there is none. */
  readonly lastSeq: number;
  /** Records of any type. */
  readonly records: number;
  /** Bytes after the last whole record that could not be read; kept aside in a file of its own, never deleted. */
  readonly damagedTailBytes: number;
  /** Whole records in the middle of a file that fail their checksum (kept, skipped). */
  readonly damagedRecords: number;
}

/** One record of the journal. */
export interface JournalRecord {
  readonly type: JournalRecordType;
  /** Running number of the change for `change`, 0 for others. */
  readonly seq: number;
  /** Sealed bytes. */
  readonly body: Uint8Array;
}

/**
 * `change`: a signed change. `local`: a draft or preference that is never exchanged. `feed`: what a hub sent; only in the journal of a
 * device that was enrolled, which a program that knows of no hub does not open.
 */
export type JournalRecordType = 'change' | 'local' | 'feed';

export interface JournalPort {
  /** The profiles that have a journal on this machine. */
  readonly profiles: () => Promise<Result<readonly ProfileId[], PortError>>;
  /**
   * Creates an empty journal with its first header, flushed. Refuses with `in_use` if one exists; but one that `open` calls
   * `damaged` because no header can be read keeps its records and takes the given header.
   */
  readonly create: (profile: ProfileId, header: Uint8Array) => Promise<Result<void, PortError>>;
  /** Opens for reading and writing. A torn tail is set aside (copied to a file of its own, then cut). */
  readonly open: (profile: ProfileId) => Promise<Result<JournalOpened, PortError>>;
  /**
   * Appends records and flushes them to the disk before it answers. All or nothing: when it answers with an error,
   * no later `read` or `open` shows any of them (a partial write is cut off; if even that fails, the journal refuses
   * further appends until it is opened again).
   */
  readonly append: (profile: ProfileId, records: readonly JournalRecord[]) => Promise<Result<void, PortError>>;
  /** Reads whole records in order from a cursor (null: from the start), about 1 MB a call; `next` null at the end. */
  readonly read: (
    profile: ProfileId,
    cursor: JournalCursor | null,
  ) => Promise<Result<{ readonly records: readonly JournalRecord[]; readonly next: JournalCursor | null }, PortError>>;
  /** Replaces the header in every journal file; at each moment a whole header, the old or the new one, can be read. */
  readonly writeHeader: (profile: ProfileId, header: Uint8Array) => Promise<Result<void, PortError>>;
  readonly close: (profile: ProfileId) => Promise<void>;
}

export interface JournalCursor {
  readonly file: number;
  readonly offset: number;
}

/** Sealed attachments: content-addressed by the caller, whose `name` (hex) tells nothing. */
export interface BlobPort {
  /** Written under a temporary name, flushed, renamed: when it answers ok the bytes survive a power cut. */
  readonly put: (profile: ProfileId, name: string, sealed: Uint8Array) => Promise<Result<void, PortError>>;
  readonly get: (profile: ProfileId, name: string) => Promise<Result<Uint8Array, PortError>>;
  readonly has: (profile: ProfileId, name: string) => Promise<Result<boolean, PortError>>;
  /** For what this machine may no longer have. When it answers ok, also for a missing one, it is gone after a power cut too. */
  readonly remove: (profile: ProfileId, name: string) => Promise<Result<void, PortError>>;
}

/**
 * Erasing a profile of this machine for good. Once `begin` has answered ok the profile counts as gone, whatever interrupts: at its next
 * start the app sees it in `begun` and goes on.
 */
export interface ErasurePort {
  /** Profiles whose erasure was begun and has not come to its end. */
  readonly begun: () => Promise<Result<readonly ProfileId[], PortError>>;
  /** Notes, flushed, that the profile is given up. Nothing is removed yet. */
  readonly begin: (profile: ProfileId) => Promise<Result<void, PortError>>;
  /**
   * Removes journal, attachments, machine secret and whatever else the host keeps of the profile, and the note last. `refused` without a
   * note. The working database is the page's, and goes before.
   */
  readonly finish: (profile: ProfileId) => Promise<Result<void, PortError>>;
}

/** The system's key store. `none` where there is no trustworthy one (a browser, or Linux without a key ring). */
export interface SecretPort {
  readonly backend: () => Promise<'system' | 'none'>;
  /** 32 bytes bound to this user account of this machine, the same on every call; `missing` when backend is `none` or it was lost. */
  readonly machineSecret: (profile: ProfileId) => Promise<Result<Uint8Array, PortError>>;
}

export interface FileFilter {
  readonly name: string;
  /** Without the dot: `pdf`, `jpg`. */
  readonly extensions: readonly string[];
}

export interface CheckedFile {
  /** The name that the person gave it, without its folder. */
  readonly name: string;
  /** False where the host cannot read it again: a browser's download. */
  readonly checked: boolean;
}

/** A file that stays where it lies and is read in pieces, any number of times. */
export interface ByteSource {
  readonly size: number;
  /** Bytes `from` to `to`, the last not included; fewer where the file ends. `missing` where it went away (a stick that was pulled out). */
  readonly read: (from: number, to: number) => Promise<Result<Uint8Array, PortError>>;
}

export interface LargeFile {
  readonly name: string;
  readonly content: ByteSource;
}

export interface FilePort {
  /** Lets the person choose files. An empty list when they cancel. */
  readonly open: (
    filters: readonly FileFilter[],
  ) => Promise<
    Result<readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[], PortError>
  >;
  /** Lets the person choose where to write; atomic (temporary name, flush, rename) where the host allows. False when they cancel. */
  readonly save: (
    name: string,
    bytes: Uint8Array,
    filters: readonly FileFilter[],
  ) => Promise<Result<boolean, PortError>>;
  /** As `save`, and reads the file again before it answers: `damaged` when it is not what was to be written. Null when they cancel. */
  readonly saveChecked: (
    name: string,
    bytes: Uint8Array,
    filters: readonly FileFilter[],
  ) => Promise<Result<CheckedFile | null, PortError>>;
  /** As `open`, of one file that may be too large for memory. Null when they cancel. An earlier one can no longer be read then. */
  readonly openLarge: (filters: readonly FileFilter[]) => Promise<Result<LargeFile | null, PortError>>;
  /** As `saveChecked`, of what is made while it is written: `parts` is asked for once, after the person has chosen where to. */
  readonly saveLarge: (
    name: string,
    parts: () => AsyncIterable<Uint8Array>,
    filters: readonly FileFilter[],
  ) => Promise<Result<CheckedFile | null, PortError>>;
  /** Prints the document that the renderer has laid out for print media in its own page. */
  readonly print: () => Promise<Result<void, PortError>>;
}

/** A folder or stick for backups that this computer remembers. */
export interface RememberedFolder {
  /** Its own name, without where it lies. */
  readonly name: string;
  /** Whether it is there now; null where the host has to ask the person first. */
  readonly present: boolean | null;
}

export interface BackupFolderPort {
  /** Null when none is remembered. */
  readonly remembered: () => Promise<Result<RememberedFolder | null, PortError>>;
  /** Lets the person choose one, and remembers it. Null when they cancel; what was remembered before stays then. */
  readonly choose: () => Promise<Result<RememberedFolder | null, PortError>>;
  /** Called right after a click: whether a file can be written there now. `missing` when it is not there, `denied` when it may not. */
  readonly ready: () => Promise<Result<void, PortError>>;
  /** Writes a new file, never over another one (it then gets a number), and reads it again. As `ready` when it cannot. */
  readonly save: (name: string, bytes: Uint8Array) => Promise<Result<CheckedFile, PortError>>;
  readonly forget: () => Promise<Result<void, PortError>>;
}

/** Where a hub is, and by which certificate authority it is known (SHA-256, hex; null where the host judges certificates itself). */
export interface HubAddress {
  /** `https://name:port`; empty where the app itself came from the hub. */
  readonly address: string;
  readonly fingerprint: string | null;
}

/** What came of a request. `cut`: the link broke; what came before counts. */
export interface HubReply {
  readonly bytes: Uint8Array;
  readonly cut: boolean;
}

/** A request about one file at the hub, over tus 1.0 (`shared/exchange/file-request.ts` makes the headers). */
export interface HubFileCall {
  readonly method: 'HEAD' | 'POST' | 'PATCH' | 'GET';
  /** Hex. */
  readonly sha256: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The piece that is sent with `PATCH`, else empty. */
  readonly body: Uint8Array;
}

/** `offset` and `size` as the hub tells them (tus), null when it does not. */
export interface HubFileReply extends HubReply {
  readonly status: number;
  readonly offset: number | null;
  readonly size: number | null;
}

/** The way to a hub, over whatever the host trusts. `stranger`: something answered that is not this hub, such as the sign-in page of a network. */
export interface HubPort {
  /** Whether the app itself came from the hub, so that no address has to be typed. */
  readonly isSameOrigin: () => boolean;
  /** The full fingerprint of the hub at an address whose authority begins as a code says. `other`: it is known by another one. */
  readonly identify: (
    address: string,
    fingerprintLetters: string,
  ) => Promise<Result<{ readonly fingerprint: string | null }, { readonly type: 'unreachable' | 'other' }>>;
  readonly post: (
    hub: HubAddress,
    path: string,
    body: Uint8Array,
  ) => Promise<Result<HubReply, { readonly type: 'unreachable' | 'stranger' | 'hub_full' }>>;
  /** Whatever status the hub answers with is an answer. A piece whose sending broke off is `unreachable`; how much came is asked anew. */
  readonly file: (
    hub: HubAddress,
    call: HubFileCall,
  ) => Promise<Result<HubFileReply, { readonly type: 'unreachable' }>>;
  /** Called when a link may have come back. Returns the unsubscribe function. */
  readonly onOnline: (listener: () => void) => () => void;
}

export interface DeviceFacts {
  /** `electron` or `browser`; for diagnostics and texts, never to decide what can be done (use `can`). */
  readonly host: 'electron' | 'browser';
  readonly appVersion: string;
  /** Random id of this start of the program. */
  readonly bootId: string;
}

export interface SpaceFacts {
  /** Free bytes for the app's data, or null where the host cannot know. */
  readonly freeBytes: number | null;
  /** Whether the host has promised not to clear the data by itself. */
  readonly persisted: boolean;
}

export interface DevicePort {
  readonly facts: () => Promise<DeviceFacts>;
  readonly space: () => Promise<SpaceFacts>;
  /** Called when the machine is about to sleep, the screen is locked by the system, or the page is hidden: flush and lock. */
  readonly onSuspend: (listener: () => void) => () => void;
}
