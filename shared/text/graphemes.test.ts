import { expect, test } from 'vitest';
import { countGraphemes, firstGrapheme } from './graphemes';

test('a stack with its vowels counts as one', () => {
  expect(countGraphemes('བསྒྲུབས')).toBe(4);
  expect(countGraphemes('རྫོང')).toBe(2);
  expect(countGraphemes('囊谦县')).toBe(3);
  expect(countGraphemes('𠮷👨‍👩‍👧')).toBe(2);
  expect(countGraphemes('')).toBe(0);
});

test('counting stops at the limit', () => {
  expect(countGraphemes('ཀ'.repeat(1_000_000), 100)).toBe(100);
});

test('the first of a Tibetan name is its whole first stack', () => {
  expect(firstGrapheme('རྫོང')).toBe('རྫོ');
  expect(firstGrapheme('才旦')).toBe('才');
  expect(firstGrapheme('')).toBe('');
});
