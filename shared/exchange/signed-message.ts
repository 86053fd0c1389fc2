import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { concatBytes } from '../core/bytes';
import type { SignerPort, VerifierPort } from './crypto-port';
import { SIGNATURE_BYTES } from './wire';

const signedBytes = (purpose: string, content: Uint8Array): Uint8Array =>
  sha256(concatBytes(utf8ToBytes(`${purpose}|`), content));

/** Content with the signature in front. */
export async function signMessage(purpose: string, content: Uint8Array, signer: SignerPort): Promise<Uint8Array> {
  return concatBytes(await signer.sign(signedBytes(purpose, content)), content);
}

export const contentOf = (message: Uint8Array): Uint8Array => message.subarray(SIGNATURE_BYTES);

/** Whether the message was signed for this purpose with this key. */
export const isSignedBy = (
  pub: string,
  purpose: string,
  message: Uint8Array,
  { verify }: VerifierPort,
): Promise<boolean> =>
  message.length <= SIGNATURE_BYTES
    ? Promise.resolve(false)
    : verify(pub, message.slice(0, SIGNATURE_BYTES), signedBytes(purpose, contentOf(message)));
