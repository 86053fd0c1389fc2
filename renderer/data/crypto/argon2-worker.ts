import { argon2id } from '@noble/hashes/argon2.js';
import type { KdfParameters } from './argon2';

export interface Argon2Job {
  readonly secret: Uint8Array;
  readonly salt: Uint8Array;
  readonly parameters: KdfParameters;
}

// One job per worker: the worker is ended afterwards, and with it the 64 MiB and the secret.
self.onmessage = ({ data }: MessageEvent<Argon2Job>) => {
  const { m, t, p } = data.parameters;
  self.postMessage(argon2id(data.secret, data.salt, { m, t, p, dkLen: 32 }));
};
