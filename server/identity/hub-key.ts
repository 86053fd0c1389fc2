import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { must } from '../../shared/core/assert';
import { writeSafely } from '../tls/write-safely';

export interface HubKey {
  readonly key: KeyObject;
  /** base64url of 32 bytes: by this the county's devices know the hub's word. */
  readonly pub: string;
}

/** The key that the hub signs its answers with; made at the first start. */
export async function openHubKey(folder: string): Promise<HubKey> {
  const path = join(folder, 'hub.key');
  const stored = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (stored !== null) return withPublic(createPrivateKey(stored));
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeSafely(path, String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
  return withPublic(privateKey);
}

const withPublic = (key: KeyObject): HubKey => ({
  key,
  pub: must(createPublicKey(key).export({ format: 'jwk' }).x, 'an Ed25519 key has its public half'),
});
