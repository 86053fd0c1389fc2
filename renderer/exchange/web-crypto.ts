import { bytesFromBase64Url } from '../../shared/core/bytes';
import type { SignerPort, VerifierPort } from '../../shared/exchange/crypto-port';

/** Signs with a key of this machine. */
export const webSigner = (key: CryptoKey): SignerPort => ({
  sign: async (message) => new Uint8Array(await crypto.subtle.sign('Ed25519', key, message as BufferSource)),
});

const keys = new Map<string, Promise<CryptoKey | null>>();

/** Verifies with WebCrypto. Keys are imported once. */
export const webVerifier: VerifierPort = {
  verify: async (pub, signature, message) => {
    const known = keys.get(pub) ?? importKey(pub);
    keys.set(pub, known);
    const key = await known;
    if (!key) return false;
    return crypto.subtle.verify('Ed25519', key, signature as BufferSource, message as BufferSource).catch(() => false);
  },
};

async function importKey(pub: string): Promise<CryptoKey | null> {
  const bytes = bytesFromBase64Url(pub);
  if (!bytes) return null;
  return crypto.subtle.importKey('raw', bytes as BufferSource, 'Ed25519', false, ['verify']).catch(() => null);
}
