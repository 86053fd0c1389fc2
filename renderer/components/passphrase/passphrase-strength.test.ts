import { expect, it } from 'vitest';
import { passphraseStrength } from './passphrase-strength';

it('is short below eight characters whatever they are', () => {
  expect(passphraseStrength('aB3$xY9')).toBe('short');
});

it('is weak for one character repeated', () => {
  expect(passphraseStrength('aaaaaaaaaaaaaaaaaaaa')).toBe('weak');
});

it('prefers a long sentence to a short jumble', () => {
  expect(passphraseStrength('abcd1234')).toBe('weak');
  expect(passphraseStrength('the yak crosses the river')).toBe('strong');
});

it('counts a Chinese sentence for what it is', () => {
  expect(passphraseStrength('每天早上去河边喝茶看雪山')).toBe('strong');
});
