import { expect, test } from 'vitest';
import { PHOTOS_STOP_BYTES, spaceStateOf, WARN_BYTES } from './low-space';

test('room is told before it ends, photos stop before text, and nothing is said where nothing is known', () => {
  expect(spaceStateOf(null)).toBe('enough');
  expect(spaceStateOf(WARN_BYTES)).toBe('enough');
  expect(spaceStateOf(WARN_BYTES - 1)).toBe('low');
  expect(spaceStateOf(PHOTOS_STOP_BYTES)).toBe('low');
  expect(spaceStateOf(PHOTOS_STOP_BYTES - 1)).toBe('no_photos');
  expect(spaceStateOf(0)).toBe('no_photos');
});
