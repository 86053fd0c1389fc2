import type { SightFile } from '../../../shared/domain/files/files-in-sight';
import type { PrefetchLimits } from '../../../shared/domain/settings/file-prefetch';
import { WARN_BYTES } from '../../../shared/platform/low-space';
import type { ContactEnd } from '../contact';
import { nextDelayMs } from '../schedule';
import type { AfterText } from '../scheduler';
import type { FilePorts } from './ask-file';
import type { FileFetcher } from './fetch-file';
import type { SightFiles } from './sight-files';

export interface PrefetchDeps {
  readonly sight: SightFiles;
  readonly fetcher: FileFetcher;
  readonly ports: () => FilePorts | null;
  /** What may be fetched unasked now. */
  readonly limits: () => PrefetchLimits;
  /** Room on the disk, bytes; null where the host cannot know. */
  readonly freeBytes: () => Promise<number | null>;
}

/** So long at once; then it is looked whether there is text. */
const SLOT_MS = 15_000;
const FIRST_RETRY_MS = 10 * 60_000;
const LONGEST_RETRY_MS = 6 * 3_600_000;
const LINK_BROKE: ContactEnd = { type: 'unreachable' };

/** Fetches the files of records in sight before somebody asks for them, when there is nothing else to do. */
export function createPrefetch({ sight, fetcher, ports, limits, freeBytes }: PrefetchDeps): AfterText {
  const steppedBack = new Map<string, { readonly failures: number; readonly untilMs: number }>();
  let linkFailures = 0;
  let restMs = 0;

  function allowed(): readonly SightFile[] {
    const { each, total } = limits();
    const room = total - sight.hereBytes();
    return sight.lacking().filter(({ size }) => size <= each && size <= room);
  }
  const untilMs = ({ sha256 }: SightFile): number => steppedBack.get(sha256)?.untilMs ?? 0;

  async function run(isWanted: () => boolean): Promise<boolean> {
    const at = ports();
    if (!at) return false;
    await sight.look();
    const startedMs = at.clock.nowMs();
    if (startedMs < restMs) return false;
    const isTimeUp = (): boolean => at.clock.nowMs() - startedMs > SLOT_MS;
    const passed = new Set<string>();
    for (let file = next(at, passed); file; file = next(at, passed)) {
      if (isWanted() || isTimeUp()) return true;
      if (!(await hasRoom(file))) return rest(at, FIRST_RETRY_MS);
      const { size } = file;
      // The first piece may show that the link is not good enough for it.
      const got = await fetcher.fetchUnasked(file, { isWanted, isTimeUp: () => isTimeUp() || size > limits().each });
      if (got.ok) linkFailures = 0;
      else if (got.error === 'unreachable') return rest(at, nextDelayMs(LINK_BROKE, ++linkFailures, at.random));
      else if (got.error === 'no_room') return rest(at, FIRST_RETRY_MS);
      else if (got.error !== 'stopped') stepBack(at, file);
      else if (isWanted() || isTimeUp()) return true;
      // Somebody asks for it herself, or the link turned out to be too slow for it.
      else passed.add(file.sha256);
    }
    return false;
  }

  const next = ({ clock }: FilePorts, passed: ReadonlySet<string>): SightFile | undefined =>
    allowed().find((file) => untilMs(file) <= clock.nowMs() && !passed.has(file.sha256));

  /** The last room is for words, and what is before it for what people ask for. */
  async function hasRoom({ size }: SightFile): Promise<boolean> {
    const free = await freeBytes();
    return free === null || free - size >= WARN_BYTES;
  }

  function rest({ clock }: FilePorts, ms: number): false {
    restMs = clock.nowMs() + ms;
    return false;
  }

  function stepBack({ clock }: FilePorts, { sha256 }: SightFile): void {
    const failures = (steppedBack.get(sha256)?.failures ?? 0) + 1;
    const delayMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20));
    steppedBack.set(sha256, { failures, untilMs: clock.nowMs() + delayMs });
  }

  return {
    run,
    nextMs: () => {
      const at = ports();
      const waiting = at ? allowed() : [];
      if (!at || waiting.length === 0) return null;
      return Math.max(0, Math.max(restMs, Math.min(...waiting.map(untilMs))) - at.clock.nowMs());
    },
  };
}

/** One after the other: the second has its turn when the first has nothing to do. */
export const inOrder = (first: AfterText, second: AfterText): AfterText => ({
  run: async (isWanted) => (await first.run(isWanted)) || second.run(isWanted),
  nextMs: () => {
    const waits = [first.nextMs(), second.nextMs()].filter((ms) => ms !== null);
    return waits.length > 0 ? Math.min(...waits) : null;
  },
});
