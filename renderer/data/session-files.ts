import { err, ok } from '../../shared/core/result';
import type { DeviceStore } from '../exchange/device-store';
import type { FileExchange, WaitingFile } from '../exchange/exchange-api';
import type { FilePorts } from '../exchange/files/ask-file';
import { createFileFetcher } from '../exchange/files/fetch-file';
import { createFileQueue, type FileQueue } from '../exchange/files/file-queue';
import { createOwnFiles, isNamedAtHub } from '../exchange/files/own-files';
import { waitingFilesOf } from '../exchange/outbox';
import type { Timers } from '../exchange/scheduler';
import { keepAttachment, readAttachment } from './attachments';
import type { Store } from './store';

interface Deps {
  readonly store: Store;
  readonly device: DeviceStore;
  /** Null while this machine is not enrolled, or its data cannot be read. */
  readonly ports: () => FilePorts | null;
  readonly timers: Timers;
  readonly onChange: () => void;
}

export interface SessionFiles {
  readonly api: FileExchange;
  readonly queue: FileQueue;
  /** Changes were written, acknowledged or signed anew. */
  readonly lookAgain: () => Promise<void>;
  readonly end: () => void;
}

/** Photos and papers of a session: its own to be sent, those of others to be fetched. */
export function sessionFiles({ store, device, ports, timers, onChange }: Deps): SessionFiles {
  const own = createOwnFiles(device);
  const queue = createFileQueue({
    own,
    ports,
    read: async (sha256) => {
      const content = await readAttachment(store, sha256);
      return content.ok ? content.value : null;
    },
    onChange,
  });
  const fetcher = createFileFetcher({
    ports,
    timers,
    keep: async (sha256, content) => {
      const kept = await keepAttachment(store, sha256, content);
      if (kept.ok) return ok();
      return err(kept.error.type === 'disk_full' ? 'no_room' : 'not_kept');
    },
    onChange,
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
    api: { waiting, fetching: fetcher.states, fetch: fetcher.fetch, isAtHub: fetcher.isAtHub },
    queue,
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
