import { CLOCK_FLAGS } from './change';

/** The device's hybrid clock: never runs backwards, never refuses. */
export interface HybridClock {
  readonly ms: number;
  readonly counter: number;
}

const MAX_COUNTER = 0xffff;
const JUMP_MS = 5 * 60_000;

/** The next reading. A wall clock that stands behind only raises the counter; the flag tells that it did. */
export function tick(clock: HybridClock, wallMs: number): { readonly clock: HybridClock; readonly flags: number } {
  const flags = wallMs < clock.ms - JUMP_MS ? CLOCK_FLAGS.back : 0;
  if (wallMs > clock.ms) return { clock: { ms: wallMs, counter: 0 }, flags };
  if (clock.counter < MAX_COUNTER) return { clock: { ms: clock.ms, counter: clock.counter + 1 }, flags };
  return { clock: { ms: clock.ms + 1, counter: 0 }, flags };
}
