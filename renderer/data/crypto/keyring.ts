import { z } from '../../../shared/core/zod';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64UrlFromBytes, bytesFromBase64Url, concatBytes } from '../../../shared/core/bytes';
import { must } from '../../../shared/core/assert';
import type { DeviceId, PersonId } from '../../../shared/core/ids';
import { err, ok, type Result } from '../../../shared/core/result';
import { KDF_PARAMETERS, type DeriveKey } from './argon2';
import { openFeedKey, type FeedKey } from './feed-key';
import { seal, unseal } from './seal';
import { utf8FromBytes } from '../../../shared/core/utf8';

const kdf = z.object({ name: z.literal('argon2id'), m: z.number(), t: z.number(), p: z.number(), salt: z.string() });
export const envelopeSchema = z.object({
  /** Person id, or `recovery`. */
  for: z.string(),
  /** Picture by which a person finds herself before anything is unlocked; a name would lie open on the disk. */
  emblem: z.number(),
  kdf,
  /** Whether the system's key store is needed besides the passphrase. */
  bound: z.boolean(),
  box: z.string(),
  /**
   * For a bound envelope: the box that opens with the passphrase alone, sealed by the data key. Only a backup takes it out, so that the
   * backup opens on another machine and this machine's own header still does not.
   */
  portable: z.string().optional(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** The hub that the device was enrolled at. */
export const hubLinkSchema = z.object({
  /** Its Ed25519 public key, base64url: what it does not sign is not its word. */
  key: z.string(),
  /** `https://name:port`; empty where the app itself came from the hub. */
  address: z.string(),
  /** SHA-256 of the county's certificate authority, hex; null in a browser, which judges certificates itself. */
  fingerprint: z.string().nullable(),
  /** Recipient of sealed bundles for the hub. */
  age: z.string().nullable(),
  /** Whom the device was enrolled for. */
  person: z.string(),
});
export type HubLink = z.infer<typeof hubLinkSchema>;

/** What stands in the header of every journal file: the ways to the data key, and the device. Nothing here names anybody. */
export const keyringSchema = z.object({
  /**
   * 2 where there are former devices: a program that knows of none must not touch their changes. 3 where there is a hub: its answers lie
   * in the journal too. 4 where those are sealed by a key of their own.
   */
  v: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** Random id of the database, by which journal and IndexedDB know each other. */
  database: z.string(),
  device: z.object({
    dev: z.string(),
    dn: z.number(),
    /** Ed25519 public key. */
    pub: z.string(),
    /** Ed25519 private key (PKCS #8), sealed by the data key. */
    key: z.string(),
  }),
  /** Whose changes came here with a restored backup, oldest first. `upTo` is the number of the last of them. */
  former: z
    .array(
      z.object({
        dev: z.string(),
        dn: z.number(),
        pub: z.string(),
        upTo: z.number(),
        /** The message by which a hub learns who follows (base64url); signed by this device. None where no hub was ever known. */
        succession: z.string().optional(),
      }),
    )
    .optional(),
  hub: hubLinkSchema.optional(),
  /** The key for what the hub sent (`crypto/feed-key.ts`), sealed by the data key. None where a program of before it enrolled the device. */
  feedKey: z.string().optional(),
  envelopes: z.array(envelopeSchema),
});
export type Keyring = z.infer<typeof keyringSchema>;

export type KeyringError = { readonly type: 'key_damaged' };

export const bytesFromKeyring = (keyring: Keyring): Uint8Array => utf8ToBytes(JSON.stringify(keyring));

export function keyringFromBytes(bytes: Uint8Array): Result<Keyring, KeyringError> {
  try {
    const parsed = keyringSchema.safeParse(JSON.parse(utf8FromBytes(bytes)));
    return parsed.success ? ok(parsed.data) : err({ type: 'key_damaged' });
  } catch {
    return err({ type: 'key_damaged' });
  }
}

export const RECOVERY = 'recovery';

export interface EnvelopeInput {
  readonly for: PersonId | typeof RECOVERY;
  readonly emblem: number;
  readonly secret: string;
  readonly dataKey: Uint8Array;
  /** From the system's key store, or null where there is none. The recovery envelope never uses it. */
  readonly machineSecret: Uint8Array | null;
}

/** Puts the data key into an envelope that opens with the secret. Costs a second by design. */
export async function createEnvelope(input: EnvelopeInput, derive: DeriveKey): Promise<Envelope> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const derived = await derive(secretBytes(input.secret), salt, KDF_PARAMETERS);
  const wrapping = await wrappingKey(derived, input.machineSecret);
  const box = await seal(wrapping, input.dataKey, envelopeContext(input.for));
  const envelope: Envelope = {
    for: input.for,
    emblem: input.emblem,
    kdf: { ...KDF_PARAMETERS, salt: base64UrlFromBytes(salt) },
    bound: input.machineSecret !== null,
    box: base64UrlFromBytes(box),
  };
  return envelope.bound ? { ...envelope, portable: await portableBox(envelope, derived, input.dataKey) } : envelope;
}

/** Adds what a backup needs to an envelope of a program that made none. Costs a second by design. */
export async function withPortable(
  envelope: Envelope,
  input: { readonly secret: string; readonly dataKey: Uint8Array },
  derive: DeriveKey,
): Promise<Envelope> {
  const derived = await derive(secretBytes(input.secret), saltOf(envelope), envelope.kdf);
  return { ...envelope, portable: await portableBox(envelope, derived, input.dataKey) };
}

async function portableBox(envelope: Envelope, derived: Uint8Array, dataKey: Uint8Array): Promise<string> {
  const box = await seal(await wrappingKey(derived, null), dataKey, envelopeContext(envelope.for));
  return base64UrlFromBytes(await seal(await importDataKey(dataKey), box, portableContext(envelope.for)));
}

/** The envelopes as a backup carries them: each opens without this machine. One that cannot is left out. */
export async function portableEnvelopes(keyring: Keyring, dataKey: CryptoKey): Promise<readonly Envelope[]> {
  const portable = await Promise.all(keyring.envelopes.map((envelope) => portableEnvelope(envelope, dataKey)));
  return portable.filter((envelope) => envelope !== null);
}

async function portableEnvelope(envelope: Envelope, dataKey: CryptoKey): Promise<Envelope | null> {
  const { portable, ...rest } = envelope;
  if (!envelope.bound) return rest;
  const sealed = portable === undefined ? null : bytesFromBase64Url(portable);
  const box = sealed ? await unseal(dataKey, sealed, portableContext(envelope.for)) : null;
  return box?.ok ? { ...rest, bound: false, box: base64UrlFromBytes(box.value) } : null;
}

/** The data key, or null when the secret (or the machine) is not the right one. */
export async function openEnvelope(
  envelope: Envelope,
  secret: string,
  machineSecret: Uint8Array | null,
  derive: DeriveKey,
): Promise<Uint8Array | null> {
  const salt = saltOf(envelope);
  const box = bytesFromBase64Url(envelope.box);
  if (!box || (envelope.bound && !machineSecret)) return null;
  const derived = await derive(secretBytes(secret), salt, envelope.kdf);
  const opened = await unseal(
    await wrappingKey(derived, envelope.bound ? machineSecret : null),
    box,
    envelopeContext(envelope.for),
  );
  return opened.ok ? opened.value : null;
}

const saltOf = ({ kdf: { salt } }: Envelope): Uint8Array =>
  must(bytesFromBase64Url(salt), 'a salt in a checked header is base64url');
const envelopeContext = (whose: string): string => `envelope/${whose}`;
const portableContext = (whose: string): string => `portable/${whose}`;

// NFKC: the same passphrase typed by another input method must be the same bytes.
const secretBytes = (secret: string): Uint8Array => utf8ToBytes(secret.normalize('NFKC'));

async function wrappingKey(derived: Uint8Array, machineSecret: Uint8Array | null): Promise<CryptoKey> {
  const material = machineSecret ? concatBytes(derived, machineSecret) : derived;
  const base = await crypto.subtle.importKey('raw', material as BufferSource, 'HKDF', false, ['deriveKey']);
  const info = utf8ToBytes('nyamdrel envelope 1') as BufferSource;
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

/** The keys at work while a person is logged in. They live in memory only. */
export interface DataKeys {
  /** Seals and opens everything. */
  readonly data: CryptoKey;
  /** The same key's bytes, needed to make an envelope for a further person. */
  readonly raw: Uint8Array;
  /** Names attachments on disk, so that a known file cannot be recognised by its hash. */
  readonly names: CryptoKey;
  readonly sign: CryptoKey;
  readonly verify: CryptoKey;
  /** Seals what the hub sent; null where the data key still does. */
  readonly feed: FeedKey | null;
}

export async function dataKeysFrom(
  raw: Uint8Array,
  device: Keyring['device'],
  feedKey?: string,
): Promise<Result<DataKeys, KeyringError>> {
  const data = await importDataKey(raw);
  const box = bytesFromBase64Url(device.key);
  const verify = await importVerifyKey(device.pub);
  const pkcs8 = box ? await unseal(data, box, deviceContext(device.dev as DeviceId)) : null;
  const feed = feedKey === undefined ? null : await openFeedKey(data, feedKey);
  if (!pkcs8?.ok || !verify || (feedKey !== undefined && !feed)) return err({ type: 'key_damaged' });
  const base = await crypto.subtle.importKey('raw', raw as BufferSource, 'HKDF', false, ['deriveKey']);
  const info = utf8ToBytes('nyamdrel attachment names 1') as BufferSource;
  const names = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
    base,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  const sign = await crypto.subtle.importKey('pkcs8', pkcs8.value as BufferSource, 'Ed25519', false, ['sign']);
  return ok({ data, raw, names, sign, verify, feed });
}

/** A device whose changes can be checked. */
export interface KnownDevice {
  readonly dev: DeviceId;
  readonly dn: number;
  readonly verify: CryptoKey;
}

export interface FormerDevice extends KnownDevice {
  /** Number of the last change that came from it. */
  readonly upTo: number;
}

/** The devices whose changes lie in the journal before this device's own, oldest first. */
export async function formerDevicesOf(keyring: Keyring): Promise<Result<readonly FormerDevice[], KeyringError>> {
  const devices: FormerDevice[] = [];
  for (const { dev, dn, pub, upTo } of keyring.former ?? []) {
    const verify = await importVerifyKey(pub);
    if (!verify) return err({ type: 'key_damaged' });
    devices.push({ dev: dev as DeviceId, dn, verify, upTo });
  }
  return ok(devices);
}

async function importVerifyKey(pub: string): Promise<CryptoKey | null> {
  const bytes = bytesFromBase64Url(pub);
  try {
    return bytes && (await crypto.subtle.importKey('raw', bytes as BufferSource, 'Ed25519', false, ['verify']));
  } catch {
    return null; // not 32 bytes
  }
}

export const importDataKey = (raw: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw as BufferSource, 'AES-GCM', false, ['encrypt', 'decrypt']);

const deviceContext = (dev: DeviceId): string => `device/${dev}`;

/** A new device with its signing key, wrapped by the data key. */
export async function createDevice(raw: Uint8Array, dev: DeviceId, dn: number): Promise<Keyring['device']> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const pub = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const key = await seal(await importDataKey(raw), pkcs8, deviceContext(dev));
  return { dev, dn, pub: base64UrlFromBytes(pub), key: base64UrlFromBytes(key) };
}
