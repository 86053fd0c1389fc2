import type { Result } from '../core/result';
import type { PortError } from '../platform/ports';
import { temporaryName, type JournalFiles } from './files-port';

/**
 * Writes a file that is not there yet: after a crash nothing of that name, or all of it, is there.
 * On an error it is taken back.
 */
export async function writeNewFile(
  files: JournalFiles,
  name: string,
  bytes: Uint8Array,
): Promise<Result<void, PortError>> {
  const temporary = temporaryName(name);
  const written = await writeTemporary(files, temporary, bytes);
  const renamed = written.ok ? await files.rename(temporary, name) : written;
  const flushed = renamed.ok ? await files.flushDirectory() : renamed;
  if (renamed.ok && !flushed.ok) await files.rename(name, temporary);
  if (!flushed.ok) await files.removeTemporary(temporary);
  return flushed;
}

async function writeTemporary(
  files: JournalFiles,
  temporary: string,
  bytes: Uint8Array,
): Promise<Result<void, PortError>> {
  const removed = await files.removeTemporary(temporary);
  const written = removed.ok ? await files.write(temporary, 0, bytes) : removed;
  return written.ok ? files.flush(temporary) : written;
}
