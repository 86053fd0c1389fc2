import { Decrypter, Encrypter, identityToRecipient, Stanza } from 'age-encryption';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from '../../../shared/core/zod';
import { bytesFromBase64Url } from '../../../shared/core/bytes';
import { err, ok, type Result } from '../../../shared/core/result';
import { createBackupDecoder, type DecodedBackup } from '../../../shared/backup/decode-backup';
import type { BackupFormatError } from '../../../shared/backup/manifest';
import { ageIdentity } from '../crypto/age-identity';
import { envelopeSchema, type Envelope } from '../crypto/keyring';
import { utf8FromBytes } from '../../../shared/core/utf8';

/**
 * A backup is an age file (age-encryption.org/v1). Its header holds one X25519 stanza for the identity that follows from the data key,
 * and one of our own with the envelopes of the data key, which stand in the clear as they do in the journal's header.
 */
const FIRST_LINE = 'age-encryption.org/v1';
const STANZA = 'nyamdrel/keys';
const STANZA_VERSION = 1;
/** Envelopes of some hundreds of people fit. */
const MAX_HEADER_BYTES = 256 * 1024;
const NONCE_BYTES = 16;
const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;

export interface ClearPart {
  readonly envelopes: readonly Envelope[];
  /** Length of the payload, by which a file that was cut off is told from a damaged one. */
  readonly payloadBytes: number;
}

export async function encryptBackup(
  dataKey: Uint8Array,
  clear: ClearPart,
  chunks: Iterable<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  const body = utf8ToBytes(JSON.stringify({ envelopes: clear.envelopes }));
  const stanza = new Stanza([STANZA, String(STANZA_VERSION), String(clear.payloadBytes)], body);
  encrypter.addRecipient({ wrapFileKey: () => [stanza] });
  encrypter.addRecipient(await identityToRecipient(await ageIdentity(dataKey, 'backup')));
  const sealed = await encrypter.encrypt(streamOf(chunks));
  return new Uint8Array(await new Response(sealed).arrayBuffer());
}

/** What a backup says before it is opened: who could open it. */
export async function readClearPart(file: Uint8Array): Promise<Result<ClearPart, BackupFormatError>> {
  const start = file.subarray(0, MAX_HEADER_BYTES);
  if (!startsAsAge(start)) return err({ type: 'not_a_backup' });
  const headerBytes = headerLength(start);
  if (headerBytes === null) {
    return err({ type: file.length < MAX_HEADER_BYTES ? 'backup_truncated' : 'not_a_backup' });
  }
  const stanza = await ownStanza(start.subarray(0, headerBytes));
  if (stanza === 'damaged') return err({ type: 'backup_damaged' });
  if (stanza === null) return err({ type: 'not_a_backup' });
  const formatVersion = Number(stanza.args[1]);
  if (formatVersion > STANZA_VERSION) return err({ type: 'backup_newer', formatVersion });
  const clear = parseClearPart(stanza);
  if (clear === null) return err({ type: 'backup_damaged' });
  return file.length < headerBytes + sealedLength(clear.payloadBytes) ? err({ type: 'backup_truncated' }) : ok(clear);
}

/** Opens the age file and decodes its payload. The data key is that of its own envelopes. */
export async function decryptBackup(
  file: Uint8Array,
  dataKey: Uint8Array,
  onBytes: (done: number) => void,
): Promise<Result<DecodedBackup, BackupFormatError>> {
  const decoder = createBackupDecoder();
  let done = 0;
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(await ageIdentity(dataKey, 'backup'));
    const reader = (await decrypter.decrypt(streamOf(piecesOf(file)))).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const pushed = decoder.push(next.value);
      if (!pushed.ok) return pushed;
      done += next.value.length;
      onBytes(done);
    }
  } catch {
    return err({ type: 'backup_damaged' }); // age checks every 64 KB of it
  }
  return decoder.end();
}

const startsAsAge = (start: Uint8Array): boolean =>
  start.length > 0 && [...FIRST_LINE].every((letter, i) => i >= start.length || start[i] === letter.codePointAt(0));

/** The header ends with the line that begins with `--- `. */
function headerLength(start: Uint8Array): number | null {
  const text = new TextDecoder('latin1').decode(start);
  const found = /\n--- [^\n]*\n/.exec(text);
  return found ? found.index + found[0].length : null;
}

/** Our own stanza, read by the library: an identity is shown every stanza of the header. */
async function ownStanza(header: Uint8Array): Promise<Stanza | null | 'damaged'> {
  const seen: { readonly stanzas: Stanza[] | null }[] = [];
  const decrypter = new Decrypter();
  decrypter.addIdentity({
    unwrapFileKey: (stanzas) => {
      seen.push({ stanzas });
      return null;
    },
  });
  await decrypter.decryptHeader(header.slice()).catch(() => undefined); // it is not opened, only read
  const stanzas = seen[0]?.stanzas;
  return stanzas ? (stanzas.find(({ args }) => args[0] === STANZA) ?? null) : 'damaged';
}

/** A file from a stick is not trusted: without these bounds it could ask for all the memory there is. */
const isBearable = ({ kdf: { m, t, p, salt } }: Envelope): boolean =>
  m <= 1024 * 1024 && t <= 16 && p <= 8 && bytesFromBase64Url(salt) !== null;

const clearSchema = z.object({ envelopes: z.array(envelopeSchema.refine(isBearable)).max(1000) });

function parseClearPart({ args, body }: Stanza): ClearPart | null {
  const payloadBytes = Number(args[2]);
  try {
    const parsed = clearSchema.safeParse(JSON.parse(utf8FromBytes(body)));
    return parsed.success && Number.isSafeInteger(payloadBytes) && payloadBytes >= 0
      ? { envelopes: parsed.data.envelopes, payloadBytes }
      : null;
  } catch {
    return null;
  }
}

const sealedLength = (payloadBytes: number): number =>
  NONCE_BYTES + payloadBytes + Math.max(1, Math.ceil(payloadBytes / CHUNK_BYTES)) * TAG_BYTES;

function* piecesOf(file: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.length; at += CHUNK_BYTES) yield file.slice(at, at + CHUNK_BYTES);
}

function streamOf(chunks: Iterable<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = chunks[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const next = iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}
