import type { Sha256 } from '../storage/blob-files';

/** What a handler is told about a request besides its body. */
export interface RequestMeta {
  readonly method: string;
  /** Path and query as they were asked for; part of what a device signs. */
  readonly url: string;
  /** Where the connection comes from. */
  readonly address: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the body ended as it should; known when it was read to its end. A cut body still counts as far as it came. */
  readonly isWhole: () => boolean;
}

/** Bytes in, bytes out; the body comes decompressed. Rejects with `RequestRefused` for what the other side did, anything else is our fault. */
export type BytesHandler = (body: AsyncIterable<Uint8Array>, meta: RequestMeta) => Promise<Uint8Array>;

/** The same for what is too large to be held in memory, either way. */
export type StickHandler = (body: AsyncIterable<Uint8Array>, meta: RequestMeta) => Promise<AsyncIterable<Uint8Array>>;

export interface HubHandlers {
  readonly exchange: BytesHandler;
  readonly enrol: BytesHandler;
  readonly admin: BytesHandler;
  /** A sealed stick of any machine, carried by whoever reaches the hub. */
  readonly stick: StickHandler;
  /** Lets a request for a file pass, or rejects with `RequestRefused`. The body is not read yet: what is signed is the address and the headers. */
  readonly mayReachFile: (
    file: { readonly sha256: Sha256; readonly area: 'blob' | 'page'; readonly act: 'read' | 'write' },
    meta: RequestMeta,
  ) => Promise<void>;
  /** What is told to whoever sends a file and asks how far it has come. */
  readonly fileStanding: (
    file: { readonly sha256: Sha256; readonly size: number; readonly offset: number },
    meta: RequestMeta,
  ) => Promise<Uint8Array>;
}

/** Why a request was not served, in a word of the protocol. */
export type RefusalType =
  | 'not_found'
  | 'too_large'
  | 'malformed_encoding'
  | 'unknown_encoding'
  | 'malformed_request'
  | 'unauthorised'
  | 'forbidden'
  | 'busy'
  | 'not_ready'
  | 'disk_full'
  | 'internal';

const STATUS: Readonly<Record<RefusalType, number>> = {
  not_found: 404,
  too_large: 413,
  malformed_encoding: 400,
  unknown_encoding: 415,
  malformed_request: 400,
  unauthorised: 401,
  forbidden: 403,
  busy: 503,
  not_ready: 503,
  disk_full: 507,
  internal: 500,
};

/** Ends a request with `{"type": …}` and the status that belongs to it. */
export class RequestRefused extends Error {
  readonly type: RefusalType;
  readonly status: number;
  constructor(type: RefusalType) {
    super(type);
    this.type = type;
    this.status = STATUS[type];
  }
}
