import { base64UrlFromBytes } from '../../shared/core/bytes';
import { newUuid7, type DeviceId, type PersonId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import type { Clock, Randomness } from '../../shared/core/world-deps';
import type { ProfileId } from '../../shared/platform/ports';
import type { HubError } from '../exchange/exchange-api';
import type { Platform } from '../platform/platform';
import { createDevice, dataKeysFrom, type Envelope, type Keyring } from './crypto/keyring';
import { newFeedKey } from './crypto/feed-key';
import { stickRecipient } from './crypto/load-stick-seal';
import { databaseOnDisk } from './database';
import { enrolAtHub } from './enrol';
import type { GateError, OnProgress } from './gate-api';
import type { HeaderStore } from './headers';

interface Deps {
  readonly platform: Platform;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly headers: HeaderStore;
  /** Envelopes for the person and for the recovery code. */
  readonly envelopes: (person: PersonId, dataKey: Uint8Array) => Promise<readonly Envelope[]>;
}

export interface Joined {
  readonly keyring: Keyring;
  readonly dataKey: Uint8Array;
  readonly person: PersonId;
}

/**
 * Makes the machine one of a county's. The code is used up by the hub's answer, so everything that can fail here is done before; what
 * is laid down first counts as nothing until the last step.
 */
export async function joinCounty(
  { platform, clock, random, headers, envelopes }: Deps,
  input: { readonly profile: ProfileId; readonly address: string; readonly code: string },
  onProgress: OnProgress,
): Promise<Result<Joined, GateError | HubError>> {
  const { profile } = input;
  if ((await databaseOnDisk(profile)) === 'newer') return err({ type: 'newer_database' });
  onProgress({ step: 'key', done: 0, total: 2 });
  const dataKey = random.bytes(32);
  const dev = base64UrlFromBytes(random.bytes(16)) as DeviceId;
  const device = await createDevice(dataKey, dev, 0);
  const keys = await dataKeysFrom(dataKey, device);
  if (!keys.ok) return keys;
  const { sealed: feedKey } = await newFeedKey(keys.value.data);
  const draft: Keyring = { v: 4, database: newUuid7({ clock, random }), device, feedKey, envelopes: [] };
  const created = await headers.create(profile, draft);
  if (!created.ok) return err({ type: 'port', cause: created.error });
  const journal = await headers.openJournal(profile, draft);
  if (!journal.ok) return err({ type: 'port', cause: journal.error });
  const { appVersion } = await platform.device.facts();
  const answer = await enrolAtHub({
    hub: platform.hub,
    random,
    app: appVersion,
    address: input.address,
    code: input.code,
    device,
    key: keys.value.sign,
    dn: null,
    county: null,
    person: null,
    age: await stickRecipient(dataKey),
  });
  if (!answer.ok) return answer;
  const { enrolled, link } = answer.value;
  onProgress({ step: 'key', done: 1, total: 2 });
  const own = await envelopes(enrolled.person, dataKey);
  const keyring: Keyring = { ...draft, device: { ...device, dn: enrolled.dn }, hub: link, envelopes: [...own] };
  const written = await headers.write(profile, keyring);
  if (!written.ok) return written;
  await headers.close(profile); // what was read of the draft is forgotten
  return ok({ keyring, dataKey, person: enrolled.person });
}
