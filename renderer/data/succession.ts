import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64UrlFromBytes } from '../../shared/core/bytes';
import type { DeviceId, EntityId, PersonId } from '../../shared/core/ids';
import type { Randomness } from '../../shared/core/world-deps';
import { successionText, type EnrolRequest } from '../../shared/exchange/enrolment';
import { signMessage } from '../../shared/exchange/signed-message';
import { EXCHANGE_VERSION, PURPOSES } from '../../shared/exchange/wire';
import { webSigner } from '../exchange/web-crypto';
import type { Keyring } from './crypto/keyring';

export interface EnrolMessage {
  readonly device: Pick<Keyring['device'], 'dev' | 'pub'>;
  readonly key: CryptoKey;
  readonly random: Randomness;
  readonly app: string;
  /** The number under which it has written already, or null. */
  readonly dn: number | null;
  readonly county: EntityId | null;
  readonly person: PersonId | null;
  readonly by: EnrolRequest['by'];
  /** Recipient of bundles for the device; a successor tells it at its first contact. */
  readonly age?: string | null;
}

/** The message by which a device asks a hub to be enrolled, signed with the device's key. */
export function enrolMessage({ device, key, random, age = null, ...rest }: EnrolMessage): Promise<Uint8Array> {
  const request: EnrolRequest = {
    v: EXCHANGE_VERSION,
    nonce: base64UrlFromBytes(random.bytes(16)),
    dev: device.dev as DeviceId,
    pub: device.pub,
    age,
    ...rest,
  };
  return signMessage(PURPOSES.enrol, utf8ToBytes(JSON.stringify(request)), webSigner(key));
}

/** The message by which a hub learns that one device follows another; signed by both. */
export async function successionMessage({
  from,
  oldKey,
  device,
  newKey,
  random,
  app,
}: {
  readonly from: DeviceId;
  readonly oldKey: CryptoKey;
  readonly device: Keyring['device'];
  readonly newKey: CryptoKey;
  readonly random: Randomness;
  readonly app: string;
}): Promise<Uint8Array> {
  const text = successionText({ from, to: device.dev as DeviceId, pub: device.pub });
  const signature = base64UrlFromBytes(await webSigner(oldKey).sign(text));
  const by = { type: 'succession', from, signature } as const;
  return enrolMessage({ device, key: newKey, random, app, dn: device.dn, county: null, person: null, by });
}
