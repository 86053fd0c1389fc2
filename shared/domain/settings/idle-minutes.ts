/** Minutes without a touch after which the screen locks: never more than 15 (design section 3). */
export const IDLE_MINUTES = [3, 5, 10, 15] as const;
export const DEFAULT_IDLE_MINUTES = 10;

/** A stored preference as minutes; what is no offered value is the default. */
export const idleMinutesOf = (stored: unknown): number =>
  IDLE_MINUTES.find((minutes) => minutes === stored) ?? DEFAULT_IDLE_MINUTES;
