import type { Randomness } from '../../shared/core/world-deps';
import { codeDoc, emptyHead } from '../engine/enrol';
import type { HubStore } from '../engine/hub-store';

/** Without what is mistaken for something else when it is read aloud or typed. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 12; // 60 bits

/** A one-time code; people read it in groups of four, what counts are the letters. */
export function newCode(random: Randomness): string {
  return [...random.bytes(LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

export const groupedCode = (code: string): string => (code.match(/.{4}/g) ?? []).join('-');

/** `made`: a code that nobody knows yet. `pending`: one was given out before and waits. `taken`: the county has its administrator. */
export type FirstAdministrator =
  { readonly type: 'made'; readonly code: string } | { readonly type: 'pending' } | { readonly type: 'taken' };

/**
 * Founds the lane of an empty store and makes the code with which the first administrator brings the county. The store keeps its hash.
 * `renew` makes a new one in place of one that waits.
 */
export const firstAdministrator = (
  store: HubStore,
  { random, nowMs, renew }: { readonly random: Randomness; readonly nowMs: number; readonly renew: boolean },
): Promise<FirstAdministrator> =>
  store.lane<FirstAdministrator>(async (reader) => {
    const head = (await reader.head()) ?? emptyHead(random, nowMs);
    if (head.county !== null || (await reader.doc('founder', 'device')) !== null)
      return { writes: null, value: { type: 'taken' } };
    const waiting = (await reader.docs('code')).filter(({ body }) => isForFounder(body));
    if (waiting.length > 0 && !renew) return { writes: null, value: { type: 'pending' } };
    const code = newCode(random);
    return {
      writes: {
        head,
        docs: [codeDoc(code, { person: null, expiresMs: null, madeBy: null })],
        removedDocs: waiting,
      },
      value: { type: 'made', code },
    };
  });

const isForFounder = (body: string): boolean => (JSON.parse(body) as { person: string | null }).person === null;
