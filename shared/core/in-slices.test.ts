import { expect, test } from 'vitest';
import { allAtOnce, inSlices, type Steps } from './in-slices';

function* sumOf(numbers: readonly number[], seen: number[]): Steps<number> {
  let sum = 0;
  for (const number of numbers) {
    seen.push(number);
    sum += number;
    yield;
  }
  return sum;
}

test('work in steps comes to the same, with pauses or without', async () => {
  expect(allAtOnce(sumOf([1, 2, 3], []))).toBe(6);
  expect(await inSlices(sumOf([1, 2, 3], []), () => Promise.resolve())).toBe(6);
  expect(await inSlices(sumOf([1, 2, 3], []), () => undefined)).toBe(6);
});

test('others have their turn where a slice ends, and only there', async () => {
  const seen: number[] = [];
  let steps = 0;
  const turns: number[] = [];
  const everySecond = () =>
    ++steps % 2 === 0 ? Promise.resolve().then(() => void turns.push(seen.length)) : undefined;
  await inSlices(sumOf([1, 2, 3, 4, 5], seen), everySecond);
  expect(turns).toEqual([2, 4]);
});
