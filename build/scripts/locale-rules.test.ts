import { describe, expect, it } from 'vitest';
import {
  flattened,
  foreignProblems,
  keyProblems,
  placeholderProblems,
  tibetanProblems,
  usageProblems,
  usedKeys,
} from './locale-rules';

const texts = (zh: Record<string, string>, bo: Record<string, string>, en: Record<string, string>) => ({
  'zh-CN': new Map(Object.entries(zh)),
  bo: new Map(Object.entries(bo)),
  en: new Map(Object.entries(en)),
});

describe('the texts of the screens', () => {
  it('have the same keys in every language, with a singular in English only', () => {
    expect(
      keyProblems(texts({ 'a.x_other': '{{count}}' }, { 'a.x_other': '' }, { 'a.x_one': '', 'a.x_other': '' })),
    ).toEqual([]);
    expect(keyProblems(texts({ 'a.x': '' }, {}, { 'a.x': '', 'a.y': '' }))).toEqual([
      'bo: a.x is missing',
      'en: a.y is not in zh-CN',
    ]);
  });

  it('have the placeholders and tags of the source', () => {
    expect(
      placeholderProblems(texts({ 'a.x': '{{n}}<0>b</0>' }, { 'a.x': '<0>ཀ</0>{{n}}' }, { 'a.x': '{{m}}' })),
    ).toEqual(['en: a.x has {{m}} where zh-CN has </0> <0> {{n}}']);
  });

  it('are Tibetan where they should be', () => {
    const problems = tibetanProblems(
      new Map([
        ['good', 'ཉར་ཚགས་བྱས་ཟིན ({{time}})། <0>Ctrl</0> 8'],
        ['han', 'ཉར保'],
        ['latin', 'ཉར Ctrl'],
        ['doubled', 'ཉར་་ཚགས'],
        ['end', 'ཉར་'],
        ['form', '\u0F42\u0FB7\u0F43'],
      ]),
    );
    expect(problems).toEqual([
      'bo: han holds what is not Tibetan: 保',
      'bo: latin holds what is not Tibetan: C t r l',
      'bo: doubled has a doubled tsheg',
      'bo: end ends in a tsheg',
      'bo: form is not NFC',
    ]);
  });

  it('hold no Tibetan in the Chinese files', () => {
    expect(foreignProblems(texts({ 'a.x': 'ཀ' }, {}, { 'a.x': ' ' }))).toEqual([
      'zh-CN: a.x holds Tibetan',
      'en: a.x is empty',
    ]);
  });

  it('are used, by name, in a table or by a pattern', () => {
    const used = usedKeys(["t('a.one'); const K = { x: 'a.two' }; t(`a.kind.${kind}`); t('a.gone')"], ['a']);
    const source = new Map([
      ['a.one_other', ''],
      ['a.two', ''],
      ['a.kind.big', ''],
      ['a.idle', ''],
    ]);
    expect(usageProblems(source, used)).toEqual([
      'a.gone is asked for and stands in no file',
      'a.idle is used nowhere',
    ]);
  });

  it('are texts all the way down', () => {
    expect(flattened('a', { b: { c: 'x' } })).toEqual([['a.b.c', 'x']]);
    expect(() => flattened('a', { b: 1 })).toThrow('a.b');
  });
});
