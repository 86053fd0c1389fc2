import type { EntityId, PersonId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import type { Randomness } from '../../shared/core/world-deps';
import { parseEnrolmentCode } from '../../shared/exchange/enrolment-code';
import type { Enrolled } from '../../shared/exchange/enrolment';
import type { HubPort } from '../../shared/platform/ports';
import { readEnrolAnswer } from '../exchange/enrol-answer';
import type { HubError } from '../exchange/exchange-api';
import { hubErrorOf } from '../exchange/transport';
import { webVerifier } from '../exchange/web-crypto';
import type { HubLink, Keyring } from './crypto/keyring';
import { enrolMessage } from './succession';

export interface EnrolInput {
  readonly hub: HubPort;
  readonly random: Randomness;
  readonly app: string;
  readonly address: string;
  readonly code: string;
  readonly device: Pick<Keyring['device'], 'dev' | 'pub'>;
  readonly key: CryptoKey;
  /** Number, county and person that the machine has already; null for one that joins. */
  readonly dn: number | null;
  readonly county: EntityId | null;
  readonly person: PersonId | null;
  /** Recipient of sealed sticks for the machine. */
  readonly age: string;
}

/** Shows the code to the hub. What the hub answers is its word only as long as the connection is the one that the code names. */
export async function enrolAtHub(
  input: EnrolInput,
): Promise<Result<{ readonly enrolled: Enrolled; readonly link: HubLink }, HubError>> {
  const { hub, random, app, device, key, dn, county, person, age } = input;
  const code = parseEnrolmentCode(input.code);
  if (!code) return err({ type: 'refused', why: 'mistyped_code' });
  const address = hub.isSameOrigin() ? '' : normalAddress(input.address);
  if (address === null) return err({ type: 'refused', why: 'bad_address' });
  const identified = await hub.identify(address, code.fingerprint);
  if (!identified.ok) {
    return err(identified.error.type === 'other' ? { type: 'refused', why: 'other_hub' } : { type: 'unreachable' });
  }
  const { fingerprint } = identified.value;
  const by = { type: 'code', secret: code.secret } as const;
  const message = await enrolMessage({ device, key, random, app, dn, county, person, by, age });
  const posted = await hub.post({ address, fingerprint }, '/hub/v1/enrol', message);
  if (!posted.ok) return err(hubErrorOf(posted.error));
  const answer = await readEnrolAnswer(posted.value.bytes, null, webVerifier);
  if (answer === null) return err({ type: posted.value.cut ? 'unreachable' : 'wrong_answer' });
  if (!answer.ok) return err({ type: 'refused', ...answer.error });
  const link = { key: answer.value.hub, address, fingerprint, age: answer.value.age, person: answer.value.person };
  return ok({ enrolled: answer.value, link });
}

/** `https://name:port` as typed with or without the scheme; null when it cannot be an address. */
function normalAddress(typed: string): string | null {
  const text = typed.trim();
  try {
    const url = new URL(text.includes('://') ? text : `https://${text}`);
    return url.protocol === 'https:' && url.hostname !== '' ? url.origin : null;
  } catch {
    return null;
  }
}
