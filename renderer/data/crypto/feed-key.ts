import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64UrlFromBytes, bytesFromBase64Url, concatBytes } from '../../../shared/core/bytes';
import { seal, unseal } from './seal';

/**
 * Seals what a hub sent, in the journal. A key of its own, so that it can be given up: without it, what was taken back from this machine
 * cannot be read there any more, though the journal is only ever appended to.
 */
export interface FeedKey {
  readonly key: CryptoKey;
  /** Stands in front of what it sealed, so that what a former key sealed is not taken for damage. */
  readonly id: Uint8Array;
}

export const FEED_KEY_ID_BYTES = 8;
const CONTEXT = 'feed key';

/** A new key, and as it stands in the header: sealed by the data key. */
export async function newFeedKey(data: CryptoKey): Promise<{ readonly key: FeedKey; readonly sealed: string }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  return { key: await feedKeyOf(raw), sealed: base64UrlFromBytes(await seal(data, raw, CONTEXT)) };
}

/** Null when it does not open. */
export async function openFeedKey(data: CryptoKey, sealed: string): Promise<FeedKey | null> {
  const box = bytesFromBase64Url(sealed);
  const raw = box && (await unseal(data, box, CONTEXT));
  return raw?.ok ? feedKeyOf(raw.value) : null;
}

async function feedKeyOf(raw: Uint8Array): Promise<FeedKey> {
  const key = await crypto.subtle.importKey('raw', raw as BufferSource, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const id = sha256(concatBytes(utf8ToBytes('nyamdrel feed key 1'), raw)).slice(0, FEED_KEY_ID_BYTES);
  return { key, id };
}
