import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { bytesFromBase64Url } from '../../shared/core/bytes';
import type { Digest, SignerPort, VerifierPort } from '../../shared/exchange/crypto-port';

/** Keys are made once: that costs as much as a signature. */
const KNOWN_KEYS = 5000;

/** Ed25519 by Node, off the thread that answers requests. */
export function createNodeVerifier(): VerifierPort {
  const known = new Map<string, KeyObject | null>();
  const keyOf = (pub: string): KeyObject | null => {
    const key = known.get(pub);
    if (key !== undefined) return key;
    if (known.size >= KNOWN_KEYS) known.clear();
    const made = publicKey(pub);
    known.set(pub, made);
    return made;
  };
  return {
    verify: (pub, signature, message) =>
      new Promise((resolve) => {
        const key = keyOf(pub);
        if (key === null || signature.length !== 64) return resolve(false);
        return verify(null, message, key, signature, (error, isGood) => resolve(error === null && isGood));
      }),
  };
}

function publicKey(pub: string): KeyObject | null {
  if (bytesFromBase64Url(pub)?.length !== 32) return null;
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: pub }, format: 'jwk' });
  } catch {
    return null;
  }
}

export const createNodeSigner = (key: KeyObject): SignerPort => ({
  sign: (message) =>
    new Promise((resolve, reject) => {
      sign(null, message, key, (error, signature) => (error ? reject(error) : resolve(new Uint8Array(signature))));
    }),
});

export const nodeDigest: Digest = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};
