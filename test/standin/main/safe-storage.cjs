'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { onlyEmulated } = require('../process/not-emulated.cjs');

const PREFIX = 'v11';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** STANDIN_SAFE_STORAGE: gnome_libsecret (default), basic_text (no keyring) or unavailable. */
const mode = () => process.env.STANDIN_SAFE_STORAGE ?? 'gnome_libsecret';

/** Stands for the keyring's secret; kept with the profile so that a relaunch can read what was sealed. */
function loadKey(userData) {
  const file = path.join(userData, 'standin-safe-storage.key');
  if (fs.existsSync(file)) return fs.readFileSync(file);
  const key = crypto.randomBytes(32);
  fs.mkdirSync(userData, { recursive: true });
  fs.writeFileSync(file, key, { mode: 0o600 });
  return key;
}

function encrypt(key, text) {
  const iv = crypto.randomBytes(IV_BYTES);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from(PREFIX), iv, body, cipher.getAuthTag()]);
}

function decrypt(key, sealed) {
  const bytes = Buffer.from(sealed);
  if (bytes.subarray(0, PREFIX.length).toString() !== PREFIX) {
    throw new Error('Error while decrypting the ciphertext: it does not appear to be encrypted.');
  }
  const bodyAt = PREFIX.length + IV_BYTES;
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, bytes.subarray(PREFIX.length, bodyAt));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return decipher.update(bytes.subarray(bodyAt, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

function createSafeStorage(kernel) {
  const isAvailable = () => kernel.isReady && mode() !== 'unavailable';
  const key = () => {
    if (!kernel.isReady) throw new Error('safeStorage cannot be used before app is ready');
    if (!isAvailable()) throw new Error('Error while using safeStorage: encryption is not available.');
    return loadKey(kernel.app.getPath('userData'));
  };
  return onlyEmulated(
    {
      isEncryptionAvailable: isAvailable,
      isAsyncEncryptionAvailable: async () => isAvailable(),
      getSelectedStorageBackend() {
        if (!kernel.isReady) return 'unknown';
        return mode() === 'unavailable' ? 'basic_text' : mode();
      },
      encryptString: (text) => encrypt(key(), text),
      decryptString: (sealed) => decrypt(key(), sealed),
      encryptStringAsync: async (text) => encrypt(key(), text),
      decryptStringAsync: async (sealed) => ({ shouldReEncrypt: false, result: decrypt(key(), sealed) }),
    },
    'safeStorage',
  );
}

module.exports = { createSafeStorage };
