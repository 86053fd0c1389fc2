import { err, ok } from '../../shared/core/result';
import type { ErasurePort, JournalPort, SecretPort } from '../../shared/platform/ports';
import { browserBackupFolder, forgetBackupFolder } from './browser/browser-backup-folder';
import { createBrowserDevice } from './browser/browser-device';
import { browserFiles } from './browser/browser-files';
import { browserHub } from './browser/browser-hub';
import { claimData } from './browser/claim-data';
import { createWorkerPorts } from './browser/worker-client';
import type { Platform } from './platform';

const startWorker = () => new Worker(new URL('./browser/journal-worker.ts', import.meta.url), { type: 'module' });

/** The Platform with a browser's own means: journal and blobs in the origin private file system, flushed before each answer. */
export function browserPlatform(): Platform {
  const { journal, blobs, erasure } = createWorkerPorts(startWorker);
  return {
    journal: askingToPersist(journal),
    blobs,
    erasure: forgettingFolder(erasure),
    secrets: noSecrets,
    files: browserFiles,
    device: createBrowserDevice(String(import.meta.env['VITE_APP_VERSION'] ?? '')),
    hub: browserHub,
    backupFolder: browserBackupFolder(),
    can: { journalOutsideBrowser: false, savePdf: false },
    claim: () => claimData(),
  };
}

/** With the county goes what the page itself keeps beside it. */
const forgettingFolder = (erasure: ErasurePort): ErasurePort => ({
  ...erasure,
  finish: async (profile) => {
    const forgotten = profile === 'county' ? await forgetBackupFolder() : ok();
    return forgotten.ok ? erasure.finish(profile) : forgotten;
  },
});

/** A browser's key store is the profile that holds the data itself: it would protect nothing. */
const noSecrets: SecretPort = {
  backend: async () => 'none',
  machineSecret: async () => err({ type: 'missing' }),
};

/** Chromium grants persistence by use, not by asking once: it is asked again at each start, after the first thing worth keeping. */
function askingToPersist(journal: JournalPort): JournalPort {
  let hasAsked = false;
  return {
    ...journal,
    append: async (profile, records) => {
      const appended = await journal.append(profile, records);
      if (appended.ok && !hasAsked) {
        hasAsked = true;
        navigator.storage.persist().catch(() => undefined); // a refusal shows in the space facts
      }
      return appended.ok ? ok() : appended;
    },
  };
}
