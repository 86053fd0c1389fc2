import { constants } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import type { FileHandle, FileSystem } from './node-files';

/** Called before every step that changes something on the disk; what it throws is what the step fails with. */
export type BeforeStep = (step: FileStep) => void;

export interface FileStep {
  readonly name: 'mkdir' | 'open' | 'write' | 'datasync' | 'sync' | 'truncate' | 'rename' | 'rm';
  /** Bytes to write; 0 for the others. */
  readonly length: number;
}

/** For tests: the real file system, with a hand on each step. A write goes out in two halves, each a step of its own. */
export function steppedFs(before: BeforeStep): FileSystem {
  const step = async <T>(name: FileStep['name'], work: () => Promise<T>, length = 0): Promise<T> => {
    before({ name, length });
    return work();
  };
  return {
    readdir: (path) => nodeFs.readdir(path),
    stat: (path) => nodeFs.stat(path),
    mkdir: (path, options) => step('mkdir', () => nodeFs.mkdir(path, options)),
    rename: (from, to) => step('rename', () => nodeFs.rename(from, to)),
    rm: (path, options) => step('rm', () => nodeFs.rm(path, options)),
    open: async (path, flags, mode) => {
      const open = () => nodeFs.open(path, flags, mode);
      const isReading = flags === 'r' || flags === constants.O_RDONLY;
      return steppedHandle(await (isReading ? open() : step('open', open)), step);
    },
  };
}

type Step = <T>(name: FileStep['name'], work: () => Promise<T>, length?: number) => Promise<T>;

function steppedHandle(handle: nodeFs.FileHandle, step: Step): FileHandle {
  const write = async (bytes: Uint8Array, offset: number, length: number, position: number) => {
    const half = Math.max(1, length >> 1);
    return step('write', () => handle.write(bytes, offset, half, position), half); // the caller goes on with the rest
  };
  return {
    read: handle.read.bind(handle),
    write: write as unknown as FileHandle['write'], // the one overload that the product calls
    datasync: () => step('datasync', () => handle.datasync()),
    sync: () => step('sync', () => handle.sync()),
    truncate: (length) => step('truncate', () => handle.truncate(length)),
    close: () => handle.close(),
  };
}
