import type { Unsent } from '../../shared/backup/last-backup';
import type { BackupFormatError } from '../../shared/backup/manifest';
import type { PersonId } from '../../shared/core/ids';
import type { Result } from '../../shared/core/result';
import type { PersonFields } from '../../shared/domain/organisation/records';
import type { ChangeDraft, CommandContext } from '../../shared/domain/world';
import type { PortError, ProfileId } from '../../shared/platform/ports';
import type { HubError } from '../exchange/exchange-api';
import type { SaveError, Session } from './api';

/** How a person finds herself before unlocking: a random id and a picture number. No name lies open on the disk. */
export interface PersonCard {
  readonly id: PersonId;
  readonly emblem: number;
}

export type GateError =
  | { readonly type: 'wrong_passphrase' }
  | { readonly type: 'wrong_recovery_code' }
  | { readonly type: 'passphrase_too_short' }
  | { readonly type: 'port'; readonly cause: PortError }
  /** The working database was written by a newer program: nothing was read or changed. */
  | { readonly type: 'newer_database' }
  | { readonly type: 'key_damaged' }
  /** The first records could not be saved; nothing was founded. */
  | { readonly type: 'not_founded'; readonly cause: SaveError };

export interface OpenProgress {
  readonly step: 'key' | 'journal' | 'compare' | 'rebuild' | 'verify' | 'attachments' | 'seal' | 'unpack';
  readonly done: number;
  readonly total: number;
}

/** What the app did by itself when it opened the data; the person is told in plain words. */
export type Healing =
  /** It could not be opened; what was left of it was moved aside and is kept; `database_rebuilt` tells what came back. */
  | { readonly type: 'database_set_aside' }
  | { readonly type: 'database_rebuilt'; readonly changes: number }
  /** The database was whole but lacked the last changes of the journal. */
  | { readonly type: 'database_caught_up'; readonly changes: number }
  /** The key envelopes at the head of the journal were unreadable and came back from their copy in the database. */
  | { readonly type: 'header_restored' }
  | { readonly type: 'journal_healed'; readonly changes: number }
  | { readonly type: 'tail_set_aside'; readonly bytes: number }
  | { readonly type: 'records_damaged'; readonly count: number };

export interface Unlocked {
  readonly session: Session;
  readonly healing: readonly Healing[];
}

export type OnProgress = (progress: OpenProgress) => void;

export interface ProfileOnMachine {
  readonly id: ProfileId;
  readonly people: readonly PersonCard[];
}

export interface FoundInput {
  readonly profile: ProfileId;
  readonly person: PersonFields;
  readonly passphrase: string;
  readonly emblem: number;
  /** The first records besides the person: county, units, leases, sample cases. */
  readonly seed: (context: CommandContext) => readonly ChangeDraft[];
}

export type EraseError =
  | { readonly type: 'wrong_passphrase' }
  | { readonly type: 'unsent'; readonly unsent: Unsent }
  /** The host could not even note it: all is as it was. */
  | { readonly type: 'nothing_erased'; readonly cause: PortError }
  /** It is given up, and the rest goes at the next start. */
  | { readonly type: 'unfinished'; readonly cause: PortError };

export interface NewRecoveryCode {
  readonly code: string;
  readonly confirm: () => Promise<Result<void, GateError>>;
}

export type BackupError =
  | GateError
  | BackupFormatError
  | { readonly type: 'backup_too_large'; readonly bytes: number }
  /** This machine holds such a county already; it is never overwritten. */
  | { readonly type: 'county_exists' };

export interface MadeBackup {
  /** A proposal for the file's name; it names nobody. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the whole file, hex. */
  readonly sha256: string;
  readonly madeAtMs: number;
  /** The device that made it, and the running number of the last change of its own in it. */
  readonly holds: { readonly dn: number; readonly changes: number };
  /** Attachments that records name and that could not be found whole; changes that were damaged before. */
  readonly missing: number;
}

/** A backup as it is before it is opened. */
export interface BackupFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** Who can open it with a passphrase. The recovery code opens it too. */
  readonly people: readonly PersonCard[];
}

export type BackupSecret =
  | { readonly by: 'passphrase'; readonly person: PersonId; readonly passphrase: string }
  | { readonly by: 'recoveryCode'; readonly recoveryCode: string };

/** What a backup was found to hold once all of it was decrypted, checked and replayed. */
export interface BackupSummary {
  readonly profile: ProfileId;
  readonly appVersion: string;
  readonly madeAtMs: number;
  readonly lastChangeMs: number | null;
  readonly county: { readonly nameZh: string; readonly nameBo: string } | null;
  readonly changes: number;
  readonly cases: number;
  readonly requests: number;
  readonly attachments: number;
  readonly missingAttachments: number;
  readonly damaged: number;
}

/** A backup that was opened and found whole. All of it is in memory, nothing on this machine was changed. */
export interface OpenedBackup {
  readonly summary: BackupSummary;
  /** Whose picture stands in it, with the name. */
  readonly people: readonly (PersonCard & { readonly name: string })[];
  /** The person whose passphrase opened it, who goes on with it; null after the recovery code. */
  readonly openedBy: PersonId | null;
  /**
   * Puts it on this machine, which becomes a new device of the county; all of it or nothing. `newPassphrase` is for a backup that was
   * opened with the recovery code.
   */
  readonly restore: (
    input: { readonly person: PersonId; readonly newPassphrase: string | null },
    onProgress: OnProgress,
  ) => Promise<Result<Unlocked, BackupError>>;
}

export interface Backups {
  /** Gathers, checks and seals everything of the session's county. Nothing is written. */
  readonly make: (session: Session, onProgress: OnProgress) => Promise<Result<MadeBackup, BackupError>>;
  /** Reads what stands in the clear. */
  readonly read: (bytes: Uint8Array) => Promise<Result<BackupFile, BackupError>>;
  /** Decrypts, checks and replays all of it in memory. */
  readonly open: (
    file: BackupFile,
    secret: BackupSecret,
    onProgress: OnProgress,
  ) => Promise<Result<OpenedBackup, BackupError>>;
}

/** The only door to the data: before it everything is sealed, behind it there is a session. */
export interface Gate {
  readonly profiles: () => Promise<Result<readonly ProfileOnMachine[], PortError>>;
  readonly found: (
    input: FoundInput,
    onProgress: OnProgress,
  ) => Promise<Result<{ readonly session: Session; readonly recoveryCode: string }, GateError>>;
  /**
   * Makes this machine one of a county's that is at a hub: with a code that says for whom. The records come by the first contacts, as
   * `session.exchange.status().loading` tells.
   */
  readonly join: (
    input: {
      readonly profile: ProfileId;
      readonly address: string;
      readonly code: string;
      readonly passphrase: string;
      readonly emblem: number;
    },
    onProgress: OnProgress,
  ) => Promise<Result<{ readonly session: Session; readonly recoveryCode: string }, GateError | HubError>>;
  readonly unlock: (
    input: { readonly profile: ProfileId; readonly person: PersonId; readonly passphrase: string },
    onProgress: OnProgress,
  ) => Promise<Result<Unlocked, GateError>>;
  /** Opens with the recovery code and gives the person a new passphrase. */
  readonly recover: (
    input: {
      readonly profile: ProfileId;
      readonly person: PersonId;
      readonly recoveryCode: string;
      readonly newPassphrase: string;
    },
    onProgress: OnProgress,
  ) => Promise<Result<Unlocked, GateError>>;
  readonly addPerson: (
    session: Session,
    input: { readonly fields: PersonFields; readonly passphrase: string; readonly emblem: number },
  ) => Promise<Result<PersonId, GateError | SaveError>>;
  readonly changePassphrase: (
    session: Session,
    input: { readonly old: string; readonly new: string },
  ) => Promise<Result<void, GateError>>;
  /**
   * A new recovery code, for a sheet that was lost or never printed. The old one opens until `confirm` is called, which is
   * after the person has shown that the new one is on paper.
   */
  readonly renewRecoveryCode: (session: Session, passphrase: string) => Promise<Result<NewRecoveryCode, GateError>>;
  /** Flushes drafts, closes the database and drops the key. */
  readonly lock: (session: Session) => Promise<void>;
  readonly backups: Backups;
  /** What would be lost if the session's profile were erased from this machine now. */
  readonly unsent: (session: Session) => Unsent;
  /**
   * Erases the session's profile from this machine, and ends the session. `nothing_erased` tells that all is as it was; after any other
   * error of the host it is given up already, and the next start goes on with it. A county goes only when nothing of it is unsent.
   */
  readonly erase: (session: Session, passphrase: string) => Promise<Result<void, EraseError>>;
  /** The people of this machine by name; nobody once the session has ended. */
  readonly cards: (session: Session) => readonly (PersonCard & { readonly name: string })[];
}

export const MIN_PASSPHRASE = 8;
