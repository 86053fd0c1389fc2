import { base64UrlFromBytes } from '../../../shared/core/bytes';
import type { Result } from '../../../shared/core/result';
import type { Clock, Randomness } from '../../../shared/core/world-deps';
import type { SignerPort, VerifierPort } from '../../../shared/exchange/crypto-port';
import {
  FILE_REQUEST_HEADER,
  fileHeaders,
  signFileRequest,
  type FileRequest,
} from '../../../shared/exchange/file-request';
import { EXCHANGE_VERSION } from '../../../shared/exchange/wire';
import type { HubFileCall, HubFileReply } from '../../../shared/platform/ports';
import type { DeviceStore } from '../device-store';

/** The way to the hub's files. */
export interface FileTransport {
  readonly file: (call: HubFileCall) => Promise<Result<HubFileReply, { readonly type: 'unreachable' }>>;
}

export interface FilePorts {
  readonly store: DeviceStore;
  readonly transport: FileTransport;
  readonly signer: SignerPort;
  readonly verifier: VerifierPort;
  readonly clock: Clock;
  readonly random: Randomness;
}

export type Asked = Pick<FileRequest, 'm' | 'f' | 'at' | 'len' | 'sum'>;

const NOTHING = new Uint8Array();

/** Signs a request about a file and sends it. */
export async function askFile(
  { store, transport, signer, clock, random }: FilePorts,
  asked: Asked,
  body: Uint8Array = NOTHING,
): Promise<{ readonly request: FileRequest; readonly reply: HubFileReply | null }> {
  const { hub, offsetMs } = store.standing();
  const request: FileRequest = {
    v: EXCHANGE_VERSION,
    dev: store.identity().dev,
    hub,
    // The hub's time, so that a wrong clock of this machine shuts nobody out.
    t: Math.max(0, Math.round(clock.nowMs() + offsetMs)),
    nonce: base64UrlFromBytes(random.bytes(16)),
    ...asked,
  };
  const headers = { ...fileHeaders(request), [FILE_REQUEST_HEADER]: await signFileRequest(request, signer) };
  const sent = await transport.file({ method: asked.m, sha256: asked.f, headers, body });
  return { request, reply: sent.ok ? sent.value : null };
}

/** Bytes of the next piece, so that it takes about ten seconds: short enough for a link that is cut every twenty. */
export function nextPieceBytes(bytes: number, tookMs: number): number {
  const fit = Math.round((bytes * AIM_MS) / Math.max(tookMs, 1));
  return Math.max(LEAST_BYTES, Math.min(MOST_BYTES, fit, bytes * 4));
}

/** After a piece that did not get through. */
export const smallerPiece = (bytes: number): number => Math.max(LEAST_BYTES, bytes >> 1);

export const FIRST_PIECE_BYTES = 16 * 1024;
const AIM_MS = 10_000;
const LEAST_BYTES = 8 * 1024;
const MOST_BYTES = 512 * 1024;
