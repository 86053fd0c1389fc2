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
const MOST_BYTES = 1024 * 1024;
export const FIRST_LIMITS: ContactLimits = { up: 64 * 1024, down: 64 * 1024 };
/** A contact should not take longer: a link that lasts for seconds must be able to carry one. */
const AIM_MS = 15_000;

/** Sizes of the next contact by how the last one went. */
export function nextLimits(limits: ContactLimits, end: ContactEnd, tookMs: number): ContactLimits {
  if (end.type === 'unreachable') return scaled(limits, 0.5);
  if (end.type !== 'more') return limits;
  if (tookMs < AIM_MS / 3) return scaled(limits, 2);
  return tookMs > AIM_MS ? scaled(limits, 0.5) : limits;
}

const scaled = ({ up, down }: ContactLimits, by: number): ContactLimits => ({
  up: Math.min(MOST_BYTES, Math.max(LEAST_BYTES, up * by)),
  down: Math.min(MOST_BYTES, Math.max(LEAST_BYTES, down * by)),
});
