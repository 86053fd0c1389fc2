import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import path from 'node:path';

const PIECE = 64 * 1024;

/** A disk of a few megabytes in memory, which others can fill and clear. */
export interface SmallDisk {
  readonly folder: string;
  readonly freeBytes: () => number;
  /** Writes a file until nothing more fits, or until only `leave` bytes do. */
  readonly fill: (leave?: number) => void;
  readonly clear: () => void;
  readonly grow: (megabytes: number) => void;
  /** Throws while a file on it is open for writing. */
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly unmount: () => void;
}

/** Null where mounting is not permitted: that takes root on Linux. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | null {
  mkdirSync(folder, { recursive: true });
  if (!mounted(['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])) return null;
  const ballast = path.join(folder, 'ballast');
  const freeBytes = () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    freeBytes,
    fill: (leave = 0) => fillUp(ballast, freeBytes, leave),
    clear: () => rmSync(ballast, { force: true }),
    grow: (size) => void mounted(['-o', `remount,size=${size}m`, folder]),
    setReadOnly: (readOnly) => {
      execFileSync('mount', ['-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder], { stdio: 'pipe' });
    },
    unmount: () => execFileSync('umount', ['--lazy', folder]),
  };
}

function mounted(args: readonly string[]): boolean {
  try {
    execFileSync('mount', [...args], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function fillUp(file: string, freeBytes: () => number, leave: number): void {
  const descriptor = openSync(file, 'a');
  try {
    while (freeBytes() > leave) writeSync(descriptor, new Uint8Array(Math.min(PIECE, freeBytes() - leave)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(descriptor);
  }
}
