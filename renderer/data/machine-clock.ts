import type { HybridClock } from '../../shared/exchange/clock';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** No machine can honestly run this program before it was written; an earlier clock is a dead battery. */
export const EARLIEST_HONEST_MS = Date.UTC(2026, 9, 1);

/** What the machine's clock says against what is known from the records. */
export interface ClockTrouble {
  readonly wallMs: number;
  readonly lastKnownMs: number;
}

/** The time to work with: the wall clock, unless it is impossible; then the time of the last saved change. */
export const workingTimeMs = (wallMs: number, clock: HybridClock): number =>
  wallMs >= EARLIEST_HONEST_MS ? wallMs : Math.max(EARLIEST_HONEST_MS, clock.ms);

/** Not null when the person should look at the clock. Nothing is ever refused because of it. */
export function clockTrouble(wallMs: number, clock: HybridClock): ClockTrouble | null {
  const behind = wallMs < EARLIEST_HONEST_MS || wallMs < clock.ms - DAY_MS;
  return behind ? { wallMs, lastKnownMs: Math.max(clock.ms, EARLIEST_HONEST_MS) } : null;
}

/** `YYYY-MM-DDTHH:mm` in Asia/Shanghai (UTC+8 the year round since 1992), whatever the machine's time zone is. */
export const shanghaiMinute = (ms: number): string => new Date(ms + 8 * HOUR_MS).toISOString().slice(0, 16);
