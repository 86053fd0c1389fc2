import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSafely } from '../tls/write-safely';

const FILE = 'last-time';

/** The latest time at which the hub is known to have worked, ms; null before its first start. */
export async function knownTime(folder: string): Promise<number | null> {
  const ms = Number(await readFile(join(folder, FILE), 'utf8').catch(() => ''));
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}

/** Never goes back: what a wrong clock wrote is put right by people. */
export async function rememberTime(folder: string, nowMs: number): Promise<void> {
  if (nowMs > ((await knownTime(folder)) ?? 0)) await writeSafely(join(folder, FILE), `${nowMs}\n`);
}
