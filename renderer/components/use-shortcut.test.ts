import { describe, expect, it } from 'vitest';
import { isComposing, matchesKeys } from './use-shortcut';

const press = (
  key: string,
  held: Partial<{ ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean }> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('match Ctrl and the Mac key alike', () => {
    expect(matchesKeys(press('k', { ctrlKey: true }), 'mod+k')).toBe(true);
    expect(matchesKeys(press('K', { metaKey: true }), 'mod+k')).toBe(true);
    expect(matchesKeys(press('k'), 'mod+k')).toBe(false);
  });

  it('leave Ctrl+N to the browser even when asked for', () => {
    expect(matchesKeys(press('n', { ctrlKey: true }), 'mod+n')).toBe(false);
  });

  it('do not take a plain key held with Ctrl', () => {
    expect(matchesKeys(press('?', { ctrlKey: true }), '?')).toBe(false);
    expect(matchesKeys(press('?'), '?')).toBe(true);
  });

  it('tell Ctrl from Ctrl with Shift', () => {
    const both = press('Y', { ctrlKey: true, shiftKey: true });
    expect(matchesKeys(both, 'mod+shift+y')).toBe(true);
    expect(matchesKeys(both, 'mod+y')).toBe(false);
    expect(matchesKeys(press('?', { shiftKey: true }), '?')).toBe(true);
  });

  it('know a key of an input method that is composing', () => {
    expect(isComposing({ isComposing: true })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 75 })).toBe(false);
  });
});
