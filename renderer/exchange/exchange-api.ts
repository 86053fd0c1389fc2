import type { PersonId } from '../../shared/core/ids';
import type { Result } from '../../shared/core/result';
import type { StampedChange } from '../../shared/exchange/apply';
import type { Row } from '../../shared/exchange/row';
import type { Stamp } from '../../shared/exchange/stamp';
import type { FetchError, Fetching, WantedFile } from './files/fetch-file';
import type { FileCounts } from './files/sight-files';
import type { LinkTry } from './link-tries';
import type { Sticks } from './stick-api';

/**
 * Where things stand between this machine and the hub, in the order in which a person needs to know:
 * `alone`: never enrolled. `revoked`: shut out by an administrator. `unknown`: the hub does not know this machine any more; it needs a code.
 * `needsYou`: changes were put aside for a person to decide. `exchanging`: now. `unreachable`: tried, no answer. `wrongAnswer`: something
 * answered that is not the hub (a sign-in page of a network). `hubFull`: the hub has
 * no room to take anything in. `notKept`: this machine has none for what the hub told. `waiting`: changes not yet at the hub. `delivered`: everything is there.
 */
export type ExchangeState =
  | 'alone'
  | 'revoked'
  | 'unknown'
  | 'needsYou'
  | 'exchanging'
  | 'unreachable'
  | 'wrongAnswer'
  | 'hubFull'
  | 'notKept'
  | 'waiting'
  | 'delivered';

export interface ExchangeStatus {
  readonly state: ExchangeState;
  /** Own changes that the hub has not acknowledged. */
  readonly waiting: number;
  /** Photos and papers of this machine that are not at the hub, though the changes that name them are. They hold up nothing. */
  readonly filesWaiting: number;
  /** Of these, how many a person holds back. */
  readonly held: number;
  /** Own changes that the hub keeps for a person to decide. */
  readonly needYou: number;
  /** Hub time of the last answer by this machine's clock (ms since 1970), or null. */
  readonly lastContactMs: number | null;
  /** Hub time of the first answer, where it is known. */
  readonly firstContactMs: number | null;
  /** Hub time of the last contact after which neither side lacked anything. */
  readonly lastDoneMs: number | null;
  /** How the last tries of this session went, oldest first. */
  readonly lately: readonly LinkTry[];
  readonly lastTryMs: number | null;
  readonly nextTryMs: number | null;
  /** Time of the oldest change that waits (ms), or null. */
  readonly oldestWaitingMs: number | null;
  /** The hub's address; empty where the app came from it, null before an enrolment. */
  readonly address: string | null;
  /** This machine's clock less the hub's at the last contact (ms), or null. */
  readonly clockOffMs: number | null;
  /** Records still to come when a machine has just joined: true until the first loading is through. */
  readonly loading: boolean;
}

/** One change of this machine in the outbox. */
export interface OutboxItem {
  readonly stamp: Stamp;
  /** What was done, e.g. `request.issue`; a text key `exchange.kind.<kind>` may exist for it. */
  readonly kind: string;
  readonly person: PersonId;
  readonly atMs: number;
  /** The case it is about, if one can be told. */
  readonly caseId: string | null;
  /** A request, contact or other record that it is about. */
  readonly about: { readonly kind: string; readonly id: string } | null;
  /** `waiting`: not at the hub. `held`: not at the hub, and a person keeps it from leaving. `parked`: kept there for a decision, with the reason. `late`: counted although its author no longer sees the record. */
  readonly state: 'waiting' | 'held' | 'parked' | 'late';
  /** `role`, `scope`, `revoked`, `missing`, `unreadable` for `parked`; else null. */
  readonly why: string | null;
  /** For `waiting`: the newest stick that carries it and whose receipt is not back. */
  readonly handed: { readonly no: number; readonly to: string; readonly atMs: number } | null;
}

/** A photo or paper of this machine that the hub has not got. */
export interface WaitingFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly person: PersonId;
  readonly atMs: number;
  readonly caseId: string | null;
  /** The record that names it. */
  readonly about: { readonly kind: string; readonly id: string } | null;
  /** Bytes that the hub is known to hold. */
  readonly sent: number;
  readonly lastTryMs: number | null;
  /**
   * `change`: the change that names it goes first. `queued`: it goes by itself when the link allows. `refused`: the hub does not take it
   * now; tried again later. `not_here`: its content is not on this machine.
   */
  readonly state: 'change' | 'queued' | 'refused' | 'not_here';
}

/** Photos and papers that travel after the text. */
export interface FileExchange {
  readonly waiting: () => readonly WaitingFile[];
  /** How the files stand that were asked for and are not here; by SHA-256. */
  readonly fetching: () => ReadonlyMap<string, Fetching>;
  /** Fetches a file from the hub; what comes is checked before it counts. */
  readonly fetch: (file: WantedFile) => Promise<Result<void, FetchError>>;
  /** How many files the records in sight name, and how many are here, as of the last look; the same object while nothing changed. */
  readonly counts: () => FileCounts;
  /** Counts anew where the records have changed. */
  readonly look: () => Promise<void>;
  /** Whether the hub has it to give; null when that cannot be told now. */
  readonly isAtHub: (sha256: string) => Promise<boolean | null>;
}

/** Who keeps changes of this machine from leaving, and since when (ms). */
export interface Holding {
  readonly person: PersonId;
  readonly atMs: number;
}

/** A device of the county as the hub tells an administrator. */
export interface DeviceInfo {
  readonly dev: string;
  readonly dn: number;
  readonly person: PersonId;
  readonly state: 'active' | 'revoked';
  readonly enrolledAtMs: number;
  readonly lastHeardMs: number | null;
  /** Changes that it last told to be waiting on it. */
  readonly waiting: number;
  /** Entries of its streams that it has not got yet. */
  readonly behind: number;
  readonly appVersion: string;
  /** The device that asks. */
  readonly isThis: boolean;
}

export type HubError =
  | { readonly type: 'unreachable' }
  /** It is there, and has no room to take anything in. */
  | { readonly type: 'hub_full' }
  /** Something answered that is not the hub. */
  | { readonly type: 'wrong_answer' }
  /** `bad_code`, `too_many`, `other_county`, `no_county`, `number_taken`, `not_allowed`, `unknown_device`, `not_readable` … */
  | {
      readonly type: 'refused';
      readonly why: string;
      /** For `too_many`: when the hub takes another code. */
      readonly waitMs?: number;
    }
  | { readonly type: 'not_kept' };

/** The records apart from what is on its way: what two machines have in common as far as either can know. */
export interface Delivered {
  /** As the hub told them last, with what this machine wrote and the hub acknowledged. All of them where there is no hub. */
  readonly rows: readonly Row[];
  /** As they show here, with what has not been acknowledged. */
  readonly shown: readonly Row[];
  /** Changes of this machine that the hub has not acknowledged; none where there is no hub to do so. */
  readonly waiting: readonly StampedChange[];
}

/** Everything that screens may do with the exchange. One per unlocked session. */
export interface NewCode {
  readonly code: string;
  readonly expiresMs: number;
  /** Where the hub says that other machines reach it, most useful first; none told by an older one. */
  readonly addresses: readonly string[];
}

export interface Exchange {
  readonly status: () => ExchangeStatus;
  /** Calls back after every change of the status or the outbox; returns the unsubscribe function. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly outbox: () => readonly OutboxItem[];
  readonly files: FileExchange;
  /** Null when everything may leave. */
  readonly holding: () => Holding | null;
  /**
   * Keeps a change from leaving by any way, and with it all that were and will be written after it: each names the one before it. What is
   * on its way already may still arrive.
   */
  readonly hold: (stamp: Stamp) => Promise<Result<void, HubError>>;
  /** Lets changes go up to this one; null lets all go. */
  readonly letGo: (stamp: Stamp | null) => Promise<Result<void, HubError>>;
  /** A new object after every change of the records. Not narrowed to the person: for comparing, not for showing. */
  readonly delivered: () => Delivered;
  /** Contacts the hub now, whatever the schedule says. */
  readonly contactNow: () => void;
  /** Enrols this machine, with the county that it holds, at a hub. `address` is empty where the app itself came from the hub. */
  readonly enrol: (input: { readonly address: string; readonly code: string }) => Promise<Result<void, HubError>>;
  /** For administrators (`person.add`): a one-time code for a person's machine, shown once. Valid for a week. */
  readonly makeCode: (person: PersonId) => Promise<Result<NewCode, HubError>>;
  readonly devices: () => Promise<Result<readonly DeviceInfo[], HubError>>;
  readonly revoke: (dev: string) => Promise<Result<void, HubError>>;
  /** Exchange by what somebody carries, where there is no link. */
  readonly sticks: Sticks;
}
