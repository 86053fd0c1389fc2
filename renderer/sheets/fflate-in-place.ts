/**
 * Stands in for fflate in the build of the renderer (build/vite): its ways of packing in the background start workers from blobs,
 * which the content policy forbids. Here they pack at once; that is done in a worker of our own.
 */
import { unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate/browser';

export * from 'fflate/browser';

type Done<T> = (error: Error | null, result: T | null) => void;

export const zip = (files: Zippable, done: Done<Uint8Array>): void => attempt(() => zipSync(files), done);

export const unzip = (archive: Uint8Array, done: Done<Unzipped>): void => attempt(() => unzipSync(archive), done);

function attempt<T>(work: () => T, done: Done<T>): void {
  try {
    done(null, work());
  } catch (thrown) {
    done(thrown instanceof Error ? thrown : new Error('fflate failed'), null);
  }
}
