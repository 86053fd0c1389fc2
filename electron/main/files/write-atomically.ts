import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../../../shared/core/result';
import type { PortError } from '../../../shared/platform/ports';
import { flushFolder } from './flush-folder';
import { portErrorFrom } from './port-error';

/** At each moment `path` holds the old content or the new one, whole; when it answers ok the new one survives a power cut. */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  { mode = 0o600 }: { readonly mode?: number } = {},
): Promise<Result<void, PortError>> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`; // the person's own `x.tmp` may stand beside x
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFlushed(temporary, bytes, mode);
    await rename(temporary, path);
    await flushFolder(dirname(path));
    return ok();
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {}); // the first error is the one to tell
    return err(portErrorFrom(error, 'write'));
  }
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
