import type { EntityId, PersonId } from '../../shared/core/ids';
import { err, ok, type Result } from '../../shared/core/result';
import { utf8FromBytes } from '../../shared/core/utf8';
import type { VerifierPort } from '../../shared/exchange/crypto-port';
import { enrolAnswerSchema, type Enrolled } from '../../shared/exchange/enrolment';
import { contentOf, isSignedBy } from '../../shared/exchange/signed-message';
import { PURPOSES } from '../../shared/exchange/wire';

export interface EnrolRefused {
  readonly why: string;
  /** When it may be tried again, where the hub says so. */
  readonly waitMs?: number;
}

/** The hub's answer to an enrolment; null when it is none. `hub` is null at the first enrolment, which is where its key is learned. */
export async function readEnrolAnswer(
  bytes: Uint8Array,
  hub: string | null,
  verifier: VerifierPort,
): Promise<Result<Enrolled, EnrolRefused> | null> {
  const parsed = parse(bytes);
  if (!parsed) return null;
  const key = hub ?? (parsed.ok ? parsed.hub : null);
  if (key !== null && !(await isSignedBy(key, PURPOSES.enrol, bytes, verifier))) return null;
  if (!parsed.ok) return err({ why: parsed.why, ...(parsed.waitMs !== undefined && { waitMs: parsed.waitMs }) });
  const { county, person, epoch, dn, age } = parsed;
  return ok({ county: county as EntityId | null, person: person as PersonId, epoch, dn, hub: parsed.hub, age });
}

function parse(bytes: Uint8Array) {
  try {
    const parsed = enrolAnswerSchema.safeParse(JSON.parse(utf8FromBytes(contentOf(bytes))));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
