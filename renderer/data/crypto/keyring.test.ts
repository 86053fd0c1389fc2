import { argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/core/ids';
import type { DeriveKey } from './argon2';
import {
  bytesFromKeyring,
  createDevice,
  createEnvelope,
  dataKeysFrom,
  keyringFromBytes,
  openEnvelope,
} from './keyring';
import { normalRecoveryCode, recoveryCodeFrom } from './recovery-code';
import { seal, unseal } from './seal';

/** It costs seconds by design: the same question is answered once. */
const derived = new Map<string, Uint8Array>();
const derive: DeriveKey = (secret, salt, { m, t, p }) => {
  const name = [secret, salt, m, t, p].join();
  const key = derived.get(name) ?? argon2id(secret, salt, { m, t, p, dkLen: 32 });
  derived.set(name, key);
  return Promise.resolve(key);
};
const dataKey = new Uint8Array(32).fill(9);

describe('an envelope', () => {
  it('opens with its passphrase and no other, through Argon2id with 64 MiB and 3 passes', async () => {
    const envelope = await createEnvelope(
      { for: 'p' as PersonId, emblem: 1, secret: 'ཁྲིམས་ཁང་ 2026', dataKey, machineSecret: null },
      derive,
    );
    expect(envelope.kdf).toMatchObject({ name: 'argon2id', m: 65_536, t: 3, p: 1 });
    expect(await openEnvelope(envelope, 'ཁྲིམས་ཁང་ 2026', null, derive)).toEqual(dataKey);
    expect(await openEnvelope(envelope, 'ཁྲིམས་ཁང་ 2025', null, derive)).toBeNull();
  });
});

describe('a keyring', () => {
  it('comes back from its bytes, and damage is told from a wrong key', async () => {
    const device = await createDevice(dataKey, 'dev' as never, 1);
    const keyring = { v: 1 as const, database: 'd', device, envelopes: [] };
    expect(keyringFromBytes(bytesFromKeyring(keyring))).toEqual({ ok: true, value: keyring });
    expect(keyringFromBytes(new Uint8Array([1, 2]))).toEqual({ ok: false, error: { type: 'key_damaged' } });
    expect((await dataKeysFrom(dataKey, device)).ok).toBe(true);
    expect((await dataKeysFrom(new Uint8Array(32), device)).ok).toBe(false);
  });
});

describe('a sealed box', () => {
  it('opens only in its own place', async () => {
    const key = await crypto.subtle.importKey('raw', dataKey, 'AES-GCM', false, ['encrypt', 'decrypt']);
    const box = await seal(key, new Uint8Array([1, 2, 3]), 'here');
    expect(await unseal(key, box, 'here')).toEqual({ ok: true, value: new Uint8Array([1, 2, 3]) });
    expect(await unseal(key, box, 'there')).toEqual({ ok: false, error: { type: 'unsealable' } });
  });
});

describe('a recovery code', () => {
  it('reads back from any paper form of it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
        const code = recoveryCodeFrom(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
        const plain = code.replaceAll('-', '');
        expect(normalRecoveryCode(code)).toBe(plain);
        expect(
          normalRecoveryCode(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`),
        ).toBe(plain);
      }),
    );
  });

  it('differs for different bytes', () => {
    const other = new Uint8Array(20);
    other[19] = 1;
    expect(recoveryCodeFrom(other)).not.toBe(recoveryCodeFrom(new Uint8Array(20)));
  });

  it.each(['', 'ABCD', 'A'.repeat(31), `${'A'.repeat(31)}?`])('is told from %j', (typed) =>
    expect(normalRecoveryCode(typed)).toBeNull(),
  );
});
