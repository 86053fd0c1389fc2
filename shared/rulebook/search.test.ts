import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { must } from '../core/assert';
import { builtInRulebook } from './rulebook';
import { searchRulebook } from './search';
import { boSyllables, toInitials } from './search-fold';
import { buildRulebookIndex } from './search-index';

const rulebook = builtInRulebook();
const index = buildRulebookIndex(rulebook);
const search = (query: string) => searchRulebook(index, query);
const ids = (query: string) => search(query).map((hit) => hit.entry.id);
const first = (query: string) => ids(query)[0];
const waysOf = (query: string) => search(query)[0]?.reasons.map((reason) => `${reason.way}/${reason.field}`);

describe('search in Chinese', () => {
  it('finds who can freeze equity', () => {
    expect(first('谁能冻结股权')).toBe('N17.1a');
    expect(first('冻结 股权')).toBe('N17.1a');
    expect(waysOf('谁能冻结股权')).toEqual(['zh/title']);
  });

  it('finds words that stand apart in the entry', () => {
    expect(search('冻结银行账户')[0]?.entry).toMatchObject({ ask: 'freeze', subject: 'debtor-deposit' });
    expect(first('查车')).toBe('N15.6a');
  });

  it('finds a unit by its later and its short name', () => {
    expect(search('市监局').every((hit) => hit.entry.bearer === 'industry-commerce')).toBe(true);
    expect(ids('市监局')).not.toHaveLength(0);
    expect(ids('文明办')).toEqual(expect.arrayContaining(['N23.1a', 'N23.2a']));
  });

  it('reads full-width letters and both spellings of account', () => {
    expect(ids('帐户')).toEqual(ids('账户'));
    expect(ids('ｃｌｄｊ')).toEqual(ids('cldj'));
  });
});

describe('search in Tibetan', () => {
  it('finds from any syllable, each matched by its beginning', () => {
    expect(first('མ་རྐང་འགུལ་བཀག')).toBe('N17.1a');
    expect(first('འགུལ་བཀ མ་རྐ')).toBe('N17.1a');
    expect(search('ས་ཞིང')[0]?.entry.title.bo).toContain('ས་ཞིང');
  });

  it('finds land by syllables that stand in several words', () => {
    const hits = search('མ་འབྲེལ་ས་ཞིང');
    expect(hits[0]?.entry).toMatchObject({ bearer: 'land-resources' });
    expect(hits[0]?.reasons.map((reason) => reason.term)).toEqual(['མ', 'འབྲེལ', 'ས', 'ཞིང']);
  });

  it('wants every syllable where an entry has them all, else shows what is near and says so', () => {
    expect(search('མ་རྐང་འགུལ་བཀག').every(({ whole }) => whole)).toBe(true);
    const near = search('མ་རྐང་འགུལ་བཀག་ཨོཾ');
    expect(near[0]).toMatchObject({ entry: { id: 'N17.1a' }, whole: false });
    expect(ids('མ་རྐང་ཨོཾ་ཨོཾ་ཨོཾ')).toEqual([]);
  });

  it('sees through other spellings of the same letters, particles and a shad', () => {
    const plain = ids('རླངས་འཁོར');
    expect(plain[0]).toBe('N15.6a');
    expect(ids('རླངས༌འཁོར།')).toEqual(plain);
    expect(ids('སུས་རླངས་འཁོར་གྱི')).toEqual(plain);
  });
});

describe('search in English', () => {
  it('finds who can freeze shares', () => {
    expect(first('who can freeze shares')).toBe('N17.1a');
    expect(search('who can freeze shares')[0]?.entry.bearer).toBe('industry-commerce');
    expect(first('Freezing share')).toBe('N17.1a');
  });

  it('does not read an English word as Wylie or pinyin', () => {
    expect(search('land').every((hit) => hit.reasons.every((reason) => reason.way === 'en'))).toBe(true);
  });
});

describe('search by letters', () => {
  it('finds by pinyin, whole or in parts', () => {
    expect(search('dongjieguquan')[0]).toMatchObject({ entry: { id: 'N17.1a' }, reasons: [{ way: 'pinyin' }] });
    expect(first('dong jie gu quan')).toBe('N17.1a');
    expect(
      search('dongjie')
        .slice(0, 3)
        .every((hit) => hit.entry.ask === 'freeze'),
    ).toBe(true);
  });

  it('finds by pinyin initials', () => {
    expect(first('cldj')).toBe('N15.6a');
    expect(waysOf('cldj')).toEqual(['initials/title']);
    expect(first('djgq')).toBe('N17.1a');
  });

  it('finds by Wylie, with or without spaces and apostrophes', () => {
    expect(waysOf('rlangskhor')).toEqual(['wylie/title']);
    expect(first("rlangs 'khor")).toBe('N15.6a');
    expect(first("ma rkang dbang cha 'gul bkag")).toBe('N17.1a');
  });

  it('finds by id', () => {
    expect(ids('n15.1a')).toEqual(['N15.1a']);
  });
});

describe('search', () => {
  it('finds nothing for nothing, for stop words alone and for what is not there', () => {
    for (const query of ['', '   ', '？', '谁能', 'who can', '公积金', 'ཨོཾ', 'xqzvw', '🙂'])
      expect(ids(query), query).toEqual([]);
  });

  it('does not take the name of the document for a match', () => {
    const found = search('联席会议');
    expect(found).not.toEqual([]);
    expect(found.every(({ reasons }) => reasons.some(({ field }) => field !== 'document'))).toBe(true);
    expect(search('囊谦县执行工作联动机制工作办法').every(({ whole }) => !whole)).toBe(true);
  });

  it('gives a reason for every hit and puts the best first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('冻结', '查', '车辆', 'land', 'dj', 'ས་ཞིང', 'bank', ' ', '的', 'N15'), {
          maxLength: 4,
        }),
        (parts) => {
          const hits = search(parts.join(' '));
          const scores = hits.map((hit) => hit.score);
          return (
            hits.every((hit) => hit.reasons.length > 0) &&
            scores.every((score, at) => at === 0 || score <= must(scores[at - 1], 'before'))
          );
        },
      ),
    );
  });

  it('takes any text, however long', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => Array.isArray(search(text))));
    expect(ids('冻结股权'.repeat(250_000))).toBeInstanceOf(Array);
  });

  it('finds every entry by its titles, its initials and the beginnings of its Tibetan syllables', () => {
    // All of the county's own, and one in five of the others, which takes a fifth of the time.
    const some = rulebook.entries.filter(({ document }, at) => document === 'N' || at % 5 === 0);
    for (const { id, title } of some) {
      expect(ids(title.zh), title.zh).toContain(id);
      expect(ids(title.bo), title.bo).toContain(id);
      expect(ids(title.en), title.en).toContain(id);
      const beginnings = boSyllables(title.bo).map((syllable) => syllable.slice(0, 2));
      expect(ids(beginnings.join('་')), title.bo).toContain(id);
      const han = title.zh.match(/\p{Script=Han}{2,8}/u)?.[0] ?? '';
      expect(ids(toInitials(han)), han).toContain(id);
    }
  });
});
