/** How a passphrase becomes a key; stored beside every envelope, so that later programs can raise it. */
export interface KdfParameters {
  readonly name: 'argon2id';
  /** Memory in KiB. */
  readonly m: number;
  /** Passes. */
  readonly t: number;
  readonly p: number;
}

/** 64 MiB and 3 passes (RFC 9106, second recommended option): about a second on a county PC. */
export const KDF_PARAMETERS: KdfParameters = { name: 'argon2id', m: 64 * 1024, t: 3, p: 1 };

/** Derives 32 bytes. Given to the gate, because it runs in a worker in the app and in the same thread in Node. */
export type DeriveKey = (secret: Uint8Array, salt: Uint8Array, parameters: KdfParameters) => Promise<Uint8Array>;
