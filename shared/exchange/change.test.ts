import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { applyChange } from './apply';
import { recordOps } from './change';
import { parseChange } from './signed-change';

const parse = (...o: readonly unknown[]) =>
  parseChange(utf8ToBytes(JSON.stringify({ u: 'p', t: [1, 0], q: 0, s: 0, sv: 9, k: 'later', o })));

describe('what a change may say', () => {
  it.each([
    ['a new record without fields', ['new', 'case']],
    ['a value without its base', ['set', 'case', 'x', { cause: 'y' }]],
    ['a fact that is none', ['add', 'request', 'x', null]],
    ['a decision without a value', ['res', 'case', 'x', 'cause']],
    ['an attachment without a size', ['blob', 5]],
    ['an edit without a name', [null, 'case', 'x']],
    ['a field that every object has', ['new', 'case', 'x', { constructor: 1 }]],
    ['a field that every object has, later', ['set', 'case', 'x', { toString: ['y', null] }]],
    ['a decision about such a field', ['res', 'case', 'x', '__proto__', 'y', []]],
  ])('is not readable when it holds %s', (_, op) => {
    expect(parse(op)).toBeNull();
  });

  it('keeps edits of a later version, about records and about other things', () => {
    const change = parse(['mark', 'case', 'x', { colour: 'red' }], ['declare', { all: true }], ['zap', 7, null]);
    expect(change?.o).toEqual([
      ['mark', 'case', 'x', { colour: 'red' }],
      ['declare', { all: true }],
      ['zap', 7, null],
    ]);
    expect(recordOps(change?.o ?? [])).toEqual([['mark', 'case', 'x', { colour: 'red' }]]);
  });

  it('counts an edit of a later version on its record, and touches nothing with the others', () => {
    const payload = parse(['new', 'wish', 'w', { text: 'x' }], ['mark', 'wish', 'w'], ['declare', 'wish']);
    if (!payload) throw new Error('It can be read');
    const rows = applyChange(() => undefined, { dot: { dn: 1, seq: 1 }, payload });
    expect(rows).toMatchObject([{ kind: 'wish', id: 'w', unknownOps: 1, fields: { text: 'x' } }]);
  });
});
