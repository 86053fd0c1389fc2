import { randomBytes } from 'node:crypto';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const FILE = 'place';
const UNBORN = ' -\n';
/** Longer than the steps in which file systems count time. */
const TICK_MS = 20;

/**
 * Whether the folder of a hub lies where it was marked, for the file system: `another` when it was put back from a backup or copied, which
 * nothing in it would tell otherwise. `unknown` before the first mark.
 */
export async function folderPlace(folder: string): Promise<'same' | 'another' | 'unknown'> {
  const path = join(folder, FILE);
  const noted = await readFile(path, 'utf8').catch(() => null);
  if (noted === null) return 'unknown';
  const { ino, birthtimeNs } = await stat(path, { bigint: true });
  return noted === placeText(ino, noted.endsWith(UNBORN) ? null : birthtimeNs) ? 'same' : 'another';
}

/** Marks where the folder lies. Done again and again, so that a copy put over it shows as well. */
export async function markPlace(folder: string): Promise<void> {
  const path = join(folder, FILE);
  const fresh = `${path}-${randomBytes(6).toString('hex')}`;
  const file = await open(fresh, 'wx', 0o600);
  try {
    const { ino, birthtimeNs: first } = await file.stat({ bigint: true });
    await setTimeout(TICK_MS);
    await file.chmod(0o600);
    const { birthtimeNs } = await file.stat({ bigint: true });
    // Where the time of birth is not known, that of the last change stands for it.
    await file.writeFile(placeText(ino, birthtimeNs === first ? birthtimeNs : null));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}

/** A copy is another file, born at another time; some file systems do not know the time. */
const placeText = (ino: bigint, bornNs: bigint | null): string =>
  bornNs === null ? `${ino}${UNBORN}` : `${ino} ${bornNs}\n`;
