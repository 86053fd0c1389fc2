import type { Randomness } from '../../shared/core/world-deps';
import { encodeEnrolmentCode, SECRET_BYTES } from '../../shared/exchange/enrolment-code';
import { codeDoc, emptyHead } from '../engine/enrol';
import type { HubStore } from '../engine/hub-store';

/** `made`: a code that nobody knows yet. `pending`: one was given out before and waits. `taken`: the county has its administrator. */
export type FirstAdministrator =
  { readonly type: 'made'; readonly code: string } | { readonly type: 'pending' } | { readonly type: 'taken' };

export interface FirstCodeOptions {
  readonly random: Randomness;
  readonly nowMs: number;
  /** Stands in the code, so that the first machine knows whom it may trust. */
  readonly caFingerprint: string;
  readonly renew: boolean;
}

/**
 * Founds the lane of an empty store and makes the code with which the first administrator brings the county. The store keeps its hash.
 * `renew` makes a new one in place of one that waits.
 */
export const firstAdministrator = (
  store: HubStore,
  { random, nowMs, caFingerprint, renew }: FirstCodeOptions,
): Promise<FirstAdministrator> =>
  store.lane<FirstAdministrator>(async (reader) => {
    const head = (await reader.head()) ?? emptyHead(random, nowMs);
    if (head.county !== null || (await reader.doc('founder', 'device')) !== null)
      return { writes: null, value: { type: 'taken' } };
    const waiting = (await reader.docs('code')).filter(({ body }) => isForFounder(body));
    if (waiting.length > 0 && !renew) return { writes: null, value: { type: 'pending' } };
    const { code, secret } = encodeEnrolmentCode(random.bytes(SECRET_BYTES), caFingerprint);
    return {
      writes: {
        head,
        docs: [codeDoc(secret, { person: null, expiresMs: null, madeBy: null })],
        removedDocs: waiting,
      },
      value: { type: 'made', code },
    };
  });

const isForFounder = (body: string): boolean => (JSON.parse(body) as { person: string | null }).person === null;
