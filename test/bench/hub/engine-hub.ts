import { generateKeyPairSync } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { must } from '../../../shared/core/assert';
import { err, ok } from '../../../shared/core/result';
import { administer, type AdminPorts } from '../../../server/engine/admin';
import { enrol } from '../../../server/engine/enrol';
import { exchange } from '../../../server/engine/exchange';
import type { HubStore } from '../../../server/engine/hub-store';
import { createSeal } from '../../../server/identity/age-seal';
import { firstAdministrator } from '../../../server/identity/first-administrator';
import { createNodeSigner, createNodeVerifier, nodeDigest } from '../../../server/identity/node-crypto';
import type { SealedStickPorts } from '../../../server/stick/take-sealed-stick';
import type { HubPort } from '../../../shared/platform/ports';
import { realRandom } from './bench-device';

const CA = '00'.repeat(32);

export interface EngineHub {
  readonly hub: HubPort;
  /** Of the first administrator. */
  readonly code: string;
  readonly ports: AdminPorts & Omit<SealedStickPorts, 'blobs'>;
}

/** The engine of a hub over a store, without the web server in front of it. */
export async function engineHub(store: HubStore): Promise<EngineHub> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const age = await generateX25519Identity();
  const ports = {
    store,
    verifier: createNodeVerifier(),
    digest: nodeDigest,
    signer: createNodeSigner(privateKey),
    nowMs: () => Date.now(),
    random: realRandom,
    ageRecipient: await identityToRecipient(age),
    seal: createSeal(age),
    pub: must(publicKey.export({ format: 'jwk' }).x, 'a public key'),
    caFingerprint: CA,
    addresses: () => [],
  };
  const first = await firstAdministrator(store, {
    random: realRandom,
    nowMs: Date.now(),
    caFingerprint: CA,
    renew: false,
  });
  if (first.type !== 'made') throw new Error('The store is not empty');
  const hub: HubPort = {
    isSameOrigin: () => true,
    identify: () => Promise.resolve(ok({ fingerprint: null })),
    post: async (_, path, body) => {
      const handler = path.endsWith('/enrol') ? enrol : path.endsWith('/admin') ? administer : exchange;
      return ok({ bytes: await handler(ports, body), cut: false });
    },
    // Measured are changes; no photo travels.
    file: () => Promise.resolve(err({ type: 'unreachable' })),
    onOnline: () => () => undefined,
  };
  return { hub, code: first.code, ports };
}
