import type { BareRequest } from './bare-append-worker';

/** The least that a safe save can do: bytes at the end of a file, flushed before it answers. */
export function createBareAppend(): (bytes: Uint8Array) => Promise<void> {
  const worker = new Worker(new URL('./bare-append-worker.ts', import.meta.url), { type: 'module' });
  return (bytes) =>
    new Promise((resolve) => {
      worker.onmessage = () => resolve();
      worker.postMessage({ bytes } satisfies BareRequest);
    });
}
