import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64UrlFromBytes } from '../../shared/core/bytes';
import type { PersonId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import { utf8FromBytes } from '../../shared/core/utf8';
import { adminAnswerSchema, type AdminAnswer, type AdminRequest } from '../../shared/exchange/admin';
import { contentOf, isSignedBy, signMessage } from '../../shared/exchange/signed-message';
import { EXCHANGE_VERSION, PURPOSES } from '../../shared/exchange/wire';
import type { ContactPorts } from './contact';
import type { HubError } from './exchange-api';
import { hubErrorOf } from './transport';

type Answer = Extract<AdminAnswer, { ok: true }>;

/** Asks the hub for something that only an administrator may have. */
export async function askHub(
  { store, transport, signer, verifier, random }: ContactPorts,
  person: PersonId,
  ask: AdminRequest['ask'],
): Promise<Result<Answer, HubError>> {
  const nonce = base64UrlFromBytes(random.bytes(16));
  const request: AdminRequest = { v: EXCHANGE_VERSION, nonce, dev: store.identity().dev, person, ask };
  const message = await signMessage(PURPOSES.admin, utf8ToBytes(JSON.stringify(request)), signer);
  const posted = await transport.post('/hub/v1/admin', message);
  if (!posted.ok) return err(hubErrorOf(posted.error));
  const { bytes, cut } = posted.value;
  const isHub = await isSignedBy(store.standing().hub, PURPOSES.admin, bytes, verifier);
  const answer = isHub ? parse(bytes) : null;
  if (answer?.nonce !== nonce) return err({ type: cut ? 'unreachable' : 'wrong_answer' });
  return answer.ok ? ok(answer) : err({ type: 'refused', why: answer.why });
}

function parse(bytes: Uint8Array): AdminAnswer | null {
  try {
    const parsed = adminAnswerSchema.safeParse(JSON.parse(utf8FromBytes(contentOf(bytes))));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
