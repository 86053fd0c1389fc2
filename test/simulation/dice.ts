/** Seeded dice (mulberry32): the same seed throws the same numbers on every machine. */
export interface Dice {
  readonly next: () => number;
  /** 0 to n-1. */
  readonly below: (n: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (p: number) => boolean;
  readonly bytes: (count: number) => Uint8Array;
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (list) => {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new Error('Picked from nothing');
      return picked;
    },
    chance: (p) => next() < p,
    bytes: (count) => Uint8Array.from({ length: count }, () => below(256)),
  };
}
