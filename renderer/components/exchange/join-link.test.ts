import { expect, test } from 'vitest';
import { codeOfLink, joinLink } from './join-link';

const CODE = 'ABCDE-12345-FGHJK-67890-MNPQR';

test('a link carries the code behind the sign that no server sees, and gives it back', () => {
  const link = new URL(joinLink('https://hub.test:8443/', CODE));
  expect(link.origin + link.pathname).toBe('https://hub.test:8443/');
  expect(codeOfLink(link.hash)).toBe(CODE);
});

test('without an address it is the code alone', () => {
  expect(joinLink(null, CODE)).toBe(CODE);
});

test('an address of another kind holds no code, and nothing but a code is taken from it', () => {
  expect(codeOfLink('#/cases/abc')).toBe('');
  expect(codeOfLink('#/join/AB<script>')).toBe('ABscript');
});
