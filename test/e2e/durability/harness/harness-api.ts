import type { JsonObject } from '../../../../shared/core/json';
import type { Result } from '../../../../shared/core/result';
import type { PortError } from '../../../../shared/platform/ports';
import type { SaveError, Saved } from '../../../../renderer/data/api';
import type { GateError, Healing, ProfileOnMachine } from '../../../../renderer/data/gate-api';
import type { ClockTrouble } from '../../../../renderer/data/machine-clock';

export interface FoundOptions {
  readonly passphrase: string;
  readonly name: string;
  readonly nameBo?: string;
  readonly post?: string;
  /** Values of records that are saved together with the person. */
  readonly values?: readonly unknown[];
}

export interface LoopOptions {
  readonly from: number;
  /** Characters added to each value, to fill a disk sooner. */
  readonly padding?: number;
  /** Every how many values a draft, an attachment follows; 0: never. */
  readonly draftEvery?: number;
  readonly attachEvery?: number;
}

/** What the page told after the data layer had called it saved. */
export type Acknowledged =
  | { readonly type: 'value' | 'draft'; readonly n: number }
  | { readonly type: 'attachment'; readonly n: number; readonly sha256: string };

type OpenError = GateError | PortError | { readonly type: 'nobody' };

/** The real gate and session of the product, as the specs call them from outside the page. */
export interface Harness {
  readonly profiles: () => Promise<Result<readonly ProfileOnMachine[], PortError>>;
  /** Answers with the recovery code. */
  readonly found: (options: FoundOptions) => Promise<Result<string, GateError>>;
  readonly unlock: (passphrase: string) => Promise<Result<readonly Healing[], OpenError>>;
  readonly recover: (recoveryCode: string, newPassphrase: string) => Promise<Result<readonly Healing[], OpenError>>;
  readonly lock: () => Promise<void>;
  readonly addPerson: (name: string, passphrase: string) => Promise<boolean>;
  readonly changePassphrase: (old: string, fresh: string) => Promise<boolean>;
  readonly save: (value: unknown) => Promise<Result<Saved, SaveError>>;
  /** Writes another value into the record that holds this one. */
  readonly edit: (from: unknown, to: unknown) => Promise<Result<Saved, SaveError>>;
  /** A fact with such a body on the record that holds this value. */
  readonly addFact: (value: unknown, body: JsonObject) => Promise<Result<Saved, SaveError>>;
  readonly saveInLoop: (options: LoopOptions) => Promise<SaveError>;
  readonly values: () => readonly unknown[];
  readonly personNames: () => readonly unknown[];
  /** Answers with the hash of the content. */
  readonly attach: (name: string, text: string) => Promise<Result<string, SaveError>>;
  readonly readAttachment: (sha256: string) => Promise<Result<string, PortError>>;
  readonly putDraft: (key: string, value: unknown) => Promise<Result<void, SaveError>>;
  readonly drafts: () => Readonly<Record<string, unknown>>;
  readonly putPreference: (key: string, value: unknown) => Promise<Result<void, SaveError>>;
  readonly preference: (key: string) => unknown;
  readonly today: () => string;
  readonly clockTrouble: () => ClockTrouble | null;
  readonly databaseBehind: () => boolean;
  /** Null: the machine's own clock. */
  readonly setClock: (ms: number | null) => void;
  /** Everything that was drawn at random for keys and codes, as lists of bytes. */
  readonly drawnBytes: () => readonly (readonly number[])[];
}

declare global {
  interface Window {
    harness: Harness;
    /** Given by the spec; resolves when the spec has heard it. */
    readonly acknowledged: (what: Acknowledged) => Promise<void>;
  }
}
