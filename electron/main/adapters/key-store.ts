import { safeStorage } from 'electron';
import type { KeyStore } from '../secrets/machine-secret';

/** Backends that keep the key where another account of the machine cannot read it; other systems have only one. */
const TRUSTED_ON_LINUX: ReadonlySet<string> = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']);

export const electronKeyStore: KeyStore = {
  isTrustworthy: async () =>
    (process.platform !== 'linux' || TRUSTED_ON_LINUX.has(safeStorage.getSelectedStorageBackend())) &&
    (await safeStorage.isAsyncEncryptionAvailable()),
  seal: async (text) => new Uint8Array(await safeStorage.encryptStringAsync(text)),
  unseal: async (sealed) => (await safeStorage.decryptStringAsync(Buffer.from(sealed))).result,
};
