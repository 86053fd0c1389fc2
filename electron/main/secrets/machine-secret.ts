import { err, ok, type Result } from '../../../shared/core/result';
import { base64UrlFromBytes, bytesFromBase64Url } from '../../../shared/core/bytes';
import type { PortError } from '../../../shared/platform/ports';

const SECRET_BYTES = 32;

/** The system's key store, as Electron's safeStorage gives it. */
export interface KeyStore {
  /** `basic_text` is a fixed password in Chromium's source: no protection, so it counts as none. */
  readonly isTrustworthy: () => Promise<boolean>;
  readonly seal: (text: string) => Promise<Uint8Array>;
  /** Rejects when the bytes were sealed elsewhere, or the key is gone. */
  readonly unseal: (sealed: Uint8Array) => Promise<string>;
}

export interface SecretFile {
  readonly read: () => Promise<Result<Uint8Array, PortError>>;
  /** Atomic and flushed. */
  readonly write: (bytes: Uint8Array) => Promise<Result<void, PortError>>;
}

export interface SecretDeps {
  readonly keyStore: KeyStore;
  readonly randomBytes: (count: number) => Uint8Array;
}

/**
 * The secret of a profile, drawn and sealed at the first call. What cannot be unsealed is `missing`, and its file stays:
 * the key ring may only be locked today, and a new secret would shut out every passphrase that the old one is bound to.
 */
export async function machineSecret(file: SecretFile, deps: SecretDeps): Promise<Result<Uint8Array, PortError>> {
  if (!(await deps.keyStore.isTrustworthy())) return err({ type: 'missing' });
  const sealed = await file.read();
  if (sealed.ok) return unsealed(sealed.value, deps.keyStore);
  if (sealed.error.type !== 'missing') return sealed;
  return drawSecret(file, deps);
}

async function unsealed(sealed: Uint8Array, keyStore: KeyStore): Promise<Result<Uint8Array, PortError>> {
  const text = await keyStore.unseal(sealed).catch(() => null);
  const secret = text === null ? null : bytesFromBase64Url(text);
  return secret?.length === SECRET_BYTES ? ok(secret) : err({ type: 'missing' });
}

/** Given out only once it is on the disk: an envelope bound to a secret that was not kept could never be opened again. */
async function drawSecret(
  file: SecretFile,
  { keyStore, randomBytes }: SecretDeps,
): Promise<Result<Uint8Array, PortError>> {
  const secret = Uint8Array.from(randomBytes(SECRET_BYTES)); // a small Buffer is a view of a shared pool, which must not cross to the page
  const sealed = await keyStore.seal(base64UrlFromBytes(secret)).catch(() => null);
  if (sealed === null) return err({ type: 'missing' });
  const written = await file.write(sealed);
  return written.ok ? ok(secret) : written;
}
