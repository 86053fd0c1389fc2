import { readdir, readFile, readlink } from 'node:fs/promises';
import { z } from 'zod';
import { IDENTITY_PATH } from './server';

const identitySchema = z.object({ app: z.literal('nyamdrel'), version: z.string() });

export type PortHolder =
  | { readonly type: 'ours'; readonly version: string }
  /** `name` and `pid` as far as the system tells; another user's program stays unknown. */
  | { readonly type: 'foreign'; readonly name: string | null; readonly pid: number | null };

/** Who listens on a port that could not be taken. */
export async function portHolder(host: string, port: number): Promise<PortHolder> {
  const version = await ownVersion(host, port);
  if (version !== null) return { type: 'ours', version };
  const pid = await listeningPid(port).catch(() => null); // no /proc: not Linux
  const name = pid === null ? null : await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => null);
  return { type: 'foreign', pid, name: name?.trim() ?? null };
}

async function ownVersion(host: string, port: number): Promise<string | null> {
  try {
    const response = await fetch(`http://${host}:${port}${IDENTITY_PATH}`, {
      signal: AbortSignal.timeout(2000),
      redirect: 'error',
    });
    return identitySchema.safeParse(await response.json()).data?.version ?? null;
  } catch {
    return null; // no HTTP, no JSON or no answer: not ours
  }
}

async function listeningPid(port: number): Promise<number | null> {
  const sockets = new Set((await listeningInodes(port)).map((inode) => `socket:[${inode}]`));
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const fds = await readdir(`/proc/${pid}/fd`).catch(() => []); // another user's, or just ended
    for (const fd of fds) {
      const target = await readlink(`/proc/${pid}/fd/${fd}`).catch(() => '');
      if (sockets.has(target)) return Number(pid);
    }
  }
  return null;
}

/** Inodes of the listening TCP sockets of a port (proc(5): state 0A is LISTEN, addresses are hexadecimal). */
async function listeningInodes(port: number): Promise<readonly string[]> {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  const tables = await Promise.all(
    ['tcp', 'tcp6'].map((table) => readFile(`/proc/net/${table}`, 'utf8').catch(() => '')),
  );
  return tables
    .flatMap((table) => table.split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${hexPort}`))
    .flatMap((columns) => columns[9] ?? []);
}
