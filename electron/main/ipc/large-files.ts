import { createHash, randomBytes, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { err, ok, type Result } from '../../../shared/core/result';
import type { Handlers } from '../../../shared/ipc/contract';
import type { PortError } from '../../../shared/platform/ports';
import { flushFolder } from '../files/flush-folder';
import { portErrorFrom } from '../files/port-error';
import type { FileDialogs } from './files';

type LargeHandlers = Pick<
  Handlers<'files'>,
  'openLarge' | 'readLarge' | 'beginLarge' | 'writeLarge' | 'endLarge' | 'dropLarge'
>;

interface Writing {
  readonly id: number;
  readonly target: string;
  readonly temporary: string;
  readonly handle: FileHandle;
  readonly hash: Hash;
}

/** The page asks for less; more is a bug. */
const MAX_PIECE_BYTES = 16 * 1024 * 1024;

/** Files of the person's that are too large for memory: one that is read and one that is written at a time. Only what she chose is reached. */
export function largeFileHandlers({ chooseFiles, chooseTarget }: FileDialogs, mode: number): LargeHandlers {
  let last = 0;
  let reading: { readonly id: number; readonly path: string } | null = null;
  let writing: Writing | null = null;

  const drop = async (): Promise<void> => {
    const dropped = writing;
    writing = null;
    await dropped?.handle.close().catch(() => undefined); // the disk may be gone
    if (dropped) await rm(dropped.temporary, { force: true }).catch(() => undefined);
  };
  const failed = async (error: unknown): Promise<Result<never, PortError>> => {
    await drop();
    return err(portErrorFrom(error, 'write'));
  };

  return {
    openLarge: async (filters) => {
      const [path] = await chooseFiles(filters);
      if (path === undefined) return ok(null);
      try {
        const handle = await open(path, 'r');
        const { size } = await handle.stat().finally(() => handle.close());
        reading = { id: ++last, path };
        return ok({ id: last, name: basename(path), size });
      } catch (error) {
        return err(portErrorFrom(error, 'read'));
      }
    },
    readLarge: async (id, from, to) => {
      if (reading?.id !== id || to < from || to - from > MAX_PIECE_BYTES) return err({ type: 'refused' });
      try {
        // Opened anew each time, so that a stick may be pulled out between two of them.
        const handle = await open(reading.path, 'r');
        const piece = new Uint8Array(to - from);
        const { bytesRead } = await handle.read(piece, 0, piece.length, from).finally(() => handle.close());
        return ok(piece.subarray(0, bytesRead));
      } catch (error) {
        return err(portErrorFrom(error, 'read'));
      }
    },
    beginLarge: async (name, filters) => {
      const target = await chooseTarget(name, filters);
      await drop();
      if (target === null) return ok(null);
      const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`; // the person's own `x.tmp` may stand beside x
      try {
        const handle = await open(temporary, 'wx', mode);
        writing = { id: ++last, target, temporary, handle, hash: createHash('sha256') };
        return ok(last);
      } catch (error) {
        return err(portErrorFrom(error, 'write'));
      }
    },
    writeLarge: async (id, bytes) => {
      if (writing?.id !== id) return err({ type: 'refused' });
      try {
        await writing.handle.writeFile(bytes);
        writing.hash.update(bytes);
        return ok();
      } catch (error) {
        return failed(error);
      }
    },
    endLarge: async (id) => {
      if (writing?.id !== id) return err({ type: 'refused' });
      const { target, temporary, handle, hash } = writing;
      try {
        await handle.sync();
        await handle.close();
        await rename(temporary, target);
        writing = null;
        await flushFolder(dirname(target));
        const isWhole = (await hashOf(target)) === hash.digest('hex');
        return isWhole ? ok({ name: basename(target), checked: true }) : err({ type: 'damaged', what: 'written file' });
      } catch (error) {
        return failed(error);
      }
    },
    dropLarge: async (id) => {
      if (writing?.id === id) await drop();
      return ok();
    },
  };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}
