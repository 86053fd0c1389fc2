import type { ContactEnd } from '../contact';
import { nextDelayMs } from '../schedule';
import type { FilePorts } from './ask-file';
import { isNamedAtHub, type OwnFile, type OwnFiles } from './own-files';
import { createPace, sendFile, type SendEnd, type Sending } from './send-file';

/** How a file of this device stands that is not at the hub. */
export interface FileProgress {
  /** Bytes that the hub is known to hold. */
  readonly offset: number;
  readonly lastTryMs: number | null;
  /** Why it does not go: the hub does not take it now, or its content is not on this machine. Null while it waits its turn. */
  readonly why: 'refused' | 'not_here' | null;
}

interface Kept extends FileProgress {
  readonly failures: number;
  readonly notBeforeMs: number;
}

type Turn = Pick<Sending, 'isWanted' | 'isTimeUp'>;

const NEW: Kept = { offset: 0, lastTryMs: null, why: null, failures: 0, notBeforeMs: 0 };

/** So long at once; then it is looked whether there is text. */
const SLOT_MS = 15_000;
/** Small ones first: a scan of many pages does not keep photos waiting. */
const SMALL_BYTES = 256 * 1024;
const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 6 * 3_600_000;

export interface FileQueueDeps {
  readonly own: OwnFiles;
  readonly ports: () => FilePorts | null;
  /** The content, checked against its hash; null when it is not on this machine. */
  readonly read: (sha256: string) => Promise<Uint8Array | null>;
  readonly onChange: () => void;
}

/** Sends this device's files when there is no text to send. One that does not go steps back behind the others. */
export function createFileQueue({ own, ports, read, onChange }: FileQueueDeps) {
  const kept = new Map<string, Kept>();
  const pace = createPace();
  let linkFailures = 0;
  let linkNotBeforeMs = 0;
  /** The content of the file under way: unsealing it again for every piece would take longer than sending it. */
  let open: { readonly sha256: string; readonly content: Uint8Array } | null = null;

  const stateOf = (sha256: string): Kept => kept.get(sha256) ?? NEW;
  const set = (sha256: string, change: Partial<Kept>): void => {
    kept.set(sha256, { ...stateOf(sha256), ...change });
    onChange();
  };

  const ready = ({ store }: FilePorts): readonly OwnFile[] =>
    own
      .unsent()
      .filter((file) => isNamedAtHub(file, store))
      .toSorted((a, b) => Number(a.size > SMALL_BYTES) - Number(b.size > SMALL_BYTES));

  /** Sends for a while. True when there is more to do at once. */
  async function run(isWanted: () => boolean): Promise<boolean> {
    const at = ports();
    if (!at) return false;
    await own.scan();
    await own.keepSent([]);
    const startedMs = at.clock.nowMs();
    if (startedMs < linkNotBeforeMs) return false;
    const turn = { isWanted, isTimeUp: () => at.clock.nowMs() - startedMs > SLOT_MS };
    for (const file of ready(at)) {
      if (stateOf(file.sha256).notBeforeMs > at.clock.nowMs()) continue;
      if (isWanted()) return true;
      const end = await sendOne(at, file, turn);
      if (end === 'stopped') return true;
      if (end === 'link') return backOff(at);
      if (turn.isTimeUp()) return true;
    }
    return false;
  }

  function backOff({ clock, random }: FilePorts): false {
    linkFailures += 1;
    linkNotBeforeMs = clock.nowMs() + nextDelayMs(LINK_BROKE, linkFailures, random);
    return false;
  }

  async function sendOne(at: FilePorts, { sha256 }: OwnFile, turn: Turn): Promise<SendEnd | 'not_here'> {
    const content = open?.sha256 === sha256 ? open.content : await read(sha256);
    set(sha256, { lastTryMs: at.clock.nowMs() });
    if (!content) return stepBack(at, sha256, 'not_here');
    open = { sha256, content };
    const onProgress = (offset: number): void => {
      // A link that is cut all the time is a good link as long as something comes through.
      if (offset > stateOf(sha256).offset) linkFailures = 0;
      set(sha256, { offset, why: null });
    };
    const end = await sendFile(at, { sha256, content, ...turn, onProgress }, pace);
    if (end === 'kept' || end === 'refused') open = null;
    if (end === 'kept') {
      linkFailures = 0;
      await own.keepSent([sha256]);
      kept.delete(sha256);
      onChange();
    }
    return end === 'refused' ? stepBack(at, sha256, 'refused') : end;
  }

  function stepBack<W extends 'refused' | 'not_here'>({ clock }: FilePorts, sha256: string, why: W): W {
    const { failures } = stateOf(sha256);
    const delayMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 20));
    set(sha256, { why, failures: failures + 1, notBeforeMs: clock.nowMs() + delayMs });
    return why;
  }

  return {
    run,
    /** When to look again, in ms from now; null when nothing waits. */
    nextMs: (): number | null => {
      const at = ports();
      const waiting = at ? ready(at) : [];
      if (!at || waiting.length === 0) return null;
      const first = Math.min(...waiting.map(({ sha256 }) => stateOf(sha256).notBeforeMs));
      return Math.max(0, Math.max(first, linkNotBeforeMs) - at.clock.nowMs());
    },
    progressOf: (sha256: string): FileProgress => stateOf(sha256),
  };
}

const LINK_BROKE: ContactEnd = { type: 'unreachable' };

export type FileQueue = ReturnType<typeof createFileQueue>;
