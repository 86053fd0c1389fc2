import { expect, it } from 'vitest';
import type { ContactEnd } from './contact';
import { linkCounts, withTry, type LinkTry } from './link-tries';

const after = (...ends: readonly ContactEnd[]) => ends.reduce<readonly LinkTry[]>(withTry, []);

it('says how many of the last five tries were cut off, came to nothing, or were answered by somebody else', () => {
  const lately = after(
    { type: 'no_answer' },
    { type: 'no_answer' },
    { type: 'more', cut: true },
    { type: 'idle', cut: false },
    { type: 'unreachable', cut: true },
    { type: 'unreachable' },
  );
  expect(linkCounts(lately)).toEqual([
    { what: 'cut', count: 2, total: 5 },
    { what: 'silent', count: 1, total: 5 },
    { what: 'stranger', count: 1, total: 5 },
  ]);
});

it('says that the link was good only where every try was', () => {
  expect(linkCounts(after({ type: 'more' }, { type: 'idle' }))).toEqual([{ what: 'good', count: 2, total: 2 }]);
  expect(linkCounts(after({ type: 'idle' }, { type: 'unreachable' }))).toEqual([
    { what: 'silent', count: 1, total: 2 },
  ]);
});

it('says nothing before the first try', () => expect(linkCounts([])).toEqual([]));

it('does not take a refusal or a full disk for a bad link', () => {
  const ends: readonly ContactEnd[] = [
    { type: 'refused', why: 'unknown_device' },
    { type: 'not_kept', cause: { type: 'disk_full' } },
    { type: 'revoked' },
  ];
  expect(linkCounts(after(...ends))).toEqual([{ what: 'good', count: 3, total: 3 }]);
});
