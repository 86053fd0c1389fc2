import { must } from '../../core/assert';

/** Repeatable choices: the same seed always gives the same rehearsal. Not for identifiers or keys. */
export interface Dice {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True in `percent` of 100 throws. */
  readonly chance: (percent: number) => boolean;
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
}

/** Mulberry32: small, fast and good enough to vary invented data. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + Math.floor(unit() * (most - least + 1));
  return {
    between,
    pick: (from) => must(from[between(0, from.length - 1)], 'there is something to choose from'),
    chance: (percent) => unit() * 100 < percent,
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: unit() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
