import { open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './journal/journal-files';

/**
 * Says whether the files of a database that never flushes can be trusted. They can after a clean end, which flushes them, and after a
 * process was killed while the machine ran on: then the system still has every byte. They cannot when the machine went down meanwhile.
 */
export interface PowerWatch {
  /** `isCopy`: the files were put here from elsewhere; in which run of which machine they were written is not known. */
  readonly isTrusted: (isCopy: boolean) => Promise<boolean>;
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
  const noted = async () => (await readFile(note, 'utf8').catch(() => '')).trim();
  /** What is on the disk for certain: the files of a clean end, by when they were last written. */
  let flushed: ReadonlyMap<string, number> = new Map();
  return {
    isTrusted: async (isCopy) => {
      const last = await noted();
      return last === CLEAN || (!isCopy && last !== '' && last === (await bootId()));
    },
    begin: async () => {
      flushed = (await noted()) === CLEAN ? await writtenAt(folder) : new Map();
      await write((await bootId()) ?? '');
    },
    endCleanly: async () => {
      const files = await writtenAt(folder);
      await flushFiles([...files].filter(([path, ms]) => flushed.get(path) !== ms).map(([path]) => path));
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

async function writtenAt(folder: string): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []); // not made yet
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(paths.map(async (path) => [path, (await stat(path)).mtimeMs] as const)));
}

async function flushFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const handle = await open(path, 'r+');
    await handle.datasync().finally(() => handle.close());
  }
  // Names of new files too.
  for (const folder of new Set(paths.map((path) => dirname(path)))) await syncFolder(folder);
}

/** Takes the database away, with the trust in it. */
export async function removeDatabase(note: string, folder: string): Promise<void> {
  await rm(note, { force: true });
  await rm(folder, { recursive: true, force: true });
}
