import { describe, expect, it } from 'vitest';
import { NAME_ELEMENTS } from './name-elements';
import { nameKeys } from './name-fold';

const alike = (a: string, b: string): boolean => nameKeys(a).some((key) => nameKeys(b).includes(key));

describe('the fold of names', () => {
  it('brings the spellings of one Tibetan name together, in either script', () => {
    for (const [a, b] of [
      ['才仁卓玛', '次仁卓么'],
      ['扎西多杰', '札西道吉'],
      ['扎西多杰', 'བཀྲ་ཤིས་རྡོ་རྗེ'],
      ['旦增平措', '丹增彭措'],
      ['尕玛', 'ཀརྨ'],
      ['索南·才让', '索朗次仁'],
      ['才旦', 'ཚེ་བརྟན།'],
    ] as const)
      expect(alike(a, b), `${a} ${b}`).toBe(true);
  });

  it('brings characters of one reading together', () => {
    expect(alike('尕布加', '尕布佳')).toBe(true);
  });

  it('keeps different names apart', () => {
    for (const [a, b] of [
      ['扎西多杰', '扎西卓玛'],
      ['才仁', '才旦'],
      ['卓玛', '卓嘎'],
      ['达瓦', 'ཉི་མ'],
      ['尼玛才仁', '尼玛'],
      ['', ''],
    ] as const)
      expect(alike(a, b), `${a} ${b}`).toBe(false);
  });

  it('has every spelling in one line only', () => {
    const spellings = NAME_ELEMENTS.flatMap(([, ...zh]) => zh);
    expect(spellings.filter((spelling, i) => spellings.indexOf(spelling) !== i)).toEqual([]);
  });
});
