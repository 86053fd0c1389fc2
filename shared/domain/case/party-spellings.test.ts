import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../core/ids';
import { createMatcher } from '../../text/search-line';
import { newRecord } from '../ops';
import { linesOfRows } from '../search-lines';
import { emptyParty } from './case-input';
import { partyProblems } from './check-party';
import { checkPinyin, checkSpellings, spellingsIn, storedPinyin } from './party-spellings';
import { PracticeWorld } from './practice-world';
import { partyValues } from './stored-values';

describe('the spellings of a name', () => {
  it('are read whatever separates them, each once', () => {
    expect(spellingsIn('才仁、次仁, 泽仁；才仁\n才让')).toEqual(['才仁', '次仁', '泽仁', '才让']);
  });

  it('are eight at most', () => {
    const eight = Array.from({ length: 8 }, (_, i) => `名${i}`);
    expect(checkSpellings(eight.join('、'))).toBeNull();
    expect(checkSpellings([...eight, '多'].join('、'))).toEqual({ type: 'too_many_spellings', limit: 8, count: 9 });
  });

  it('hold pinyin as letters: tones go, ü is v, other scripts are refused', () => {
    expect(storedPinyin(' Cái-rén  Lǜ ')).toBe('cai ren lv');
    expect(checkPinyin('cai ren')).toBeNull();
    expect(checkPinyin('才仁')).toEqual({ type: 'not_pinyin' });
  });

  it('leave a form of before them as it is', () => {
    const { transcriptions, pinyin, houseName, village, ...old } = emptyParty('k', 'debtor');
    expect([transcriptions, pinyin, houseName, village]).toEqual(['', '', '', '']);
    expect(partyProblems({ ...old, nameZh: '甲' })).toEqual([]);
    expect(partyValues({ ...old, nameZh: '甲' })).toMatchObject({ transcriptions: null, village: null });
  });

  it('are what a party is found by, with its reading, Wylie, house and village', () => {
    const world = new PracticeWorld();
    const input = {
      ...emptyParty('k', 'debtor'),
      nameZh: '才仁',
      nameBo: 'ཚེ་རིང',
      transcriptions: '次仁、才仁',
      pinyin: 'ze ring',
      houseName: '噶加仓',
      village: '大桥村',
    };
    const values = partyValues(input);
    expect(values['transcriptions']).toEqual(['次仁']);
    world.apply([newRecord('party', 'p1' as EntityId, values)]);
    const lines = linesOfRows(world.rows('party'));
    for (const query of ['才仁', '次仁', 'ciren', 'cr', 'zering', 'tshering', 'ཚེ་རིང', '噶加', 'gjc', '大桥', 'dqc'])
      expect(createMatcher(query)(lines), query).toBe(true);
    for (const query of ['卓玛', 'zm', '前多']) expect(createMatcher(query)(lines), query).toBe(false);
  });
});
