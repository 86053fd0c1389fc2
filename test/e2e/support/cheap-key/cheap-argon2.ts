import type { KdfParameters } from '../../../../renderer/data/crypto/argon2';

export type { DeriveKey, KdfParameters } from '../../../../renderer/data/crypto/argon2';

/** The least that Argon2id can be asked for. It stands beside the envelope, so the app opens it as it opens any other. */
export const KDF_PARAMETERS: KdfParameters = { name: 'argon2id', m: 8, t: 1, p: 1 };
