import type { FilesCarried } from '../../shared/exchange/bundle/carried-reply';
import type { PersonId } from '../../shared/core/ids';
import type { Result } from '../../shared/core/result';
import type { FileSum } from '../../shared/exchange/bundle/file-list';
import type { ByteSource, PortError } from '../../shared/platform/ports';

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
  /** Changes in it. */
  readonly count: number;
  /** Photos and papers in it, and those that stayed behind for want of room; they go with the next. */
  readonly files: FileSum;
  readonly left: FileSum;
  /** The sealed file, made while it is read. To be asked for once. */
  readonly parts: () => AsyncIterable<Uint8Array>;
}

/** Photos and papers that a stick could carry now. */
export interface StickCargo {
  /** Smallest first. */
  readonly sizes: readonly number[];
  /** The hub can take them from a stick, as far as it has told. */
  readonly isTaken: boolean;
  /** Files of records in sight that this machine lacks. */
  readonly wanted: FileSum;
}

/** What became of the photos and papers on a stick from the hub. */
export interface FilesTaken {
  /** New on this machine, and here before. */
  readonly kept: number;
  readonly known: number;
  /** No record in sight names them yet, or they are not what their names say. */
  readonly passed: number;
  /** No room on this machine. */
  readonly noRoom: number;
  /** The stick breaks off among them: the next one brings what is missing. */
  readonly cut: boolean;
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
  /** Own photos and papers that it newly confirms; those that it brings, and those for which there was no room on it. */
  readonly filesConfirmed: number;
  readonly files: FileSum;
  readonly filesLeft: FileSum;
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
export interface StickTaken {
  readonly type: 'taken' | 'revoked' | 'newIdentity';
  readonly files: FilesTaken;
}

/** What a carried stick did at the hub, and the sealed answer that goes back on the stick. */
export interface StickCarried {
  readonly dn: number;
  readonly count: number;
  readonly fresh: number;
  /** Absent where machine or hub is of a version whose sticks hold none. */
  readonly files?: FilesCarried;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Exchange by what is carried. Never at the same time as a contact over a link: both move the same place. */
export interface Sticks {
  /** Newest first; the same list while nothing changed. */
  readonly list: () => readonly StickOut[];
  readonly cargo: () => Promise<StickCargo>;
  /**
   * Everything that the hub is not known to have, signed and sealed to it, with at most `room` bytes of photos and papers, smallest first; as much
   * may come back. It counts as handed out only with `handedOver`, when all its parts were read.
   */
  readonly write: (room: number) => Promise<Result<StickFile, StickProblem>>;
  /** Notes that a written stick was saved, and to whom it was given. */
  readonly handedOver: (file: StickFile, to: string) => Promise<Result<void, StickProblem>>;
  readonly look: (file: ByteSource) => Promise<Result<StickPreview, StickProblem>>;
  readonly take: (file: ByteSource) => Promise<Result<StickTaken, StickProblem>>;
  /** Brings another machine's sealed stick to the hub over this machine's link. */
  readonly carry: (file: {
    readonly name: string;
    readonly content: ByteSource;
  }) => Promise<Result<StickCarried, StickProblem>>;
}
