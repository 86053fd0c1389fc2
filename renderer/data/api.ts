import type { Result } from '../../shared/core/result';
import type { EntityId, PersonId } from '../../shared/core/ids';
import type { RequestView } from '../../shared/domain/request/request-fold';
import type { ChangeDraft, CommandContext, World } from '../../shared/domain/world';
import type { PortError, ProfileId } from '../../shared/platform/ports';
import type { Stamp } from '../../shared/exchange/stamp';
import type { Exchange } from '../exchange/exchange-api';
import type { Healing } from './gate-api';

/** A command: pure, decides what to write or why not. */
export type Command<E> = (world: World, context: CommandContext) => Result<ChangeDraft, E>;

/** Why a save did not happen. Nothing was written, nothing is lost: the form still holds what was typed. */
export type SaveError =
  | { readonly type: 'journal_failed'; readonly cause: PortError }
  | { readonly type: 'too_large'; readonly bytes: number }
  | { readonly type: 'locked' }
  /** Cases at rest could not be read at this start. */
  | { readonly type: 'records_missing' }
  | { readonly type: 'nothing_to_save' };

export interface Saved {
  readonly stamp: Stamp;
  /** The journal holds the change, but the working database failed; it is rebuilt at the next start. The app says so. */
  readonly databaseBehind: boolean;
}

/** Records that are brought in together: one change each, and none of them counts before the last is saved. */
export interface Batch {
  readonly size: number;
  /** The changes of some of them, decided on the newest records; each names the batch. What has become superfluous is left out. */
  readonly changes: (
    world: World,
    context: CommandContext,
    part: { readonly batch: EntityId; readonly from: number; readonly to: number },
  ) => readonly ChangeDraft[];
}

export interface BatchOptions {
  /** Ends the batch between two parts: nothing of it counts. */
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** `count`: changes that were saved, the superfluous ones left out. */
export type BatchSaved = Saved & { readonly count: number };

export interface Attachment {
  /** SHA-256 of the content, hex. */
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  readonly name: string;
}

/** A form that was begun and not saved. Sealed and journaled, never exchanged, private to the person. */
export interface Draft {
  /** `<area>/<what>/<id>`, e.g. `case/new/abc`; doubles as the route that reopens it. */
  readonly key: string;
  readonly person: PersonId;
  readonly updatedAtMs: number;
  readonly value: unknown;
}

/** An unlocked profile with a person at work. Everything that screens may do with data goes through this. */
export interface Session {
  readonly profile: ProfileId;
  readonly person: PersonId;
  /** The records that this person may see, now. A new object after every change. */
  readonly world: () => World;
  /** What other units are asked in this person's area, in outline (`shared/access/area-requests.ts`). The same list while nothing changed. */
  readonly areaRequests: () => readonly RequestView[];
  /** Calls back after every change of the records or drafts; returns the unsubscribe function. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The one way to write. Runs the command on the newest records, signs, journals (the commit point), then stores. */
  readonly save: <E>(command: Command<E>) => Promise<Result<Saved, E | SaveError>>;
  /** Saves a batch in parts, between which other saves have their turn. Whatever ends it early, nothing of it counts. */
  readonly saveBatch: (
    batch: Batch,
    options: BatchOptions,
  ) => Promise<Result<BatchSaved, SaveError | { readonly type: 'cancelled' }>>;
  /** Seals and flushes the bytes first; the returned attachment is then named in a fact together with a `blob` op. */
  readonly attach: (file: {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
  }) => Promise<Result<Attachment, SaveError>>;
  readonly readAttachment: (sha256: string) => Promise<Result<Uint8Array, PortError>>;
  /** Whether the file lies on this machine. One that another machine took is fetched first (`exchange.files`). */
  readonly hasAttachment: (sha256: string) => Promise<Result<boolean, PortError>>;
  readonly drafts: () => readonly Draft[];
  /** Resolves when the draft is flushed to the journal. `null` discards it. */
  /** Time of the last draft written, by this machine's clock; 0 before the first. */
  readonly lastDraftMs: () => number;
  readonly putDraft: (key: string, value: unknown) => Promise<Result<void, SaveError>>;
  /** Sealed preferences of this person on this machine (language, digits, list columns …). */
  readonly preference: (key: string) => unknown;
  readonly putPreference: (key: string, value: unknown) => Promise<Result<void, SaveError>>;
  /** Sealed too, but the same for everybody who works on this machine (when it was last backed up). */
  readonly machinePreference: (key: string) => unknown;
  readonly putMachinePreference: (key: string, value: unknown) => Promise<Result<void, SaveError>>;
  /** Context of a command now; also the screens' source for "today". */
  readonly context: () => CommandContext;
  /** Not null when the machine's clock cannot be right; the app shows both times and refuses nothing. */
  readonly clockTrouble: () => { readonly wallMs: number; readonly lastKnownMs: number } | null;
  /** The working database failed after the journal had the changes; it is rebuilt at the next start. */
  readonly databaseBehind: () => boolean;
  /**
   * `rest`: the cases at rest of a large county are still being read, and only the first screen is right without them; whatever is
   * saved waits. `failed`: they could not be read, and nothing can be saved.
   */
  readonly reading: () => 'rest' | 'done' | 'failed';
  /** What was found and repaired while they were read. */
  readonly lateHealing: () => readonly Healing[];
  /** How much the journal holds: records of any type, and this device's own changes. */
  readonly journalFacts: () => { readonly records: number; readonly changes: number };
  /** Time of the last saved change in ms since 1970, or null. */
  readonly lastSavedMs: () => number | null;
  /** What this machine and the hub have to tell each other. */
  readonly exchange: Exchange;
  /** Awaited before the key is dropped: forms write what is not yet in their draft. Returns the unsubscribe function. */
  readonly beforeLock: (listener: () => Promise<void>) => () => void;
}
