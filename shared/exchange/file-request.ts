import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64UrlFromBytes, bytesFromBase64Url } from '../core/bytes';
import type { DeviceId } from '../core/ids';
import { utf8FromBytes } from '../core/utf8';
import { z } from '../core/zod';
import type { SignerPort, VerifierPort } from './crypto-port';
import { contentOf, isSignedBy, signMessage } from './signed-message';
import { EXCHANGE_VERSION, PURPOSES } from './wire';

/**
 * What a device asks of the hub about one file, over tus 1.0: `POST` how far its sending has come (it is begun if need be), `PATCH` the next
 * piece, `HEAD` whether the hub has it, `GET` a piece of it.
 */
export const FILE_METHODS = ['HEAD', 'POST', 'PATCH', 'GET'] as const;
export type FileMethod = (typeof FILE_METHODS)[number];

/** What a device signs for every request about a file, so that it is good for nothing else. */
export interface FileRequest {
  readonly v: number;
  readonly dev: DeviceId;
  /** Public key of the hub that is asked. */
  readonly hub: string;
  readonly m: FileMethod;
  /** SHA-256 of the file, hex. */
  readonly f: string;
  /** The hub's time, ms, as the device knows it from the hub's last answer. */
  readonly t: number;
  /** Random; the hub's answer names it. */
  readonly nonce: string;
  /** `PATCH`, `GET`: first byte of the piece. Else 0. */
  readonly at: number;
  /** Bytes of the piece (`PATCH`, `GET`) or of the whole file (`POST`). Else 0. */
  readonly len: number;
  /** `PATCH`: SHA-256 of the piece, base64, as in tus. `POST`: `possessionOf` the file. Else empty. */
  readonly sum: string;
}

/** How far the hub's time and the device's notion of it may differ: a signed request is good for so long, and never again. */
export const FILE_REQUEST_VALID_MS = 10 * 60_000;

/** The header in which the signed request stands. */
export const FILE_REQUEST_HEADER = 'x-nyamdrel-signed';
/** As long as such a header may be. */
const MAX_HEADER = 2000;

const count = z.number().int().min(0);
const schema: z.ZodType<FileRequest> = z.object({
  v: count,
  dev: z.string().max(64),
  hub: z.string().max(64),
  m: z.enum(FILE_METHODS),
  f: z.string().regex(/^[0-9a-f]{64}$/),
  t: count,
  nonce: z.string().min(16).max(64),
  at: count,
  len: count,
  sum: z.string().max(100),
}) as unknown as z.ZodType<FileRequest>;

/** The request as its header. */
export async function signFileRequest(request: FileRequest, signer: SignerPort): Promise<string> {
  return base64UrlFromBytes(await signMessage(PURPOSES.file, utf8ToBytes(JSON.stringify(request)), signer));
}

export interface ReadFileRequest {
  readonly request: FileRequest;
  readonly message: Uint8Array;
}

/** Null when it is none. The signature is not checked here. */
export function readFileRequest(header: string | undefined): ReadFileRequest | null {
  const message = header === undefined || header.length > MAX_HEADER ? null : bytesFromBase64Url(header);
  if (!message) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(utf8FromBytes(contentOf(message))));
    return parsed.success ? { request: parsed.data, message } : null;
  } catch {
    return null;
  }
}

/** The headers of tus and HTTP that say the same as the request. */
export function fileHeaders({ m, at, len, sum }: FileRequest): Readonly<Record<string, string>> {
  switch (m) {
    case 'POST':
      return { 'upload-length': String(len) };
    case 'PATCH':
      return { 'upload-offset': String(at), 'upload-checksum': `sha256 ${sum}` };
    case 'GET':
      return { range: `bytes=${at}-${at + len - 1}` };
    case 'HEAD':
      return {};
  }
}

export type FileRefusal =
  /** It was signed for something else: another method, file, hub, place or length. */
  | 'other_request'
  /** It is older or newer than it may be. */
  | 'expired'
  | 'not_signed';

/** Whether the device with this key has asked for this very thing just now; null when it has. */
export async function refusalOf(
  { request, message }: ReadFileRequest,
  asked: { readonly method: string; readonly sha256: string; readonly headers: Readonly<Record<string, string>> },
  { hub, pub, nowMs }: { readonly hub: string; readonly pub: string; readonly nowMs: number },
  verifier: VerifierPort,
): Promise<FileRefusal | null> {
  if (!(await isSignedBy(pub, PURPOSES.file, message, verifier))) return 'not_signed';
  const isThis =
    request.hub === hub &&
    request.m === asked.method &&
    request.f === asked.sha256 &&
    Object.entries(fileHeaders(request)).every(([name, value]) => asked.headers[name] === value);
  if (!isThis) return 'other_request';
  return Math.abs(request.t - nowMs) > FILE_REQUEST_VALID_MS ? 'expired' : null;
}

/**
 * What only a device can say that has the content, in hex: to know the name of a file is not to have it. `parts` are those of the content in
 * their order.
 */
export function createPossession(dev: string): {
  readonly add: (part: Uint8Array) => void;
  readonly hex: () => string;
} {
  const hash = sha256.create().update(utf8ToBytes(`ny1 file|${dev}|`));
  return { add: (part) => void hash.update(part), hex: () => bytesToHex(hash.digest()) };
}

/** How a file stands at the hub, as the hub says it in answer to `POST`. Signed by the hub. */
export interface FileStanding {
  readonly v: number;
  /** Of the request. */
  readonly nonce: string;
  readonly f: string;
  readonly size: number;
  /** Bytes that the hub holds, flushed. */
  readonly offset: number;
  /** It is there whole, and this device has shown that it has it too. Not before this a file counts as delivered. */
  readonly kept: boolean;
}

const standingSchema: z.ZodType<FileStanding> = z.object({
  v: count,
  nonce: z.string(),
  f: z.string(),
  size: count,
  offset: count,
  kept: z.boolean(),
});

export const signFileStanding = (standing: Omit<FileStanding, 'v'>, signer: SignerPort): Promise<Uint8Array> =>
  signMessage(PURPOSES.file, utf8ToBytes(JSON.stringify({ v: EXCHANGE_VERSION, ...standing })), signer);

/** The hub's answer to this request; null when it is none (a sign-in page, an answer to another request). */
export async function readFileStanding(
  bytes: Uint8Array,
  { hub, f, nonce }: FileRequest,
  verifier: VerifierPort,
): Promise<FileStanding | null> {
  if (!(await isSignedBy(hub, PURPOSES.file, bytes, verifier))) return null;
  try {
    const parsed = standingSchema.safeParse(JSON.parse(utf8FromBytes(contentOf(bytes))));
    return parsed.success && parsed.data.f === f && parsed.data.nonce === nonce ? parsed.data : null;
  } catch {
    return null;
  }
}
