import { expect, test } from 'vitest';
import { sheetAddress } from './sheet-address';

const HUB = 'https://192.168.1.10:4820/';

test('the address by which this machine reaches the hub is the one that is handed on', () => {
  expect(sheetAddress('https://hub.court.example:4820', [HUB])).toBe('https://hub.court.example:4820');
  expect(sheetAddress('https://192.168.1.10:4820', [])).toBe('https://192.168.1.10:4820');
});

test('an address that only this machine can use is replaced by one that the hub tells', () => {
  expect(sheetAddress('http://127.0.0.1:4817', ['https://127.0.0.1:4820/', HUB])).toBe(HUB);
  expect(sheetAddress('http://localhost:4817', [HUB])).toBe(HUB);
  expect(sheetAddress(null, [HUB])).toBe(HUB);
});

test('with nothing better a hub on this very machine is named, a program that passes on to it never', () => {
  expect(sheetAddress('https://127.0.0.1:4820', [])).toBe('https://127.0.0.1:4820');
  expect(sheetAddress('http://127.0.0.1:4817', ['https://127.0.0.1:4820/'])).toBe('https://127.0.0.1:4820/');
  expect(sheetAddress('http://127.0.0.1:4817', [])).toBeNull();
  expect(sheetAddress(null, [])).toBeNull();
});
