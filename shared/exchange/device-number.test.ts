import { expect, test } from 'vitest';
import { FIRST_SELF_GIVEN_NUMBER, selfGivenNumber } from './device-number';

test('a device that nobody can give a number takes one that no hub gives and nobody else has', () => {
  const drawn = [0, 0, 255];
  const random = { bytes: (count: number) => new Uint8Array(count).fill(drawn.shift() ?? 0) };
  const number = selfGivenNumber(random, new Set([FIRST_SELF_GIVEN_NUMBER]));
  expect(number).toBe(FIRST_SELF_GIVEN_NUMBER + 2 ** 30 - 1);
  expect(number).toBeLessThan(2 ** 31);
});
