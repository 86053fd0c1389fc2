import { open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Says whether the files of a database that never flushes can be trusted. They can after a clean end, which flushes them, and after a
 * process was killed while the machine ran on: then the system still has every byte. They cannot when the machine went down meanwhile.
 */
export interface PowerWatch {
  readonly isTrusted: () => Promise<boolean>;
  /** Before the first write. */
  readonly begin: () => Promise<void>;
  /** After the last, with the database closed. */
  readonly endCleanly: () => Promise<void>;
}

const CLEAN = 'clean';

export function createPowerWatch({
  note,
  folder,
  bootId,
}: {
  /** The file that it remembers in. */
  readonly note: string;
  /** The database. */
  readonly folder: string;
  /** Names this run of the machine; null when the system does not tell. */
  readonly bootId: () => Promise<string | null>;
}): PowerWatch {
  const write = (text: string) => writeFile(note, `${text}\n`, { flush: true });
  return {
    isTrusted: async () => {
      const noted = (await readFile(note, 'utf8').catch(() => '')).trim();
      return noted === CLEAN || (noted !== '' && noted === (await bootId()));
    },
    begin: async () => write((await bootId()) ?? ''),
    endCleanly: async () => {
      await syncTree(folder);
      await write(CLEAN);
    },
  };
}

/** Linux tells; elsewhere every unclean end is taken for a power cut. */
export const systemBootId = (): Promise<string | null> =>
  readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => null,
  );

async function syncTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const handle = await open(join(entry.parentPath, entry.name), 'r+').catch(() => null);
    await handle?.datasync().finally(() => handle.close());
  }
}

/** Takes the database away, with the trust in it. */
export async function removeDatabase(note: string, folder: string): Promise<void> {
  await rm(note, { force: true });
  await rm(folder, { recursive: true, force: true });
}
