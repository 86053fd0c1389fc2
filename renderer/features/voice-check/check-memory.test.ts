import { describe, expect, it } from 'vitest';
import { checksOf, progressOf, withCheck, type Check } from './check-memory';

const CHECK: Check = {
  atMs: 1,
  person: 'p',
  comparison: 'unit:u',
  withWhom: '卓玛',
  code: '12345678',
  result: 'different',
  found: null,
};

describe('the memory of checks', () => {
  it('takes what was found as another word on the same check, and a check of changed records as another', () => {
    const found = { ...CHECK, atMs: 2, found: { kind: 'case', id: 'c' } };
    const later = { ...CHECK, atMs: 3, code: '87654321', result: 'same' as const };
    expect(withCheck(withCheck(withCheck([], CHECK), found), later)).toEqual([found, later]);
  });

  it('keeps the last fifty', () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ ...CHECK, code: `${i}` }));
    const kept = many.reduce<readonly Check[]>(withCheck, []);
    expect(kept.map(({ code }) => code)).toEqual(many.slice(10).map(({ code }) => code));
    expect(checksOf(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('begins anew with what it cannot read', () => {
    expect(checksOf(undefined)).toEqual([]);
    expect(checksOf([{ atMs: 'x' }])).toEqual([]);
    expect(progressOf({ comparison: 'court', withWhom: '', answers: ['perhaps'], code: '' })).toBe(null);
    const progress = { comparison: 'court', withWhom: '', answers: ['different', 'same'], code: '1' };
    expect(progressOf(progress)).toEqual(progress);
  });
});
