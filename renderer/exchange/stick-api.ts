import type { PersonId } from '../../shared/core/ids';
import type { Result } from '../../shared/core/result';
import type { PortError } from '../../shared/platform/ports';

/** A stick that was handed out, for the list. */
export interface StickOut {
  readonly id: string;
  /** Running number on this machine. */
  readonly no: number;
  /** To whom it was handed, by whom, and when (ms). */
  readonly to: string;
  readonly by: PersonId;
  readonly atMs: number;
  /** `waiting`: its receipt is not back. `answered`: it is, since `answeredMs`. `elsewhere`: what it held was confirmed another way. */
  readonly state: 'waiting' | 'answered' | 'elsewhere';
  readonly answeredMs: number | null;
}

/** A stick that is ready to be saved as a file. */
export interface StickFile {
  readonly id: string;
  readonly no: number;
  /** Name of the file: numbers only. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Changes in it. */
  readonly count: number;
}

/** What taking in a stick would do. Nothing of it has been done. */
export interface StickPreview {
  /** The stick that it answers; null where that was never noted as handed out. */
  readonly no: number | null;
  readonly to: string | null;
  /** Hub time at which it was written (ms). */
  readonly writtenMs: number;
  /** Own changes that it newly confirms. */
  readonly confirms: number;
  /** Changes of others, and whole records of a first loading. */
  readonly changes: number;
  readonly records: number;
  /** It was taken in before. */
  readonly isTaken: boolean;
  /** The hub has said later things since; what still follows on is taken. */
  readonly isOld: boolean;
  /** There is more at the hub than it holds. */
  readonly isPart: boolean;
  /** Numbers of earlier sticks whose receipts are not back. */
  readonly earlier: readonly number[];
  /** Something out of the ordinary that it does: this machine was shut out, or has to take a new identity because it was copied. */
  readonly turns: 'revoked' | 'newIdentity' | null;
}

/**
 * Why nothing was done. Nothing is ever lost by these. `own_stick`: written here, meant for the hub. `no_seal`: the hub has not yet told to
 * whom sticks are sealed. `cut`: the link broke, or the answer did not come whole.
 */
export type StickProblem =
  | {
      readonly type:
        | 'alone'
        | 'not_a_bundle'
        | 'damaged'
        | 'newer'
        | 'for_another'
        | 'too_large'
        | 'own_stick'
        | 'forged'
        | 'unknown'
        | 'outdated'
        | 'no_seal'
        | 'unreachable'
        | 'wrong_answer'
        | 'cut';
    }
  /** By the hub: a word of the exchange. */
  | { readonly type: 'refused'; readonly why: string }
  | { readonly type: 'not_kept'; readonly cause: PortError };

/** What was done by taking in. */
export type StickTaken = { readonly type: 'taken' | 'revoked' | 'newIdentity' };

/** What a carried stick did at the hub, and the sealed answer that goes back on the stick. */
export interface StickCarried {
  readonly dn: number;
  readonly count: number;
  readonly fresh: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Exchange by what is carried. Never at the same time as a contact over a link: both move the same place. */
export interface Sticks {
  /** Newest first; the same list while nothing changed. */
  readonly list: () => readonly StickOut[];
  /** Everything that the hub is not known to have, signed and sealed to it. It counts as handed out only with `handedOver`. */
  readonly write: () => Promise<Result<StickFile, StickProblem>>;
  /** Notes that a written stick was saved, and to whom it was given. */
  readonly handedOver: (file: StickFile, to: string) => Promise<Result<void, StickProblem>>;
  readonly look: (file: Uint8Array) => Promise<Result<StickPreview, StickProblem>>;
  readonly take: (file: Uint8Array) => Promise<Result<StickTaken, StickProblem>>;
  /** Brings another machine's sealed stick to the hub over this machine's link. */
  readonly carry: (file: {
    readonly name: string;
    readonly bytes: Uint8Array;
  }) => Promise<Result<StickCarried, StickProblem>>;
}
