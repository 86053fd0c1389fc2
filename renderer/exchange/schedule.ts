import type { Randomness } from '../../shared/core/world-deps';
import type { ContactEnd, ContactLimits } from './contact';

/** Quiet after a save before it is sent, so that what is typed in one go travels in one go. */
export const AFTER_SAVE_MS = 2000;
/** Between contacts when there is nothing to send. */
const WHEN_IDLE_MS = 30_000;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 15 * 60_000;

/** How long to wait after a contact: nothing while there is more to do; after failures ever longer, by chance, and for ever. */
export function nextDelayMs(end: ContactEnd, failures: number, random: Randomness): number {
  switch (end.type) {
    case 'more':
      return 0;
    case 'idle':
      return WHEN_IDLE_MS;
    default: {
      const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 20));
      const part = (random.bytes(1)[0] ?? 0) / 255;
      return Math.round(FIRST_RETRY_MS / 4 + part * longest);
    }
  }
}

const LEAST_BYTES = 8 * 1024;
/** Up, and down: a hub has more room than a machine, and its records pack ten to one. */
const MOST_BYTES: ContactLimits = { up: 1024 * 1024, down: 4 * 1024 * 1024 };
export const FIRST_LIMITS: ContactLimits = { up: 64 * 1024, down: 64 * 1024 };
/**
 * Whatever whole frames arrive count, so a long contact loses nothing to a cut; but what is saved meanwhile waits for its end, and each answer
 * is packed anew. So contacts grow until they take a quarter of a minute, at most twice that.
 */
const AIM_MS = 15_000;
const QUICK_MS = 2000;

/** Sizes of the next contact by how the last one went. */
export function nextLimits(limits: ContactLimits, end: ContactEnd, tookMs: number): ContactLimits {
  if (end.type === 'unreachable') return scaled(limits, 0.5);
  if (end.type !== 'more' || end.cut) return limits;
  if (tookMs < AIM_MS) return scaled(limits, tookMs < QUICK_MS ? 4 : 2);
  return tookMs > 4 * AIM_MS ? scaled(limits, 0.5) : limits;
}

const scaled = ({ up, down }: ContactLimits, by: number): ContactLimits => ({
  up: Math.min(MOST_BYTES.up, Math.max(LEAST_BYTES, up * by)),
  down: Math.min(MOST_BYTES.down, Math.max(LEAST_BYTES, down * by)),
});
