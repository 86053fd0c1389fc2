import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { secretHandlers } from '../ipc/secrets';
import { foldersOf } from '../shell/folders';
import type { KeyStore } from './machine-secret';

let userData = '';
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'nyamdrel-secret-'));
});
afterEach(() => rmSync(userData, { recursive: true, force: true }));

/** A key ring with one key; what another one sealed it cannot open. */
const keyRing = (key: number, isTrustworthy = true): KeyStore => ({
  isTrustworthy: async () => isTrustworthy,
  seal: async (text) => Buffer.from(text).map((byte) => byte ^ key),
  unseal: async (sealed) => {
    const text = Buffer.from(sealed.map((byte) => byte ^ key)).toString();
    if (!/^[\w-]+$/.test(text)) throw new Error('cannot be unsealed');
    return text;
  },
});
const handlers = (keyStore: KeyStore) => secretHandlers(foldersOf(userData), { keyStore, randomBytes });
const file = () => foldersOf(userData).secret('county');

describe('the secret of this machine', () => {
  test('is the same at every call and every start, and differs between profiles', async () => {
    const first = await handlers(keyRing(200)).machineSecret('county');
    expect(first).toMatchObject({ ok: true });
    expect(await handlers(keyRing(200)).machineSecret('county')).toEqual(first);
    expect(await handlers(keyRing(200)).machineSecret('rehearsal')).not.toEqual(first);
  });

  test('is drawn once even when two ask at the same moment', async () => {
    const { machineSecret } = handlers(keyRing(200));
    const [a, b] = await Promise.all([machineSecret('county'), machineSecret('county')]);
    expect(a).toEqual(b);
  });

  test('lies on the disk sealed', async () => {
    const secret = await handlers(keyRing(200)).machineSecret('county');
    if (!secret.ok) throw new Error(secret.error.type);
    const onDisk = readFileSync(file());
    expect(secret.value.length).toBe(32);
    expect(onDisk.includes(Buffer.from(secret.value))).toBe(false);
    expect(onDisk.includes(Buffer.from(secret.value).toString('base64url'))).toBe(false);
  });

  test('is missing without a trustworthy key store, and nothing is written', async () => {
    const { backend, machineSecret } = handlers(keyRing(200, false));
    expect(await backend()).toEqual({ ok: true, value: 'none' });
    expect(await machineSecret('county')).toEqual({ ok: false, error: { type: 'missing' } });
    expect(() => readFileSync(file())).toThrow('ENOENT');
  });

  test('is missing when it was sealed by another key ring, and its file is kept', async () => {
    await handlers(keyRing(200)).machineSecret('county');
    const before = readFileSync(file());
    expect(await handlers(keyRing(90)).machineSecret('county')).toEqual({ ok: false, error: { type: 'missing' } });
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('is not given out when it could not be kept', async () => {
    writeFileSync(join(userData, 'secrets'), 'a file where the folder should be');
    const secret = await handlers(keyRing(200)).machineSecret('county');
    expect(secret.ok).toBe(false);
  });
});
