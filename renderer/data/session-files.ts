import { err, ok, type Result } from '../../shared/core/result';
import type { DeviceStore } from '../exchange/device-store';
import type { FileExchange, WaitingFile } from '../exchange/exchange-api';
import type { FilePorts } from '../exchange/files/ask-file';
import { createFileFetcher } from '../exchange/files/fetch-file';
import { createFileQueue } from '../exchange/files/file-queue';
import { createOwnFiles, isNamedAtHub } from '../exchange/files/own-files';
import { waitingFilesOf } from '../exchange/outbox';
import type { Timers } from '../exchange/scheduler';
import { filesInSight, type SightFile } from '../../shared/domain/files/files-in-sight';
import { prefetchChoiceOf, prefetchLimits } from '../../shared/domain/settings/file-prefetch';
import type { PersonId } from '../../shared/core/ids';
import { createPrefetch, inOrder } from '../exchange/files/prefetch';
import { createSightFiles } from '../exchange/files/sight-files';
import type { AfterText } from '../exchange/scheduler';
import { hasAttachment, keepAttachment, readAttachment } from './attachments';
import { createStickFiles, type StickFiles } from './stick-files';
import type { Store } from './store';

interface Deps {
  readonly store: Store;
  readonly device: DeviceStore;
  readonly person: PersonId;
  /** The machine's choice which files are fetched unasked, as it was stored. */
  readonly prefetchChoice: () => unknown;
  /** The person has told the system that bytes cost money. */
  readonly savesData: () => boolean;
  /** Null while this machine is not enrolled, or its data cannot be read. */
  readonly ports: () => FilePorts | null;
  readonly timers: Timers;
  readonly onChange: () => void;
}

export interface SessionFiles {
  readonly api: FileExchange;
  /** What has its turn after the text: own files are sent, and then others fetched. */
  readonly afterText: AfterText;
  readonly onSticks: StickFiles;
  /** Changes were written, acknowledged or signed anew. */
  readonly lookAgain: () => Promise<void>;
  readonly end: () => void;
}

/** Photos and papers of a session: its own to be sent, those of others to be fetched. */
export function sessionFiles({
  store,
  device,
  person,
  ports,
  prefetchChoice,
  savesData,
  timers,
  onChange,
}: Deps): SessionFiles {
  const own = createOwnFiles(device);
  const has = async (sha256: string): Promise<boolean> => {
    const found = await hasAttachment(store, sha256);
    // What cannot be told is not fetched for nothing.
    return !found.ok || found.value;
  };
  const read = async (sha256: string): Promise<Uint8Array | null> => {
    const content = await readAttachment(store, sha256);
    return content.ok ? content.value : null;
  };
  let seen: { readonly world: Store['world']; readonly files: readonly SightFile[] } | null = null;
  const sight = createSightFiles({
    sight: () => {
      if (seen?.world !== store.world) seen = { world: store.world, files: filesInSight(store.world, person) };
      return seen.files;
    },
    has,
  });
  const keep = async (sha256: string, content: Uint8Array): Promise<Result<void, 'no_room' | 'not_kept'>> => {
    const kept = await keepAttachment(store, sha256, content);
    if (!kept.ok) return err(kept.error.type === 'disk_full' ? 'no_room' : 'not_kept');
    sight.kept(sha256);
    onChange();
    return ok();
  };
  const queue = createFileQueue({
    own,
    ports,
    read,
    onChange,
  });
  const fetcher = createFileFetcher({
    ports,
    timers,
    keep,
    onChange,
  });
  const prefetch = createPrefetch({
    sight,
    fetcher,
    ports,
    limits: () =>
      prefetchLimits(prefetchChoiceOf(prefetchChoice()), { goodput: fetcher.goodput(), savesData: savesData() }),
    freeBytes: async () => (await store.platform.device.space()).freeBytes,
  });

  // The same list while nothing changed: screens compare by identity.
  let last: readonly WaitingFile[] = [];
  function waiting(): readonly WaitingFile[] {
    const now = ports()
      ? waitingFilesOf(store.world, own.unsent(), {
          isNamed: (file) => isNamedAtHub(file, device),
          progressOf: queue.progressOf,
        })
      : [];
    if (JSON.stringify(now) !== JSON.stringify(last)) last = now;
    return last;
  }

  // What the list depends on; it is not read anew for each of the many times that the screen is told something.
  let looked = '';
  return {
    api: {
      waiting,
      fetching: fetcher.states,
      fetch: fetcher.fetch,
      isAtHub: fetcher.isAtHub,
      counts: sight.counts,
      look: async () => {
        const before = sight.counts();
        await sight.look();
        if (sight.counts() !== before) onChange();
      },
    },
    afterText: inOrder(queue, prefetch),
    onSticks: createStickFiles({ device, own, sight, has, read, keep }),
    lookAgain: async () => {
      const key = ports() ? JSON.stringify([device.tip(), device.identity(), device.standing().files]) : '';
      if (key === looked) return;
      looked = key;
      if (key === '') return;
      await own.scan();
      onChange();
    },
    end: fetcher.end,
  };
}
