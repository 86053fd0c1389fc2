/** A device's clock this far ahead of the hub's is wrong, not merely inexact. */
const FUTURE_MS = 5 * 60_000;

export interface ClaimedTime {
  /** The device's clock when the change was made (ms). */
  readonly atMs: number;
  /** The latest hub time that the device had received by then (s); 0 before the first contact. */
  readonly seenS: number;
}

/**
 * The time that the hub allows for a change (sync.md 2.2): never after it arrived, never before what its device had seen or written
 * before. Its bounds are causes and effects, so a wrong clock cannot carry it outside of them.
 */
export function effectiveTime(
  { atMs, seenS }: ClaimedTime,
  { lastEffMs, hubNowMs }: { readonly lastEffMs: number; readonly hubNowMs: number },
): { readonly effMs: number; readonly future: boolean } {
  const effMs = Math.max(lastEffMs, Math.min(seenS * 1000, hubNowMs), Math.min(atMs, hubNowMs));
  return { effMs, future: atMs > hubNowMs + FUTURE_MS };
}
