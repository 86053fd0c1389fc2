import type { Argon2Job } from './argon2-worker';
import type { DeriveKey } from './argon2';

/** Derives a key off the main thread, so that the screen stays alive during the second it takes. */
export const deriveInWorker: DeriveKey = (secret, salt, parameters) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./argon2-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage({ secret, salt, parameters } satisfies Argon2Job);
  });
