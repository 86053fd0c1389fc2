/** Signatures of machines. Implementations: WebCrypto (browser, Node), and a fast stand-in of the same contract for the simulation. */
export interface SignerPort {
  /** Ed25519 with the machine's own key: 64 bytes. */
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
}

export interface VerifierPort {
  /** False also when the key (base64url of 32 bytes) is none. Never rejects. */
  readonly verify: (pub: string, signature: Uint8Array, message: Uint8Array) => Promise<boolean>;
}

/** SHA-256 over the parts one after the other, texts as UTF-8: 32 bytes. Implementations: JavaScript (`js-digest.ts`), and the machine's own. */
export type Digest = (...parts: readonly (string | Uint8Array)[]) => Uint8Array;
