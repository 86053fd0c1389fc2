import { describe, expect, it } from 'vitest';
import { lastToLeave } from './hold';

const CHAIN = [
  { dev: 'first', upTo: 5 },
  { dev: 'second', upTo: 3 },
  { dev: 'third', upTo: 9 },
];

describe('what a person holds back', () => {
  it('is nothing without a hold, or where it names a machine that this one never was', () => {
    expect(lastToLeave(null, CHAIN, 'third')).toBe(Infinity);
    expect(lastToLeave({ dev: 'another', after: 1 }, CHAIN, 'third')).toBe(Infinity);
  });

  it('is everything after a change, and all that later incarnations write; earlier incarnations are free', () => {
    const hold = { dev: 'second', after: 1 };
    expect(CHAIN.map(({ dev }) => lastToLeave(hold, CHAIN, dev))).toEqual([Infinity, 1, 0]);
  });

  it('stays so when a new identity signs the last changes again: number 7 of the first is number 2 of the second', () => {
    expect(lastToLeave({ dev: 'first', after: 7 }, CHAIN, 'second')).toBe(2);
    expect(lastToLeave({ dev: 'first', after: 7 }, CHAIN, 'third')).toBe(0);
    expect(lastToLeave({ dev: 'first', after: 10 }, CHAIN, 'third')).toBe(2);
  });
});
