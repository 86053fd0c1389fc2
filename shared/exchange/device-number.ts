import type { Randomness } from '../core/world-deps';

/** A hub counts the devices it knows from 1; numbers from here on are drawn by devices that could not ask one. */
export const FIRST_SELF_GIVEN_NUMBER = 65_536;

/**
 * A number for a device that nobody can give one: 30 random bits, so that two machines restored from one backup do not share it.
 * `taken` are the numbers that are known to be used.
 */
export function selfGivenNumber(random: Randomness, taken: ReadonlySet<number>): number {
  for (;;) {
    const drawn = new DataView(random.bytes(4).slice().buffer).getUint32(0) >>> 2;
    const number = FIRST_SELF_GIVEN_NUMBER + drawn;
    if (!taken.has(number)) return number;
  }
}
