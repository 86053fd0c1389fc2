import type { PersonId } from '../../core/ids';
import type { NotApplied } from '../wire';

/** How a device stands with its hub. Part of what is journaled with every answer, so that a rebuilt database stands where it stood. */
export interface Standing {
  /** The hub's public key, base64url. */
  readonly hub: string;
  /** Null before the first answer. */
  readonly epoch: string | null;
  /** Last own change that the hub acknowledged by its hash. */
  readonly acked: number;
  /** Last own change that came back in the streams; what follows is shown over what the hub sent. */
  readonly covered: number;
  /** Own changes that are acknowledged and did not come back yet: first number, commit of the first, how many. */
  readonly runs: readonly (readonly [seq: number, gcn: number, count: number])[];
  readonly streams: { readonly [sid: string]: StreamStanding };
  /** Highest commit of the entries applied. */
  readonly gcn: number;
  /** Own changes that were not simply applied. */
  readonly notApplied: readonly NotApplied[];
  /** Hub time of the last answer (ms); 0 before the first. */
  readonly hubTimeMs: number;
  /** Hub time less this machine's wall clock at the last answer (ms). */
  readonly offsetMs: number;
  /** Hub time of the first answer (ms). Absent before it, and for machines that were enrolled before this was kept. */
  readonly firstTimeMs?: number;
  /** Hub time of the last answer after which neither side lacked anything (ms). */
  readonly doneTimeMs?: number;
  readonly state: 'active' | 'revoked';
  /** Former incarnations, by device id: last of their changes that the hub holds. */
  readonly former: { readonly [dev: string]: number };
  /** Of these, the last that came back in the streams. */
  readonly formerCovered: { readonly [dev: string]: number };
  /** Counts the loadings of streams. */
  readonly loads: number;
  /** Sticks that were written and may be answered, oldest first. Absent in what was kept before there were any. */
  readonly handedOut?: readonly HandedOut[];
  /** By incarnation: which of its files the hub has acknowledged. Absent in what was kept before files travelled. */
  readonly files?: { readonly [dev: string]: FileMarks };
  /** Version of the exchange that the hub spoke last. Absent before it was kept, which stands for 1. */
  readonly hubV?: number;
  /**
   * The hub has taken something back, or shows less of it, and what it had sent is still to be forgotten here: the files that were named in
   * it. Absent when there is nothing to forget.
   */
  readonly toForget?: readonly string[];
  /** Hub time of the first answer of a hub that was restored (ms), the last time that this happened. */
  readonly restoredMs?: number;
  /** Recipient of sealed bundles, as the hub told it last (age1…). Absent before it told one. */
  readonly hubAge?: string;
}

/** Which files named by changes of one incarnation are at the hub. */
export interface FileMarks {
  /** Every file that a change up to this one names. */
  readonly upTo: number;
  /** Of later ones, those that are there: what cannot be sent for a month holds up nothing. */
  readonly sent: readonly string[];
}

/** A stick that was written for the hub. Its answer comes on another stick: some day, twice, or never. */
export interface HandedOut {
  readonly id: string;
  /** What the answer has to name. */
  readonly nonce: string;
  /** The incarnation that wrote it. */
  readonly dev: string;
  /** Where the streams stood for which it asks. */
  readonly streams: Standing['streams'];
  /** What was acknowledged when it was written. */
  readonly base: number;
  /** Last change in it, and when it was written, for the list of what is on its way. */
  readonly upTo: number;
  readonly madeMs: number;
  /** Absent while it is not known to have become a file. */
  readonly note?: StickNote;
  /** When its answer was first taken in, by this machine's clock (ms). */
  readonly answeredMs?: number;
}

/** What people know of a stick. It stays on this machine. */
export interface StickNote {
  /** Running number on this machine, by which people tell sticks apart. */
  readonly no: number;
  /** To whom it was handed, as typed. */
  readonly to: string;
  readonly by: PersonId;
  /** When it was handed over, by this machine's clock (ms). */
  readonly atMs: number;
  /** SHA-256 of the sealed file, hex: by it a machine knows its own stick again. */
  readonly file: string;
}

/** As many sticks as may be on their way; the answer to an older one is no longer taken, the next one tells the same. */
const MAX_HANDED_OUT = 32;

export const withHandedOut = (standing: Standing, handed: HandedOut): Standing => ({
  ...standing,
  handedOut: withoutOldest([...(standing.handedOut ?? []), handed]),
});

/** Those that never became a file go first: somebody who calls off a dialog again and again forgets no stick that is on its way. */
function withoutOldest(sticks: readonly HandedOut[]): readonly HandedOut[] {
  if (sticks.length <= MAX_HANDED_OUT) return sticks;
  const unsaved = sticks.slice(0, -1).findIndex(({ note }) => !note);
  return sticks.toSpliced(Math.max(unsaved, 0), 1);
}

export const withNote = (standing: Standing, id: string, note: StickNote): Standing =>
  withHanded(standing, id, (handed) => ({ ...handed, note }));

/** The first time counts. */
export const withAnswered = (standing: Standing, id: string, answeredMs: number): Standing =>
  withHanded(standing, id, (handed) => ({ answeredMs, ...handed }));

const withHanded = (standing: Standing, id: string, change: (handed: HandedOut) => HandedOut): Standing => ({
  ...standing,
  handedOut: (standing.handedOut ?? []).map((handed) => (handed.id === id ? change(handed) : handed)),
});

/** A stream is being loaded (`after` and the head at the beginning), or followed entry by entry. */
export type StreamStanding =
  | {
      readonly type: 'loading';
      readonly after: string | null;
      readonly n: number;
      readonly hash: string;
      readonly load: number;
    }
  | { readonly type: 'following'; readonly n: number; readonly hash: string; readonly load: number };

export const newStanding = (hub: string): Standing => ({
  hub,
  epoch: null,
  acked: 0,
  covered: 0,
  runs: [],
  streams: {},
  gcn: 0,
  notApplied: [],
  hubTimeMs: 0,
  offsetMs: 0,
  state: 'active',
  former: {},
  formerCovered: {},
  loads: 0,
});

/** The standing of a new incarnation: nothing of its own is at the hub, what the former had there stays so. */
export const successorStanding = (former: Standing, dev: string, upTo: number): Standing => ({
  ...former,
  acked: 0,
  covered: 0,
  runs: [],
  notApplied: [],
  former: { ...former.former, [dev]: Math.min(former.acked, upTo) },
  formerCovered: { ...former.formerCovered, [dev]: Math.min(former.covered, upTo) },
});

/** The standing after an enrolment. What came before from a hub is loaded anew, and told from what it now sends. */
export const enrolledStanding = (hub: string, before: Standing | null): Standing => ({
  ...newStanding(hub),
  loads: before?.loads ?? 0,
  ...(before?.toForget ? { toForget: before.toForget } : {}),
});
